/** Aspects that two or more people rated low or named as something to improve, with their words. */
import type { Heard, Voice } from '@/domain/insights/heard.ts';
import { t } from '@/locales/t.ts';
import { Later } from './Later.tsx';
import { Part } from './Part.tsx';
import { dayWords, spansYears } from './words.ts';

export type HeardPartProps = {
  readonly heard: readonly Heard[];
  /** In how many interviews it was looked for. */
  readonly interviews: number;
};

/** What is shown at once; the rest is one click away. */
const ASPECTS_AT_ONCE = 4;
const AT_ONCE = 3;

export function HeardPart({ heard, interviews }: HeardPartProps) {
  const count = heard.length;
  const says =
    count === 0
      ? t(interviews < 2 ? 'interviews.insights.heard.tooFew' : 'interviews.insights.heard.none')
      : t('interviews.insights.heard.some', count);
  const rest = heard.slice(ASPECTS_AT_ONCE);
  const list = (some: readonly Heard[]) =>
    some.map((one) => <HeardAspect key={one.key} heard={one} />);
  const hasUnnamed = heard.some(({ voices }) => voices.some(isUnnamed));
  return (
    <Part title={t('interviews.insights.heard.title')} says={[says]}>
      {list(heard.slice(0, ASPECTS_AT_ONCE))}
      {rest.length > 0 && (
        <Later
          summary={t('interviews.insights.heard.moreAspects', rest.length)}
          draw={() => <div class="heard-rest">{list(rest)}</div>}
        />
      )}
      {hasUnnamed && <p class="small dim">{t('interviews.insights.heard.unnamed')}</p>}
    </Part>
  );
}

const isUnnamed = ({ facts }: Voice) => facts.interviewer === '';

function HeardAspect({ heard }: { readonly heard: Heard }) {
  const { voices } = heard;
  const withYear = spansYears(voices.map(({ facts }) => facts.at));
  const list = (some: readonly Voice[]) => (
    <ul class="voices">
      {some.map((voice, at) => (
        <VoiceRow key={`${voice.facts.interview} ${at}`} voice={voice} withYear={withYear} />
      ))}
    </ul>
  );
  const rest = voices.slice(AT_ONCE);
  return (
    <div class="heard">
      <h3>
        <bdi>{heard.name}</bdi>
        <span class="heard-people small dim">
          {t('interviews.insights.heard.people', heard.people)}
        </span>
      </h3>
      {list(voices.slice(0, AT_ONCE))}
      {rest.length > 0 && (
        <Later
          summary={t('interviews.insights.heard.more', rest.length)}
          about={heard.name}
          draw={() => list(rest)}
        />
      )}
    </div>
  );
}

function VoiceRow({ voice, withYear }: { readonly voice: Voice; readonly withYear: boolean }) {
  const { facts, rating, words } = voice;
  return (
    <li class="voice">
      <p class="voice-who small dim">
        <a href={`#${facts.interview}`}>
          <bdi>
            {t('interviews.pair', [
              facts.interviewer || t('interviews.insights.nobody'),
              dayWords(facts.at, withYear ? 'dayYear' : 'day'),
            ])}
          </bdi>
        </a>
        {rating !== null && <span>{t('interviews.insights.heard.rated', [String(rating)])}</span>}
      </p>
      {words.length === 0 ? (
        <p class="dim">{t('interviews.insights.heard.noWords')}</p>
      ) : (
        <blockquote>
          {words.map((line) => (
            <p key={line}>
              <bdi>{line}</bdi>
            </p>
          ))}
        </blockquote>
      )}
    </li>
  );
}
