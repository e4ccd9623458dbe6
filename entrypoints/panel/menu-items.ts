/**
 * The panel's menu, from what can be done just now.
 *
 * Owns: its items and their order. Must not know: elements.
 */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { MenuItem } from '@/components/ui/Menu.tsx';
import { momentKindWord } from '@/components/ui/moment-kind-word.ts';
import { keys } from '@/domain/keys.ts';
import { callTime, MOMENT_KINDS } from '@/domain/moment.ts';
import type { Place } from '@/domain/place.ts';
import { t } from '@/locales/t.ts';
import type { Copying } from '@/state/copying.ts';
import type { InterviewModel } from '@/state/interview-model.ts';
import type { Marking } from '@/state/marking.ts';
import type { Surface } from '../shared/surface.ts';
import type { CallLink } from './call-link.ts';
import type { Later } from './load-later.ts';

export type MenuSteps = {
  readonly openPast: () => void;
  readonly place: (changes: Partial<Place>) => void;
  readonly openKeys: () => void;
  readonly copying: Copying;
  readonly marking: Pick<Marking, 'unnamed' | 'name'>;
  /** What has come after the panel. */
  readonly afterCall: Later['afterCall'];
};

export function menuItems(
  surface: Surface,
  link: CallLink,
  interview: InterviewModel,
  { openPast, place, openKeys, copying, marking, afterCall }: MenuSteps,
): ReadonlySignal<readonly MenuItem[]> {
  const { records, settings } = surface;

  function set(fields: { readonly [name: string]: string }): void {
    records.edit([{ kind: 'set', key: keys.settings, fields }]);
  }

  function inCall(): readonly MenuItem[] {
    return [
      {
        label: t('panel.otherSide'),
        onPress: () => place({ side: link.stand.peek().side === 'left' ? 'right' : 'left' }),
      },
      {
        label: t('panel.hide'),
        onPress: () => link.send({ kind: 'panel/hide', silence: false }),
      },
      {
        label: t('panel.notThisCall'),
        onPress: () => link.send({ kind: 'panel/hide', silence: true }),
      },
    ];
  }

  return computed(
    (): readonly MenuItem[] => {
      const state = interview.head.value?.state;
      const start = { label: t('panel.start'), onPress: interview.start };
      const end = { label: t('panel.end'), onPress: interview.end };
      const themes = {
        auto: t('panel.themeAuto'),
        light: t('panel.themeLight'),
        dark: t('panel.themeDark'),
      };
      const one = copying.one.value;
      const all = copying.all.value;
      const copies = [
        ...(one === undefined
          ? []
          : [{ label: t('panel.copyOne'), onPress: () => copying.copy([one]) }]),
        ...(all.length < 2
          ? []
          : [{ label: t('panel.copyAll'), onPress: () => copying.copy(all) }]),
        // Beforehand: it says what one would like to ask at the end.
        ...(state === 'ended' || all.length === 0 || interview.progress.value.asked > 0
          ? []
          : [{ label: t('panel.copyCard'), onPress: () => copying.copyCard(t('popup.card')) }]),
      ];
      const isSkipped = one?.status === 'skipped';
      const skip = one && {
        label: isSkipped ? t('entry.askAfterAll') : t('entry.skip'),
        onPress: () => interview.skip(one.id),
      };
      // Said here or later, and never in large letters on a screen that may be shared.
      const moment = marking.unnamed.value;
      const names =
        moment === null
          ? []
          : MOMENT_KINDS.map((kind) => ({
              label: t('moments.lastWas', [
                callTime(moment.callMs),
                momentKindWord(kind, settings.value),
              ]),
              onPress: () => marking.name(kind),
            }));
      return inGroups([
        names,
        [
          // Beside every call they stand in the foot.
          ...(link.tab === null || state === 'ended' ? [] : [state === 'running' ? end : start]),
          ...(afterCall.value?.menu() ?? []),
        ],
        [...copies, ...(skip === undefined || one?.status === 'asked' ? [] : [skip])],
        link.tab === null ? [] : inCall(),
        Object.entries(themes)
          .filter(([theme]) => theme !== settings.value.theme)
          .map(([theme, label]) => ({ label, onPress: () => set({ theme }) })),
        [
          { label: t('panel.past'), onPress: openPast },
          { label: t('keys.title'), onPress: openKeys },
        ],
      ]);
    },
    { name: 'menuItems' },
  );
}

/** What is done to the same thing stands together: fourteen in a row were read one by one. */
function inGroups(groups: readonly (readonly MenuItem[])[]): readonly MenuItem[] {
  const some = groups.filter((group) => group.length > 0);
  return some.flatMap((group, at) =>
    group.map((item, within) => ({ ...item, begins: at > 0 && within === 0 })),
  );
}
