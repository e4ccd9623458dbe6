/** The template as it is handed in: signs in a question stay what they are. */
import { expect, it } from 'vitest';
import { handInHtml, handInMarkdown } from '@/domain/hand-in.ts';
import { openMemorySurface } from '../support/memory-surface.ts';

async function withQuestion(text: string) {
  const { template } = await openMemorySurface();
  const [aspect] = template.value.aspects;
  const [first] = aspect?.questions ?? [];
  if (aspect === undefined || first === undefined) throw new Error('The template is empty.');
  const question = { ...first, text };
  return {
    question,
    template: { ...template.value, aspects: [{ ...aspect, questions: [question] }] },
  };
}

it('highlights a question to its end, whatever signs are in it', async () => {
  const { template } = await withQuestion('Did I mix up == and ===?');
  const [line] = handInMarkdown(template, () => true)
    .split('\n')
    .filter((each) => each.startsWith('- '));
  expect(line).toBe('- ==**Did I mix up \\=\\= and \\=\\==?**==');
});

it('has the direction of its words in every line', async () => {
  const { template } = await withQuestion('\u0644\u0645\u0627\u0630\u0627\u061f');
  const lines = handInHtml(template, () => true).match(/<(?:h1|h2|li)[^>]*>/g) ?? [];
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(line).toContain('dir="auto"');
});
