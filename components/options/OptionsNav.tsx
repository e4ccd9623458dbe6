/** Where things are on the page, and how many. */
import type { Template } from '@/domain/template.ts';
import { t } from '@/locales/t.ts';

export type OptionsNavProps = { readonly template: Template };

export function OptionsNav({ template }: OptionsNavProps) {
  return (
    <nav class="options-nav" aria-label={t('options.nav.label')}>
      <ul>
        <li>
          <a href="#questions">{t('options.nav.questions')}</a>
          <ul class="nav-aspects">
            {template.aspects.map((aspect) => (
              <li key={aspect.id}>
                <a href={`#aspect-${aspect.id}`}>
                  <span class="nav-name" dir="auto" lang={template.language || undefined}>
                    {aspect.name}
                  </span>
                  <span class="nav-count small dim">{aspect.questions.length}</span>
                </a>
              </li>
            ))}
          </ul>
        </li>
        <li>
          <a href="#settings">{t('options.nav.settings')}</a>
        </li>
        <li>
          <a href="#keys">{t('options.keys.title')}</a>
        </li>
        <li>
          <a href="#data">{t('options.nav.data')}</a>
        </li>
        <li>
          <a href="#about">{t('options.about.title')}</a>
        </li>
        <li>
          <a href="#diagnostics">{t('options.diagnostics.title')}</a>
        </li>
        <li>
          <a href="interviews.html">{t('options.nav.interviews')}</a>
        </li>
      </ul>
    </nav>
  );
}
