/** What the practice interviewer says, in words. */
import { t } from '@/locales/t.ts';
import type { InterviewerLine } from '@/state/practice.ts';

export function lineWords(line: InterviewerLine): string {
  if (line.kind === 'greeting') return t('practice.says.greeting');
  return line.kind === 'vague'
    ? t(`practice.says.${line.about}.vague`)
    : t(`practice.says.${line.about}.specific`);
}
