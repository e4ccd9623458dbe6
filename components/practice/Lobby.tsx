/** Before the call: one question about the person, four tiles, and what this is. */
import { ArrowRight, Lock, MicOff } from 'lucide';
import { t } from '@/locales/t.ts';
import type { Worry } from '@/state/practice-worries.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Interviewer } from './Interviewer.tsx';

export type LobbyProps = {
  readonly worries: readonly Worry[];
  readonly onChoose: (worry: Worry) => void;
  readonly onSkip: () => void;
};

export function Lobby({ worries, onChoose, onSkip }: LobbyProps) {
  return (
    <div class="lobby">
      <header class="lobby-bar">
        <p class="practice-name">
          {t('panel.name')}
          <span>{t('practice.name')}</span>
        </p>
        <Button tone="quiet" onPress={onSkip}>
          {t('practice.skip')}
        </Button>
      </header>
      <div class="lobby-place">
        <figure class="lobby-window">
          <Interviewer talkFor={0} />
          <figcaption class="call-name">{t('practice.call.interviewer')}</figcaption>
        </figure>
        <section class="lobby-choice" aria-labelledby="worry-title">
          <h1 id="worry-title">{t('practice.lobby.title')}</h1>
          <p class="dim">{t('practice.lobby.about')}</p>
          <ul class="worries">
            {worries.map((worry) => (
              <li key={worry.aspect.id}>
                <button type="button" class="worry" onClick={() => onChoose(worry)}>
                  <WorryWords worry={worry} />
                  <Icon node={ArrowRight} />
                </button>
              </li>
            ))}
          </ul>
          <ul class="lobby-facts small dim">
            <li>
              <Icon node={MicOff} />
              {t('practice.lobby.time')}
            </li>
            <li>
              <Icon node={Lock} />
              <span>
                {t('practice.lobby.private')} {t('practice.lobby.privateOff')}
              </span>
            </li>
          </ul>
        </section>
      </div>
    </div>
  );
}

function WorryWords({ worry: { kind, aspect } }: { readonly worry: Worry }) {
  if (kind === 'other') return <span class="worry-title">{aspect.name}</span>;
  return (
    <span class="worry-words">
      <span class="worry-title">{t(`practice.worry.${kind}`)}</span>
      <span class="small dim">{aspect.name}</span>
    </span>
  );
}
