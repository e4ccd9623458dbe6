/** A template that a school pushed: to be read here, and to be changed in a copy. */
import type { Template } from '@/domain/template.ts';
import { t } from '@/locales/t.ts';

export type ReadOnlyTemplateProps = { readonly template: Template };

export function ReadOnlyTemplate({ template }: ReadOnlyTemplateProps) {
  const language = template.language || undefined;
  return (
    <>
      {template.aspects.map((aspect) => (
        <section class="aspect" id={`aspect-${aspect.id}`} key={aspect.id} aria-label={aspect.name}>
          <h2 dir="auto" lang={language}>
            {aspect.name}
          </h2>
          <p class="aspect-about small dim">{t('options.aspect.count', aspect.questions.length)}</p>
          <ul class="question-list">
            {aspect.questions.map((question) => (
              <li class="question-row read-only" key={question.id}>
                <div class="question-words">
                  <p dir="auto" lang={language}>
                    {question.text}
                  </p>
                  {question.hint !== '' && (
                    <p class="small dim" dir="auto" lang={language}>
                      {question.hint}
                    </p>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
