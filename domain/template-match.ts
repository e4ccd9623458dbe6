/**
 * Which thing of a file is which thing here.
 *
 * Owns: the matching: by id, and where a file names none, by the words. Must not know: what becomes
 * of a match (domain/template-import.ts).
 */
import type { Aspect, Question, Template } from './template.ts';
import type { FileAspect, FileQuestion, TemplateFile } from './template-file.ts';
import { tidyWording } from './wording.ts';

export type MatchedQuestion = {
  readonly said: FileQuestion;
  readonly id: string;
  readonly stands: Question | undefined;
  /** The same words that stand under another id here, or earlier in the file. */
  readonly twin: string | undefined;
};

export type MatchedAspect = {
  readonly said: FileAspect;
  readonly id: string;
  readonly stands: Aspect | undefined;
  readonly questions: readonly MatchedQuestion[];
};

/** Case, breaks and the stop at the end make no other question. */
function folded(words: string): string {
  return tidyWording(words)
    .toLowerCase()
    .replace(/[.?!؟。？！]+$/u, '');
}

export function matchFile(
  file: TemplateFile,
  here: Template,
  /** An id that nothing has, the same each time for the same place in the file. */
  drawId: (place: string) => string,
): readonly MatchedAspect[] {
  const questions = here.aspects.flatMap((aspect) => aspect.questions);
  const byId = new Map<string, Question>(questions.map((each) => [each.id, each]));
  const byWords = new Map(questions.map((each) => [folded(each.text), each]));
  const aspectById = new Map<string, Aspect>(here.aspects.map((each) => [each.id, each]));
  const aspectByName = new Map(here.aspects.map((each) => [folded(each.name), each]));
  const seen = new Map<string, string>();
  const begun = new Map<string, string>();

  function matchQuestion(said: FileQuestion, place: string): MatchedQuestion {
    const words = folded(said.text);
    const alike = byWords.get(words);
    const before = seen.get(words);
    seen.set(words, before ?? tidyWording(said.text));
    const stands = said.id === undefined ? alike : byId.get(said.id);
    const other = stands === undefined ? alike?.text : undefined;
    return { said, id: stands?.id ?? said.id ?? drawId(place), stands, twin: before ?? other };
  }

  return file.aspects.map((said, a) => {
    const name = folded(said.name);
    const named = said.id === undefined ? aspectByName.get(name) : aspectById.get(said.id);
    // The same heading twice in one document is one aspect.
    const id = named?.id ?? said.id ?? begun.get(name) ?? drawId(`${a}`);
    begun.set(name, id);
    const questions = said.questions.map((each, q) => matchQuestion(each, `${a}.${q}`));
    return { said, id, stands: named, questions };
  });
}
