/** The template editor: which template, every aspect with its questions, and the search over them. */
import { ChevronsDownUp, ChevronsUpDown, Plus } from 'lucide';
import type { Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import type { FollowUps } from '@/domain/shipped-template.ts';
import { t } from '@/locales/t.ts';
import type { Folds } from '@/state/folds.ts';
import type { TemplateChoice } from '@/state/template-choice.ts';
import type { TemplateEditor } from '@/state/template-editor.ts';
import type { TemplateSearch } from '@/state/template-search.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { countWords } from './count-words.ts';
import { DeletedPart } from './DeletedPart.tsx';
import { ALL_ASPECTS, useFocusWish } from './focus-wish.ts';
import { ReadOnlyTemplate } from './ReadOnlyTemplate.tsx';
import { SteadyGroup } from './SteadyGroup.tsx';
import { TemplateBar } from './TemplateBar.tsx';
import { TemplateFinder } from './TemplateFinder.tsx';
import { createTemplateSteps } from './template-steps.ts';
import { useGrowing } from './use-growing.ts';

export type TemplateSectionProps = {
  readonly choice: TemplateChoice;
  readonly editor: TemplateEditor;
  readonly search: TemplateSearch;
  readonly folds: Folds;
  /** The follow-ups that a question can have. */
  readonly followUps: FollowUps;
  readonly say: (words: string) => void;
  readonly titleRef: Ref<HTMLHeadingElement>;
};

/** Questions from which rows out of sight are worth leaving undrawn. */
const LONG = 200;

export function TemplateSection(props: TemplateSectionProps) {
  const { choice, editor, search, folds, followUps, say, titleRef } = props;
  const focus = useFocusWish();
  const language = editor.template.value.language || undefined;
  // Other steps draw every row anew: the language is a matter of all of them.
  const steps = useMemo(
    () => createTemplateSteps({ editor, search, folds, followUps, language, focus, say }),
    [editor, search, folds, followUps, language, focus, say],
  );
  const aspects = search.shown.value;
  const isReadOnly = choice.isReadOnly.value;
  const isFolded = folds.folded.value;
  const drawn = useGrowing(
    aspects.map((aspect) => (isFolded.has(aspect.id) ? 1 : aspect.questions.length)),
  );
  const everyAspect = editor.template.value.aspects;
  const questions = everyAspect.flatMap((aspect) => aspect.questions);
  const offered = questions.filter((question) => question.on).length;
  const counts = [questions.length, everyAspect.length, offered].map(countWords);
  const isChanged =
    everyAspect.some((aspect) => aspect.changed) || questions.some((each) => each.differs);
  const areAllFolded = everyAspect.length > 0 && everyAspect.every(({ id }) => isFolded.has(id));

  return (
    <section
      class="template"
      id="questions"
      aria-labelledby="questions-title"
      data-long={questions.length > LONG}
    >
      <h1 id="questions-title" tabIndex={-1} ref={titleRef}>
        {t('options.questions.title')}
      </h1>
      {!isReadOnly && <p class="lead dim">{t('options.questions.about')}</p>}
      <TemplateBar
        choice={choice}
        canRestore={isChanged}
        onRestoreAll={editor.restoreAll}
        onTurn={search.clear}
        say={say}
      />
      <p class="small dim">
        {t('options.questions.counts', [counts[0] ?? '', counts[1] ?? '', counts[2] ?? ''])}
      </p>
      {isReadOnly && <ReadOnlyTemplate template={editor.template.value} />}
      {!isReadOnly && (
        <>
          <div class="template-tools">
            <TemplateFinder search={search} />
            {everyAspect.length > 1 && !search.isNarrowed.value && (
              <Button
                tone="quiet"
                icon={areAllFolded ? ChevronsUpDown : ChevronsDownUp}
                onPress={() => folds.foldAll(areAllFolded ? [] : everyAspect.map(({ id }) => id))}
              >
                {t(areAllFolded ? 'options.questions.unfoldAll' : 'options.questions.foldAll')}
              </Button>
            )}
          </div>
          {everyAspect.length === 0 && aspects.length === 0 && (
            <p class="aspect-empty dim">
              {t(
                choice.current.value.source === 'own'
                  ? 'options.template.empty'
                  : 'options.aspect.gone',
              )}
            </p>
          )}
          {aspects.slice(0, drawn).map((aspect, at) => (
            <SteadyGroup key={aspect.id} aspect={aspect} at={at} aspects={aspects} steps={steps} />
          ))}
          <div class="add-aspect" data-row={ALL_ASPECTS}>
            <button
              type="button"
              class="button"
              data-tone="plain"
              data-part="add"
              onClick={steps.addAspect}
            >
              <Icon node={Plus} />
              <span>{t('options.aspect.add')}</span>
            </button>
          </div>
        </>
      )}
      <DeletedPart
        things={choice.deleted.value}
        language={language}
        onBringBack={(thing) => {
          choice.bringBack(thing);
          say(t('options.deleted.back', [thing.words]));
        }}
        onNoneLeft={() => focus(ALL_ASPECTS, 'add')}
      />
    </section>
  );
}
