/** Says that some records could not be read, and that nothing will be written over them. */
import { t } from '@/locales/t.ts';

export type UnreadableWordProps = { readonly unreadable: ReadonlyMap<string, unknown> };

export function UnreadableWord({ unreadable }: UnreadableWordProps) {
  if (unreadable.size === 0) return null;
  return (
    <p class="trouble small" role="status">
      {t('trouble.unreadable', unreadable.size)}
    </p>
  );
}
