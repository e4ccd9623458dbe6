/**
 * Answers as readable text, as a mail or a chat hands them on.
 *
 * Owns: the marks in it: `[Q1]` a question, `[A1]` the answer, `[R1]` its rating, `[From]`, `[Rating]` and
 * `[More]` of the whole, and the last line, which names the interview and the questions. Must not know: what
 * is valid (domain/interviewer-answers.ts). The form's own script writes it (assets/interviewer-form/form.js).
 *
 * Mail programs break long lines, put `>` before what is quoted and add words above and below: none of that
 * may move an answer to another question.
 */
const LAST_LINE = /^((?:> ?){0,9})\[Debrief\s([^[\]]{1,60000})\]/m;
const MARK = /^\[(?:([QAR])(\d{1,3})|(From|Rating|More))\]/;
const QUOTE = /^(?:> ?){1,9}/;

/** In whatever way a browser wrote the page anew. */
export const FORM_MARK_WORDS = /<meta\s+name="?debrief-form/i;

export function isAnswersText(text: string): boolean {
  return !text.startsWith('{') && LAST_LINE.test(text);
}

/** As the JSON form has it, still to be checked. */
export function jsonOfText(text: string): unknown {
  const last = LAST_LINE.exec(text);
  const isQuoted = (last?.[1] ?? '') !== '';
  const [version = '', interview = '', ...entries] = (last?.[2] ?? '')
    .split(/[\s>]+/)
    .filter((each) => each !== '')
    .map(decoded);
  const before = text.slice(0, last?.index ?? 0).split(/\r\n?|\n/);
  const { said, twice } = blocksOf(
    isQuoted ? before.map((line) => line.replace(QUOTE, '')) : before,
  );
  const rated = (mark: string) => {
    const words = said.get(mark);
    // What is no number is told as a fault of that place.
    return words === undefined ? {} : { rating: Number.parseInt(words, 10) };
  };
  return {
    format: 'debrief-answers',
    version: Number(version),
    interview,
    from: (said.get('From') ?? '').replace(/\s+/g, ' '),
    answers: [
      ...entries.map((entry, at) => ({
        entry,
        question: (said.get(`Q${at + 1}`) ?? '').replace(/\s+/g, ' '),
        text: said.get(`A${at + 1}`) ?? '',
        ...rated(`R${at + 1}`),
      })),
      // Told as a fault of that question: which of two answers is its own, nobody can say.
      ...entries
        .filter((_, at) => twice.has(`A${at + 1}`))
        .map((entry) => ({ entry, question: '', text: '' })),
    ],
    ...rated('Rating'),
    ...(said.has('More') ? { more: said.get('More') } : {}),
  };
}

type Blocks = { readonly said: ReadonlyMap<string, string>; readonly twice: ReadonlySet<string> };

/** By their marks; of two alike the first. */
function blocksOf(lines: readonly string[]): Blocks {
  const blocks = new Map<string, string[]>();
  const twice = new Set<string>();
  let open: string[] = [];
  for (const line of lines) {
    const mark = MARK.exec(line);
    if (mark === null) {
      open.push(line);
      continue;
    }
    open = [line.slice(mark[0].length)];
    const name = mark[3] ?? `${mark[1]}${Number(mark[2])}`;
    if (blocks.has(name)) twice.add(name);
    else blocks.set(name, open);
  }
  const said = new Map([...blocks].map(([name, words]) => [name, words.join('\n').trim()]));
  return { said, twice };
}

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    // Not as the form writes it: as it stands it fits no question, and that is told.
    return word;
  }
}
