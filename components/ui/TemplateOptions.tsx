/**
 * The templates as the options of a list, in groups: Debrief's own by their languages, one's own, a
 * school's. Owns: the grouping. Must not know: what choosing one does.
 */
import { t } from '@/locales/t.ts';
import type { ShelfTemplate } from '@/state/template-shelf.ts';

const SOURCES = ['shipped', 'own', 'managed'] as const;

export function TemplateOptions({ all }: { readonly all: readonly ShelfTemplate[] }) {
  return (
    <>
      {SOURCES.map((source) => {
        const held = all.filter((each) => each.source === source);
        if (held.length === 0) return null;
        return (
          <optgroup key={source} label={t(`templates.${source}`)}>
            {held.map(({ id, name, language }) => (
              // Each language stands there in its own words, and is to be spoken so.
              <option key={id} value={id} lang={language === '' ? undefined : language} dir="auto">
                {name}
              </option>
            ))}
          </optgroup>
        );
      })}
    </>
  );
}
