import type { Template } from './template.ts';
export function markdownOf(template: Template): string {
  return template.name;
}
