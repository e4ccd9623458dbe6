/** What a button of a row is about, for whoever hears the button without its row. */
export type HiddenWordsProps = {
  readonly words: string;
  /** Undefined: not known. */
  readonly language: string | undefined;
};

export function HiddenWords({ words, language }: HiddenWordsProps) {
  return (
    <span class="visually-hidden">
      {' '}
      <bdi lang={language}>{words}</bdi>
    </span>
  );
}
