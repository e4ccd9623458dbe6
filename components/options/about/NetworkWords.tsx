/** That Debrief makes no network request, and how anybody can see that for themselves. */
import { t } from '@/locales/t.ts';

export function NetworkWords() {
  const steps = [
    t('options.about.network.open'),
    t('options.about.network.use'),
    t('options.about.network.see'),
  ];
  return (
    <>
      <h2>{t('options.about.network.title')}</h2>
      <p>{t('options.about.network.about')}</p>
      <h3>{t('options.about.network.check')}</h3>
      <ol class="about-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  );
}
