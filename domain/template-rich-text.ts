import type { Template } from './template.ts';
export function richTextOf(template: Template): { html: string; text: string } {
  return { html: template.name, text: template.name };
}
