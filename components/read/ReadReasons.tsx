/**
 * Why a question is worth asking, and in which interviews.
 *
 * Owns: what can be said of it. Of a shipped one all is known; of one that the person has reworded, what
 * is known of the wording it came with, and that is said; of one of their own, what they noted to it.
 */

import type { Question } from '@/domain/template.ts';
import { languageOfTemplate } from '@/domain/template-languages.ts';
import { t } from '@/locales/t.ts';
import { INTERVIEW_TYPES, interviewTypeWord } from '../ui/interview-type-word.ts';

export function ReadReasons({ question }: { readonly question: Question }) {
  const language = languageOfTemplate(question.template)?.language;
  const fits = { name: t('read.fits'), words: fitWords(question), isOurs: true };
  return (
    <dl class="read-reasons">
      {[...reasonsOf(question), fits].map(({ name, words, isOurs }) => [
        <dt key={name}>{name}</dt>,
        <dd key={`${name} words`} dir="auto" lang={isOurs === true ? undefined : language}>
          {words}
        </dd>,
      ])}
    </dl>
  );
}

type Reason = {
  readonly name: string;
  readonly words: string;
  /** In the language of the interface, not in that of the template. */
  readonly isOurs?: boolean;
};

function reasonsOf({ shipped, changed, hint, base }: Question): readonly Reason[] {
  const noted = hint === '' ? [] : [{ name: t('read.hint'), words: hint }];
  if (shipped === undefined) {
    const came = changed && base !== undefined ? [{ name: t('read.cameAs'), words: base }] : [];
    return [...noted, ...came];
  }
  if (!changed) {
    return [
      { name: t('read.why'), words: shipped.why },
      { name: t('read.good'), words: shipped.good },
    ];
  }
  const own = hint === shipped.hint ? [] : noted;
  return [
    ...own,
    { name: t('read.cameAs'), words: shipped.text },
    { name: t('read.whyThen'), words: shipped.why },
    { name: t('read.goodThen'), words: shipped.good },
  ];
}

function fitWords({ types }: Question): string {
  if (types.includes('any')) return t('read.fitsAny');
  return INTERVIEW_TYPES.filter((type) => types.includes(type))
    .map(interviewTypeWord)
    .join(', ');
}
