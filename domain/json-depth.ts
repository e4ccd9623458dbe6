/**
 * How deep a JSON text is nested, told without parsing it.
 *
 * Owns: counting brackets outside strings. Must not know: what is in them, or whether it is JSON at all.
 */
const QUOTE = 34;
const BACKSLASH = 92;
const LINE_END = 10;
const SQUARE = 91;
const CURLY = 123;
/** From an opening bracket to its closing one. */
const TO_CLOSING = 2;

/** The line, counted from 0, on which brackets stand deeper than `most`; null: nowhere. */
export function lineTooDeep(text: string, most: number): number | null {
  let depth = 0;
  let line = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE_END) line += 1;
    if (isInString) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) isInString = false;
    } else if (code === QUOTE) isInString = true;
    else if (code === SQUARE + TO_CLOSING || code === CURLY + TO_CLOSING) depth -= 1;
    else if (code === SQUARE || code === CURLY) {
      depth += 1;
      if (depth > most) return line;
    }
  }
  return null;
}
