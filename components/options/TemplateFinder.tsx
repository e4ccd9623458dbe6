/** The search over a template's questions, and the choice of one sort of them. */
import { X } from 'lucide';
import { useRef } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import { QUESTION_SORTS, type QuestionSort, type TemplateSearch } from '@/state/template-search.ts';
import { IconButton } from '../ui/Button.tsx';

export function TemplateFinder({ search }: { readonly search: TemplateSearch }) {
  const field = useRef<HTMLInputElement>(null);
  const count = search.count.value;
  function clear(): void {
    search.clear();
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
      <select
        class="field"
        aria-label={t('options.questions.sort')}
        value={search.sort.value}
        onChange={(event) => {
          const sort = QUESTION_SORTS.find((each) => each === event.currentTarget.value);
          if (sort !== undefined) search.show(sort);
        }}
      >
        {QUESTION_SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {sortWord(sort)}
          </option>
        ))}
      </select>
      {search.isNarrowed.value && (
        <IconButton label={t('options.questions.showAll')} icon={X} onPress={clear} />
      )}
      <p class="small dim" role="status">
        {count !== undefined && t('options.questions.found', count)}
      </p>
    </div>
  );
}

function sortWord(sort: QuestionSort): string {
  switch (sort) {
    case 'all':
      return t('options.sort.all');
    case 'changed':
      return t('options.sort.changed');
    case 'own':
      return t('options.sort.own');
    case 'resting':
      return t('options.sort.resting');
    case 'rating':
      return t('options.sort.rating');
    case 'yesno':
      return t('options.sort.yesno');
  }
}
