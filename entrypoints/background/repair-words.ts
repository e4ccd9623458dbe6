/**
 * With which words lost questions are made good.
 *
 * Owns: the templates and the fallback words that repair asks for. Must not know: when it is made.
 */
import { template as english } from '@/assets/templates/en.json?asked';
import type { RecordKey } from '@/domain/keys.ts';
import { groupOf } from '@/domain/keys.ts';
import { ownBase, readOwnTemplates } from '@/domain/own-template.ts';
import type { StoredRecord } from '@/domain/record.ts';
import { repairEdits } from '@/domain/repair.ts';
import { resolveBase, resolveTemplate } from '@/domain/template.ts';
import { t } from '@/locales/t.ts';
import type { Held } from '@/storage/truth.ts';

export function repairLost(held: Held): ReadonlyMap<RecordKey, StoredRecord> {
  const lookup = {
    get: (key: RecordKey) => held.records.get(key),
    list: (group: string) => [...held.records.keys()].filter((key) => groupOf(key) === group),
  };
  const words = {
    templates: [
      resolveTemplate(english, lookup),
      ...readOwnTemplates(lookup).map((own) => resolveBase(ownBase(own), lookup)),
    ],
    text: t('repair.question'),
    aspectName: t('repair.aspect'),
  };
  return new Map(repairEdits(held, words, Date.now()).map(({ key, record }) => [key, record]));
}
