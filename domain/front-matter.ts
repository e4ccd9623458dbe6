/**
 * What a Markdown document says of itself at its top, between two lines of `---`.
 *
 * Owns: its writing and reading: one line for each field, in the part of YAML that needs no reader
 * of YAML. Must not know: the document below. Fields that it does not know are passed over.
 */
import type { OutlineHead } from './outline-line.ts';
import { tidyWording } from './wording.ts';

const FIELDS = ['name', 'edition', 'author', 'language'] as const;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

export function frontMatter(head: OutlineHead): string {
  const lines = FIELDS.flatMap((field) => {
    const words = head[field] ?? '';
    return words === '' ? [] : [`${field}: ${written(words)}`];
  });
  return ['---', ...lines, '---'].join('\n');
}

/** Bare where YAML can take the words for nothing else: not `yes`, `1.0`, or with a sign in them. */
function written(words: string): string {
  const isPlain = /^\p{L}[\p{L}\p{M}\p{N} ,.()'-]*$/u.test(words) && words === tidyWording(words);
  const isWord = /^(?:true|false|yes|no|on|off|null|y|n)$/i.test(words);
  return isPlain && !isWord ? words : JSON.stringify(words);
}

export type Fronted = {
  readonly head: OutlineHead;
  readonly body: string;
  /** How many lines stood above the body. */
  readonly above: number;
};

/** Of a text whose lines end in `\n`. */
export function withoutFrontMatter(text: string): Fronted {
  const lines = /^---[ \t]*\n/.test(text) ? text.split('\n', 200) : [];
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
  const between = lines.slice(1, Math.max(end, 0));
  // A rule at the top of a document begins with the same three signs.
  if (end === -1 || !between.every(isOfYaml)) return { head: {}, body: text, above: 0 };
  const body = text.slice(lines.slice(0, end + 1).join('\n').length + 1);
  return { head: headOf(between), body, above: end + 1 };
}

function isOfYaml(line: string): boolean {
  return /^(?:\s*|#.*|\s*-\s.*|\s+\S.*|[\w-]+\s*:(?:\s.*)?)$/s.test(line);
}

function headOf(lines: readonly string[]): OutlineHead {
  const said = new Map<string, string>();
  for (const line of lines) {
    const [, name = '', value = ''] = /^([\w-]+)\s*:\s+(.*)$/s.exec(line) ?? [];
    const words = unquoted(value.trim());
    if (words !== '') said.set(name.toLowerCase(), words);
  }
  const language = said.get('language') ?? said.get('lang');
  return {
    name: said.get('name') ?? said.get('title'),
    edition: said.get('edition') ?? said.get('version'),
    author: said.get('author'),
    language: language !== undefined && LANGUAGE.test(language) ? language : undefined,
  };
}

function unquoted(value: string): string {
  if (/^'.*'$/s.test(value)) return value.slice(1, -1).replaceAll("''", "'");
  if (!/^".*"$/s.test(value)) return value;
  try {
    return String(JSON.parse(value));
  } catch {
    // YAML has escapes that JSON has not; the words are still there to be read.
    return value.slice(1, -1);
  }
}
