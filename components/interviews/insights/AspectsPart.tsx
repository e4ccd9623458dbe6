/**
 * The template's aspects: how often each was asked about, how it was rated, and the way to those that
 * wait. The table is the picture: each number has its small drawing beside it.
 */
import type { AspectSummary } from '@/domain/insights/aspects.ts';
import { t } from '@/locales/t.ts';
import { AskedBar, RatedStrip } from './AspectPictures.tsx';
import { Part } from './Part.tsx';
import { numberWords } from './words.ts';

export type AspectsPartProps = {
  readonly aspects: readonly AspectSummary[];
  readonly choosable: ReadonlySet<string>;
  readonly hasPictures: boolean;
};

export function AspectsPart({ aspects, choosable, hasPictures }: AspectsPartProps) {
  const most = Math.max(1, ...aspects.map(({ asked }) => asked));
  const waits = ({ key, asked, isLow }: AspectSummary) =>
    choosable.has(key) && (asked === 0 || isLow);
  return (
    <Part title={t('interviews.insights.aspects.title')} says={sentence(aspects)}>
      <table class="values aspects">
        <caption class="visually-hidden">{t('interviews.insights.aspects.caption')}</caption>
        <thead>
          <tr class="small dim">
            <th scope="col">{t('interviews.insights.column.aspect')}</th>
            <th scope="col">{t('interviews.insights.column.asked')}</th>
            <th scope="col">{t('interviews.insights.column.rated')}</th>
            <th scope="col" class="next-cell">
              <span class="visually-hidden">{t('interviews.insights.column.next')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {aspects.map((aspect) => (
            <tr key={aspect.key}>
              <th scope="row">
                <bdi>{aspect.name}</bdi>
                {!aspect.inTemplate && (
                  <span class="small dim aspect-about">
                    {t('interviews.insights.aspects.elsewhere')}
                  </span>
                )}
                {waits(aspect) && <NextTime aspect={aspect} place="beneath" />}
              </th>
              <td>
                <span class="drawn-cell">
                  {hasPictures && aspect.asked > 0 && <AskedBar asked={aspect.asked} most={most} />}
                  <span>{askedWords(aspect)}</span>
                </span>
              </td>
              <td>
                <span class="drawn-cell">
                  {hasPictures && aspect.mean !== null && <RatedStrip aspect={aspect} />}
                  <span>{ratedWords(aspect)}</span>
                </span>
              </td>
              <td class="next-cell">
                {waits(aspect) && <NextTime aspect={aspect} place="beside" />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasPictures && <p class="small dim">{t('interviews.insights.aspects.key')}</p>}
    </Part>
  );
}

type NextTimeProps = {
  readonly aspect: AspectSummary;
  /** Its own column where there is room, else under the name; only one of them is ever there. */
  readonly place: 'beside' | 'beneath';
};

function NextTime({ aspect, place }: NextTimeProps) {
  const words = t('interviews.insights.aspects.next');
  return (
    <a
      class="small next-time"
      data-place={place}
      href={`read.html#${aspect.key}`}
      aria-label={t('interviews.insights.aspects.nextOf', [words, aspect.name])}
    >
      {words}
    </a>
  );
}

function askedWords({ asked }: AspectSummary): string {
  return asked === 0 ? t('interviews.insights.aspects.never') : String(asked);
}

function ratedWords({ mean, ratings }: AspectSummary): string {
  if (mean === null) return t('interviews.insights.aspects.notRated');
  return t('interviews.insights.aspects.rated', ratings.length, [
    numberWords(mean),
    String(ratings.length),
  ]);
}

function sentence(aspects: readonly AspectSummary[]): readonly string[] {
  const own = aspects.filter(({ inTemplate }) => inTemplate);
  const asked = own.filter((aspect) => aspect.asked > 0);
  const said = [t('interviews.insights.aspects.says', [String(asked.length), String(own.length)])];
  const low = own.filter(({ isLow }) => isLow).length;
  if (low > 0) said.push(t('interviews.insights.aspects.low', low));
  return said;
}
