/**
 * `browser.i18n.getMessage` as browsers do it, over a given set of messages.
 *
 * Owns: `$1` to `$9`, `$$` and the predefined `@@` messages. Must not know: where messages come
 * from. Unlike a browser it throws on an unknown key, so that a test never passes on an empty name.
 */
type Messages = Readonly<Record<string, { readonly message: string }>>;
type ReadMessage = (key: string, substitutions?: string | readonly (string | number)[]) => string;

const PREDEFINED: Readonly<Record<string, string>> = {
  '@@extension_id': 'test-extension-id',
  '@@ui_locale': 'en',
  '@@bidi_dir': 'ltr',
  '@@bidi_reversed_dir': 'rtl',
  '@@bidi_start_edge': 'left',
  '@@bidi_end_edge': 'right',
};

export function messageReader(messages: Messages): ReadMessage {
  return (key, substitutions = []) => {
    const message = PREDEFINED[key] ?? messages[key]?.message;
    if (message === undefined) throw new Error(`locales/en.yml has no message "${key}".`);
    const values = typeof substitutions === 'string' ? [substitutions] : substitutions;
    return message.replace(/\$(\$|[1-9])/g, (_, sign: string) =>
      sign === '$' ? '$' : String(values[Number(sign) - 1] ?? ''),
    );
  };
}
