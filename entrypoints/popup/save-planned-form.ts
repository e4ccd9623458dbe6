/**
 * The form for the interviewer of the interview to come.
 *
 * Owns: what it is made of. The making is loaded when it is wanted. Must not know: how it looks.
 */
import type { Preparation } from '@/state/preparation.ts';

/** Resolves to the file's name. `language`: of the template in use. */
export async function savePlannedForm(
  { head, chosen, textOf }: Pick<Preparation, 'head' | 'chosen' | 'textOf'>,
  language: string,
): Promise<string> {
  // Before anything is waited for: another interview may be turned to meanwhile.
  const interview = head.peek();
  const entries = chosen.peek();
  if (interview === undefined) throw new Error('No question is chosen.');
  const { saveForm } = await import('../shared/save-form.ts');
  return saveForm({ head: interview, entries, textOf, language });
}
