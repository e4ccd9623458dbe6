/**
 * The text of a file, out of its bytes.
 *
 * Owns: which alphabets are read (UTF-8, and UTF-16 that says it is), and where a byte is none of a text.
 * Must not know: what the text says. It never guesses: a guess would turn ü into Ã¼ without a word.
 */
import type { FileFault } from './template-file.ts';

export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fault'; readonly fault: FileFault };

/** How files begin that hold no plain text, whatever they are named: Office, PDF, older Office, RTF. */
const OTHER_KINDS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];
const MARKED: readonly { readonly mark: readonly number[]; readonly encoding: string }[] = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];
const REPLACEMENT = '\uFFFD';

export function textOf(bytes: Uint8Array): FileText {
  const begins = (start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
  if (OTHER_KINDS.some(begins)) return { kind: 'fault', fault: { kind: 'unknown-format' } };
  const encoding = MARKED.find(({ mark }) => begins(mark))?.encoding ?? 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // It does not say where: a second reading puts a sign in each place that is none.
    const loose = new TextDecoder(encoding).decode(bytes);
    return strangeAt(loose, loose.indexOf(REPLACEMENT));
  }
  // No text has it; UTF-16 without its mark is full of it.
  const empty = text.indexOf('\0');
  return empty === -1 ? { kind: 'text', text } : strangeAt(text, empty);
}

function strangeAt(text: string, at: number): FileText {
  return { kind: 'fault', fault: { kind: 'encoding', place: ['lines', lineAt(text, at)] } };
}

/** Counted, not split: a file may be nothing but line ends. */
function lineAt(text: string, at: number): number {
  let line = 0;
  for (let sign = 0; sign < at; sign += 1) {
    const code = text.charCodeAt(sign);
    const isReturn = code === 13 && text.charCodeAt(sign + 1) !== 10;
    if (code === 10 || isReturn) line += 1;
  }
  return line;
}
