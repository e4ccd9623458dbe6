/** The steps of a reflection in words. */
import { t } from '@/locales/t.ts';
import type { ReflectionStepNames } from '@/state/reflection.ts';

export function reflectionStepNames(): ReflectionStepNames {
  return {
    sort: t('reflection.undo.sort'),
    takeFor: t('reflection.undo.takeFor'),
    finish: t('reflection.undo.finish'),
    thank: t('reflection.undo.thank'),
  };
}
