/**
 * The one owner of what stands on the toolbar icon: whoever has something to say there has a sign of
 * its own, and taking it away uncovers the one beneath.
 *
 * Owns: which sign is shown, everywhere and in one tab. Must not know: why anybody shows one, the
 * browser (it is handed in).
 *
 * Pages and the background draw it alike, from what they find remembered. Whoever has drawn looks
 * once more: of two that draw at once, the one that comes last has then seen both signs.
 */
import * as z from 'zod/mini';
import { oneAtATime } from '@/storage/in-turn.ts';

/** The first of those that are there is shown. */
const ORDER = ['lost', 'nudge', 'restored', 'install', 'reminders'] as const;
export type SignName = (typeof ORDER)[number];

const signSchema = z.object({ text: z.string(), title: z.nullable(z.string()) });

/** `title`: what the icon says under the pointer; null: the extension's name. */
export type Sign = z.infer<typeof signSchema>;

export type IconPort = {
  /** Remembers as long as the browser keeps a badge: until it is closed. */
  readonly memory: {
    /** Of these alone: what else lies there may be large (storage/head-start). */
    readonly read: (keys: string[]) => Promise<Readonly<Record<string, unknown>>>;
    readonly write: (key: string, sign: Sign) => Promise<void>;
    readonly forget: (keys: string[]) => Promise<void>;
  };
  readonly name: () => string;
  /** In a tab, a text of null shows again what the icon says everywhere. */
  readonly draw: (
    sign: { readonly text: string | null; title: string },
    tab?: number,
  ) => Promise<void>;
};

export type IconBadge = {
  readonly show: (name: SignName, sign: Sign, tab?: number) => Promise<void>;
  readonly hide: (names: readonly SignName[], tab?: number) => Promise<void>;
  /** The tab shows another page; the browser itself has taken away what stood there. */
  readonly forget: (tab: number) => Promise<void>;
};

export function createIconBadge({ memory, name, draw }: IconPort): IconBadge {
  const inTurn = oneAtATime();

  async function standing(tab: number | undefined): Promise<Sign | undefined> {
    const all = await memory.read(ORDER.map((sign) => keyOf(sign, tab)));
    for (const sign of ORDER) {
      const parsed = z.safeParse(signSchema, all[keyOf(sign, tab)]);
      if (parsed.success) return parsed.data;
    }
    return undefined;
  }

  async function drawAnew(tab: number | undefined): Promise<void> {
    let sign = await standing(tab);
    for (;;) {
      const beneath = tab === undefined ? undefined : await standing(undefined);
      // Right after an install a background may have no words yet.
      const title = sign?.title || beneath?.title || name();
      await draw({ text: sign?.text ?? (tab === undefined ? '' : null), title }, tab);
      const now = await standing(tab);
      if (now?.text === sign?.text && now?.title === sign?.title) return;
      sign = now;
    }
  }

  return {
    show: (sign, shown, tab) =>
      inTurn(async () => {
        await memory.write(keyOf(sign, tab), shown);
        await drawAnew(tab);
      }),
    hide: (signs, tab) =>
      inTurn(async () => {
        const asked = signs.map((sign) => keyOf(sign, tab));
        const all = await memory.read(asked);
        const keys = asked.filter((key) => key in all);
        // An icon on which nothing stood is left alone.
        if (keys.length === 0) return;
        await memory.forget(keys);
        await drawAnew(tab);
      }),
    forget: (tab) => inTurn(() => memory.forget(ORDER.map((sign) => keyOf(sign, tab)))),
  };
}

function keyOf(sign: SignName, tab: number | undefined): string {
  return `badge/${tab ?? 'all'}/${sign}`;
}
