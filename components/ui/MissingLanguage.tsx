/** The plain word when the questions of a language could not be loaded; nothing while all is well. */
import type { TemplateLanguage } from '@/domain/template-languages.ts';
import { t } from '@/locales/t.ts';

export function MissingLanguage({ language }: { readonly language: TemplateLanguage | null }) {
  if (language === null) return null;
  return (
    <p class="trouble" role="alert">
      {t('trouble.language', [language.name])}
    </p>
  );
}
