declare module '*.json?asked' {
  import type { ShippedTemplate } from '@/domain/shipped-template.ts';

  export const template: ShippedTemplate;
}
