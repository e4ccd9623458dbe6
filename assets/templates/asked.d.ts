declare module '*.json?asked' {
  import type { ShippedTemplate } from '@/domain/shipped-template.ts';

  const template: ShippedTemplate;
  export default template;
}
