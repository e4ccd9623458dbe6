/** The template editor: every aspect with its questions, and the search over them. */
import { Plus, X } from 'lucide';
import { useMemo, useRef } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import type { TemplateEditor } from '@/state/template-editor.ts';
import type { TemplateSearch } from '@/state/template-search.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { AspectGroup } from './AspectGroup.tsx';
import { countWords } from './count-words.ts';
import { useFocusWish } from './focus-wish.ts';
import { createTemplateSteps } from './template-steps.ts';
import { useGrowing } from './use-growing.ts';

export type TemplateSectionProps = {
  readonly editor: TemplateEditor;
  readonly search: TemplateSearch;
  readonly say: (words: string) => void;
};

export function TemplateSection({ editor, search, say }: TemplateSectionProps) {
  const focus = useFocusWish();
  const steps = useMemo(
    () => createTemplateSteps({ editor, search, focus, say }),
    [editor, search, focus, say],
  );
  const aspects = search.shown.value;
  const drawn = useGrowing(aspects.map((aspect) => aspect.questions.length));
  const everyAspect = editor.template.value.aspects;
  const questions = everyAspect.flatMap((aspect) => aspect.questions);
  const offered = questions.filter((question) => question.on).length;
  const counts = [questions.length, everyAspect.length, offered].map(countWords);

  return (
    <section class="template" id="questions" aria-labelledby="questions-title">
      <h1 id="questions-title">{t('options.questions.title')}</h1>
      <p class="lead dim">{t('options.questions.about')}</p>
      <p class="small dim">
        {t('options.questions.counts', [counts[0] ?? '', counts[1] ?? '', counts[2] ?? ''])}
      </p>
      <SearchField search={search} />
      {everyAspect.length === 0 && aspects.length === 0 && (
        <p class="aspect-empty dim">{t('options.aspect.gone')}</p>
      )}
      {aspects.slice(0, drawn).map((aspect, at) => (
        <AspectGroup key={aspect.id} aspect={aspect} at={at} aspects={aspects} steps={steps} />
      ))}
      <div class="add-aspect">
        <Button icon={Plus} onPress={steps.addAspect}>
          {t('options.aspect.add')}
        </Button>
      </div>
    </section>
  );
}

function SearchField({ search }: { readonly search: TemplateSearch }) {
  const field = useRef<HTMLInputElement>(null);
  const count = search.count.value;
  function clear(): void {
    search.seek('');
    field.current?.focus();
  }
  return (
    <div class="template-search">
      <input
        ref={field}
        type="search"
        class="field"
        aria-label={t('options.questions.search')}
        placeholder={t('options.questions.search')}
        value={search.query.value}
        onInput={(event) => search.seek(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          clear();
        }}
      />
      {search.query.value !== '' && (
        <IconButton label={t('options.questions.showAll')} icon={X} onPress={clear} />
      )}
      <p class="small dim" role="status">
        {count !== undefined && t('options.questions.found', count)}
      </p>
    </div>
  );
}
