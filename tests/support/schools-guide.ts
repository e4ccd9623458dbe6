/**
 * The examples in the guide for administrators, as they stand there.
 *
 * Owns: finding them, so that they are tried out and cannot rot. Must not know: who tries them.
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const GUIDE = new URL('../../docs/for-schools.md', import.meta.url);

const chromiumSchema = z.strictObject({
  '3rdparty': z.strictObject({
    extensions: z.record(z.string(), z.strictObject({ templates: z.unknown() })),
  }),
});

const firefoxSchema = z.strictObject({
  policies: z.strictObject({
    '3rdparty': z.strictObject({
      Extensions: z.record(z.string(), z.strictObject({ templates: z.unknown() })),
    }),
  }),
});

function examples(): readonly unknown[] {
  const blocks = [...readFileSync(GUIDE, 'utf8').matchAll(/```json\n([^`]+)```/g)];
  return blocks.map((block) => JSON.parse(block[1] ?? ''));
}

function first(id: string | undefined, templates: { readonly templates: unknown } | undefined) {
  return { id, templates: templates?.templates };
}

/** In the guide's order: the template itself, the policy for Chromium, the one for Firefox. */
export function guideExamples() {
  const [template, chromium, firefox, ...more] = examples();
  if (more.length > 0) throw new Error('The guide has an example that nothing tries out.');
  const [[chromiumId, ofChromium] = []] = Object.entries(
    chromiumSchema.parse(chromium)['3rdparty'].extensions,
  );
  const [[firefoxId, ofFirefox] = []] = Object.entries(
    firefoxSchema.parse(firefox).policies['3rdparty'].Extensions,
  );
  return {
    template,
    chromium: first(chromiumId, ofChromium),
    firefox: first(firefoxId, ofFirefox),
  };
}
