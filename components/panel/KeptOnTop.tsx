/** What the companion window says while the panel stands on top of the other windows. */
import { Button } from '@/components/ui/Button.tsx';
import { t } from '@/locales/t.ts';

export function KeptOnTop({ onBack }: { readonly onBack: () => void }) {
  return (
    <main class="kept-on-top">
      <h1>{t('onTop.kept')}</h1>
      <p>{t('onTop.leaveOpen')}</p>
      <Button onPress={onBack}>{t('onTop.back')}</Button>
    </main>
  );
}
