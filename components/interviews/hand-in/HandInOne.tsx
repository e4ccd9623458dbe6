/**
 * Handing in one interview: the ways out, what is in it, and the thank-you message.
 *
 * Takes the interview's head and the models; loaded when it is first opened.
 */
import { MessageSquareHeart } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { InterviewHead } from '@/domain/interview.ts';
import { reportDocument } from '@/domain/report-document.ts';
import type { ReportWords } from '@/domain/report-words.ts';
import { t } from '@/locales/t.ts';
import type { HandIn, Subject } from '@/state/hand-in.ts';
import { Button } from '../../ui/Button.tsx';
import { useSaid } from '../../ui/said-anew.ts';
import { OptionSwitches } from './OptionSwitches.tsx';
import { ReportView } from './ReportView.tsx';
import { WaysOut } from './WaysOut.tsx';
import type { Ways } from './ways.ts';

export type HandInOneProps = {
  readonly head: InterviewHead;
  readonly handIn: HandIn;
  readonly ways: Ways;
  readonly words: () => ReportWords;
  /** The person's own message where there is one, else one made for them. */
  readonly thanksOf: (head: InterviewHead) => string;
};

export function HandInOne({ head, handIn, ways, words, thanksOf }: HandInOneProps) {
  const [thanks, setThanks] = useState<string | null>(null);
  const [said, say] = useSaid();
  const [isSeen, setSeen] = useState(false);
  const subject: Subject = { kind: 'interview', head };
  useEffect(() => ways.offer(() => ({ kind: 'interview', head })), [ways, head]);

  async function copyThanks(): Promise<void> {
    const message = thanksOf(head);
    const copied = await ways.copyText(message);
    setThanks(message);
    say(t(copied ? 'handIn.thanksCopied' : 'interviews.notCopied'));
  }

  return (
    <section class="hand-in" aria-label={t('handIn.title')}>
      <WaysOut ways={ways} subject={subject} isReading={false}>
        <Button tone="quiet" icon={MessageSquareHeart} onPress={() => void copyThanks()}>
          {t('handIn.thanks')}
        </Button>
      </WaysOut>
      {/* There before there is something to say: what comes with its words is often not said. */}
      <div class={thanks === null ? 'visually-hidden' : 'thanks'}>
        <p class="small dim" role="status">
          {said}
        </p>
        {thanks !== null && (
          <p class="thanks-message" dir="auto">
            {thanks}
          </p>
        )}
      </div>
      <OptionSwitches handIn={handIn} />
      <details class="see-it" onToggle={(event) => setSeen(event.currentTarget.open)}>
        <summary>{t('handIn.see')}</summary>
        {isSeen && (
          <div class="paper">
            <ReportView
              document={reportDocument(handIn.reportOf(subject), words())}
              label={t('dossier.preview')}
            />
          </div>
        )}
      </details>
    </section>
  );
}
