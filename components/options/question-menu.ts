/** What can be done with a question beside its words and place. */
import { CopyPlus, RotateCcw, SlidersHorizontal, Trash2 } from 'lucide';
import type { Aspect, Question } from '@/domain/template.ts';
import { t } from '@/locales/t.ts';
import type { MenuItem } from '../ui/Menu.tsx';
import type { TemplateSteps } from './template-steps.ts';

export function questionMenu(
  question: Question,
  aspect: Aspect,
  steps: TemplateSteps,
  onDetails: () => void,
): readonly MenuItem[] {
  const restore: MenuItem = {
    label: t(
      question.shipped === undefined ? 'options.question.restoreCame' : 'options.question.restore',
    ),
    icon: RotateCcw,
    onPress: () => steps.restoreQuestion(question),
  };
  return [
    { label: t('options.question.details'), icon: SlidersHorizontal, onPress: onDetails },
    {
      label: t('options.question.duplicate'),
      icon: CopyPlus,
      onPress: () => steps.duplicateQuestion(question, aspect),
    },
    ...(question.differs ? [restore] : []),
    {
      label: t('options.question.delete'),
      icon: Trash2,
      onPress: () => steps.deleteQuestion(question, aspect),
    },
    ...steps.otherAspects(aspect).map((other) => ({
      label: t('options.question.moveTo', [other.name]),
      onPress: () => steps.moveQuestion(question, other),
    })),
  ];
}
