/** One aspect of the template with its questions. */
import { ChevronDown, Plus, RotateCcw, Trash2 } from 'lucide';
import type { Aspect } from '@/domain/template.ts';
import { t } from '@/locales/t.ts';
import { Icon } from '../ui/Icon.tsx';
import type { FocusPart } from './focus-wish.ts';
import { QuestionList } from './QuestionList.tsx';
import { RowTools } from './RowTools.tsx';
import type { TemplateSteps } from './template-steps.ts';
import { WordingArea } from './WordingArea.tsx';

export type AspectGroupProps = {
  readonly aspect: Aspect;
  readonly at: number;
  readonly aspects: readonly Aspect[];
  readonly steps: TemplateSteps;
};

export function AspectGroup({ aspect, at, aspects, steps }: AspectGroupProps) {
  const { questions } = aspect;
  const isBlank = aspect.name === '';
  const written = questions.filter((question) => question.text !== '').length;
  const about = `about-${aspect.id}`;
  const isFolded = steps.isFolded(aspect);

  function step(by: 1 | -1, part: FocusPart): void {
    steps.stepAspect(aspect, at + by, part);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (!event.altKey || by === undefined || isBlank) return;
    event.preventDefault();
    if (at + by >= 0 && at + by < aspects.length) step(by, 'words');
  }

  return (
    <section
      class="aspect"
      id={`aspect-${aspect.id}`}
      data-row={aspect.id}
      aria-label={aspect.name}
    >
      {/* One goes from heading to heading; the name in sight is a field. */}
      {!isBlank && (
        <h2 class="visually-hidden" dir="auto" lang={steps.language}>
          {aspect.name}
        </h2>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the field in it. */}
      <div class="aspect-head" onKeyDown={onKeyDown}>
        {!isBlank && steps.canFold() && (
          <button
            type="button"
            class="button fold"
            data-tone="quiet"
            data-shape="icon"
            aria-expanded={!isFolded}
            aria-label={t('options.aspect.fold', [aspect.name])}
            title={t(isFolded ? 'options.aspect.unfoldTip' : 'options.aspect.foldTip')}
            onClick={() => steps.fold(aspect)}
          >
            <Icon node={ChevronDown} />
          </button>
        )}
        <WordingArea
          field={steps.nameOf(aspect)}
          label={t('options.aspect.name')}
          hint={t('options.aspect.placeholder')}
          kind="aspect"
          language={steps.language}
          standing={aspect.name}
          onEnter={() => steps.enterAspect(aspect)}
          onLeave={() => steps.leaveAspect(aspect)}
        />
        {!isBlank && (
          <span class="question-tools">
            <RowTools
              words={aspect.name}
              changedFrom={aspect.changed ? (aspect.shipped?.name ?? '') : undefined}
              at={at}
              count={aspects.length}
              onStep={step}
              menuLabel={t('options.aspect.more', [aspect.name])}
              menu={() => [
                ...(aspect.changed
                  ? [
                      {
                        label: t('options.aspect.restore'),
                        icon: RotateCcw,
                        onPress: () => steps.restoreAspect(aspect),
                      },
                    ]
                  : []),
                {
                  label: t('options.aspect.delete'),
                  icon: Trash2,
                  onPress: () => steps.deleteAspect(aspect),
                },
              ]}
            />
          </span>
        )}
      </div>
      <p class="aspect-about small dim" id={about}>
        {aspect.about !== '' && <bdi lang={steps.language}>{aspect.about}</bdi>}{' '}
        {!isBlank && <span>{t('options.aspect.count', written)}</span>}
      </p>
      {questions.length === 0 && !isBlank && !isFolded && (
        <p class="aspect-empty dim">{t('options.aspect.empty')}</p>
      )}
      <QuestionList aspect={aspect} isFolded={isFolded} steps={steps} />
      {!isBlank && !isFolded && (
        <button
          type="button"
          class="button add"
          data-tone="quiet"
          data-part="add"
          aria-describedby={about}
          onClick={() => steps.addQuestion(aspect)}
        >
          <Icon node={Plus} />
          <span>{t('options.aspect.addQuestion')}</span>
        </button>
      )}
    </section>
  );
}
