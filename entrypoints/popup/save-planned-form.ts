/**
 * The form for the interviewer of the interview to come.
 *
 * Owns: what it is made of. The making is loaded when it is wanted. Must not know: how it looks.
 */
import type { Preparation } from '@/state/preparation.ts';

/** Resolves to the file's name. `language`: of the template in use. */
export async function savePlannedForm(
  { head, chosen, textOf }: Preparation,
  language: string,
): Promise<string> {
  const { saveForm } = await import('../shared/save-form.ts');
  const interview = head.peek();
  if (interview === undefined) throw new Error('No question is chosen.');
  return saveForm({ head: interview, entries: chosen.peek(), textOf, language });
}
