/** What the build step beside this makes: entrypoints/shared/language-files-build.ts. */
declare module 'virtual:language-files' {
  type Ways<Content> = Readonly<Record<string, () => Promise<{ readonly default: Content }>>>;
  type Template = import('@/domain/shipped-template.ts').ShippedTemplate;
  export const asked: Ways<Template>;
  export const whole: Ways<Template>;
  /** By the name of the browser's folder, such as `pt_BR`. */
  export const words: Ways<Readonly<Record<string, { readonly message: string }>>>;
}
