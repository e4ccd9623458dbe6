import { tidyWording } from './wording.ts';
export function questionsIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((l) => tidyWording(l.replace(/^\s*([-*•–]|\d+[.)])\s+/, '')))
    .filter((l) => l !== '');
}
