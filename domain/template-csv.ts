import type { Template } from './template.ts';
export function csvOf(template: Template): string {
  return template.name;
}
