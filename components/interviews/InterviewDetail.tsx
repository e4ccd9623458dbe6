/** One interview in full: what was asked, what was said, and what can be done with it. */
import type { ReadonlySignal } from '@preact/signals';
import { Copy, Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { sheetMarkdown } from '@/domain/feedback-sheet.ts';
import type { InterviewId } from '@/domain/ids.ts';
import type { Entry, InterviewHead } from '@/domain/interview.ts';
import { t } from '@/locales/t.ts';
import type { Archive } from '@/state/archive.ts';
import type { InterviewChanges } from '@/state/interview-changes.ts';
import { Button } from '../ui/Button.tsx';
import { NoteArea } from '../ui/NoteArea.tsx';
import { Rating } from '../ui/Rating.tsx';
import { dateWords } from './dates.ts';
import { EntryRow } from './EntryRow.tsx';
import { HandInPart, type LoadHandIn } from './HandInPart.tsx';
import { HeadForm } from './HeadForm.tsx';
import { minutesTaken, sheetWords, siteWords } from './head-words.ts';
import { type InterviewForms, InterviewMenu } from './InterviewMenu.tsx';
import { Moments, type MomentsProps } from './Moments.tsx';
import { BackToAll } from './Place.tsx';
import { placeId, type SoughtPlace } from './places.ts';
import { useSoughtPlace } from './use-sought-place.ts';

export type InterviewDetailProps = {
  readonly archive: Archive;
  readonly head: InterviewHead;
  readonly place: ReadonlySignal<SoughtPlace | null>;
  readonly copyText: (text: string) => Promise<boolean>;
  readonly changes: InterviewChanges;
  readonly loadHandIn: LoadHandIn;
  readonly forms: InterviewForms;
  readonly onDelete: () => void;
  readonly onMerge: () => void;
  readonly momentNames: MomentsProps['names'];
  readonly onMomentKind: MomentsProps['onKind'];
  /** What comes after the interview: looking back, and plans. */
  readonly after: ComponentChildren;
};

/** Another interview may be shown by the time that the browser has answered. */
type Copied = { readonly interview: InterviewId; readonly isDone: boolean };

export function InterviewDetail(props: InterviewDetailProps) {
  const { archive, head, changes, copyText, onDelete, onMomentKind } = props;
  const [copied, setCopied] = useState<Copied | null>(null);
  const entries = archive.entriesOf(head);
  const asked = entries.filter((entry) => entry.status === 'asked');
  const aside = entries.filter((entry) => entry.status === 'setAside');
  const open = entries.filter((entry) => !asked.includes(entry) && !aside.includes(entry));

  useEffect(() => setCopied(null), [head.id]);
  useSoughtPlace(head.id, props.place);

  async function copy(): Promise<void> {
    setCopied(null);
    const isDone = await copyText(sheetMarkdown(archive.sheetOf(head), sheetWords(head)));
    setCopied({ interview: head.id, isDone });
  }

  return (
    <article class="interview" aria-labelledby="interview-title">
      <BackToAll />
      <header class="interview-head">
        <h1 id="interview-title" tabIndex={-1}>
          {dateWords(head.startedAt, 'full')}
          {head.state === 'running' && <span class="running small">{t('interviews.running')}</span>}
        </h1>
        <Facts head={head} />
        <HeadForm key={head.id} head={head} changes={changes} />
        <div class="interview-tools">
          <Button icon={Copy} onPress={() => void copy()}>
            {t('interviews.copy')}
          </Button>
          <HandInPart key={head.id} head={head} load={props.loadHandIn} />
          <Button tone="quiet" icon={Trash2} onPress={onDelete}>
            {t('interviews.delete')}
          </Button>
          <InterviewMenu
            key={`menu ${head.id}`}
            head={head}
            forms={props.forms}
            onMerge={changes.choices(head).length > 0 ? props.onMerge : undefined}
          />
          <p class="small dim" role="status">
            {copied?.interview === head.id &&
              t(copied.isDone ? 'interviews.copied' : 'interviews.notCopied')}
          </p>
        </div>
      </header>
      <Part archive={archive} head={head} title={t('interviews.askedTitle')} entries={asked} />
      <Part archive={archive} head={head} title={t('interviews.notAsked')} entries={open} />
      <Part
        archive={archive}
        head={head}
        title={t('interviews.setAside')}
        about={t('interviews.setAsideAbout')}
        entries={aside}
      />
      <Moments
        head={head}
        moments={archive.momentsOf(head)}
        names={props.momentNames}
        onKind={onMomentKind}
      />
      <section class="part" id={placeId('whole')} tabIndex={-1}>
        <h2>{t('note.whole')}</h2>
        <Rating
          about={t('rating.whole')}
          rated={head.rated}
          offersGuess={false}
          onRate={(whose, value) => archive.rate(head, null, { whose, value }, t('rating.step'))}
        />
        <NoteArea
          key={head.id}
          note={archive.wholeNoteOf(head)}
          label={t('note.whole')}
          hint={t('interviews.wholeHint')}
          isOpen
        />
      </section>
      {props.after}
    </article>
  );
}

function Facts({ head }: { readonly head: InterviewHead }) {
  const minutes = minutesTaken(head);
  const facts = [
    { name: t('interviews.with'), value: head.interviewer },
    { name: t('interviews.role'), value: head.role },
    { name: t('interviews.where'), value: head.site === null ? '' : siteWords(head.site) },
    {
      name: t('interviews.time'),
      value: minutes === undefined ? '' : t('interviews.lasted', minutes),
    },
  ].filter((fact) => fact.value !== '');
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt class="small dim">{fact.name}</dt>
          <dd>
            <bdi>{fact.value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

type PartProps = {
  readonly archive: Archive;
  readonly head: InterviewHead;
  readonly title: string;
  readonly about?: string;
  readonly entries: readonly Entry[];
};

function Part({ archive, head, title, about, entries }: PartProps) {
  if (entries.length === 0) return null;
  return (
    <section class="part">
      <h2>{title}</h2>
      {about && <p class="small dim">{about}</p>}
      <ol>
        {entries.map((entry) => (
          <EntryRow
            key={`${head.id}/${entry.id}`}
            entry={entry}
            note={archive.noteOf(head, entry.id)}
            probes={archive.probesOf(entry)}
            onRate={(whose, value) =>
              archive.rate(head, entry.id, { whose, value }, t('rating.step'))
            }
          />
        ))}
      </ol>
    </section>
  );
}
