/** What the build step beside this makes: entrypoints/shared/language-files-build.ts. */
declare module 'virtual:language-files' {
  type Ways = Readonly<
    Record<
      string,
      () => Promise<{ readonly default: import('@/domain/shipped-template.ts').ShippedTemplate }>
    >
  >;
  export const asked: Ways;
  export const whole: Ways;
}
