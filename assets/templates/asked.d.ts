declare module '*.json?asked' {
  import type { ShippedTemplate } from '@/domain/shipped-template.ts';

  export const template: ShippedTemplate;
}

declare module '*.json?asked-data' {
  import type { ShippedTemplate } from '@/domain/shipped-template.ts';

  const template: ShippedTemplate;
  // biome-ignore lint/style/noDefaultExport: a JSON module has no other export.
  export default template;
}
