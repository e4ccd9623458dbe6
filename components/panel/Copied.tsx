/** What came of copying for the chat: over the list for a moment, so that nothing moves for it. */
import { t } from '@/locales/t.ts';
import './copied.css';

export function Copied({ copied }: { readonly copied: boolean | null }) {
  return (
    <p class="panel-said small" aria-live="polite">
      {copied !== null && t(copied ? 'panel.copied' : 'interviews.notCopied')}
    </p>
  );
}
