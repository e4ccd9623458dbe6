/**
 * What a record's key tells a person: of which interview, which question.
 *
 * Owns: finding that out where the record itself cannot be read. Must not know: the words for it.
 */

import type { TemplateId } from '@/domain/ids.ts';
import { readHead } from '@/domain/interview.ts';
import { type KeyName, nameOf, type RecordKey } from '@/domain/keys.ts';
import type { RecordLookup } from '@/domain/lookup.ts';
import type { Template } from '@/domain/template.ts';

type OfInterview = Extract<
  KeyName['kind'],
  'note' | 'wholeNote' | 'entry' | 'moment' | 'plan' | 'reflection' | 'interview'
>;

export type RecordAbout =
  /** When the interview began; null where that cannot be read either, or it has not. */
  | { readonly kind: OfInterview; readonly startedAt: number | null }
  /** As the template has it now; null where it does not. */
  | { readonly kind: 'question' | 'aspect' | 'pack'; readonly words: string | null }
  | { readonly kind: 'template' | 'settings' | 'epoch' };

export function recordAbout(
  key: RecordKey,
  lookup: RecordLookup,
  templateOf: (id: TemplateId) => Template,
): RecordAbout {
  const name = nameOf(key);
  switch (name?.kind) {
    case 'note':
    case 'wholeNote':
    case 'entry':
    case 'moment':
    case 'plan':
    case 'reflection':
    case 'interview':
      return {
        kind: name.kind,
        startedAt: readHead(name.interview, lookup)?.startedAt ?? null,
      };
    case 'question': {
      const all = templateOf(name.template).aspects.flatMap((aspect) => aspect.questions);
      const found = all.find((question) => question.id === name.question);
      return { kind: 'question', words: found?.text ?? null };
    }
    case 'aspect': {
      const found = templateOf(name.template).aspects.find((aspect) => aspect.id === name.aspect);
      return { kind: 'aspect', words: found?.name ?? null };
    }
    // Its name stood in what cannot be read.
    case 'pack':
      return { kind: 'pack', words: null };
    case 'template':
    case 'epoch':
      return { kind: name.kind };
    default:
      return { kind: 'settings' };
  }
}
