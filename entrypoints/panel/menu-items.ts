/**
 * The panel's menu, from what can be done just now.
 *
 * Owns: its items and their order. Must not know: elements.
 */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { MenuItem } from '@/components/ui/Menu.tsx';
import { PANEL_WIDTH, type PanelSide } from '@/domain/call/phase.ts';
import type { InterviewHead } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { t } from '@/locales/t.ts';
import type { InterviewModel } from '@/state/interview-model.ts';
import type { Surface } from '../shared/surface.ts';
import type { CallLink } from './call-link.ts';

/** CSS pixels: five steps from the narrowest to the widest. */
const WIDTH_STEP = 40;

function timeOf(head: InterviewHead): string {
  const at = new Date(head.startedAt ?? head.createdAt);
  return at.toLocaleTimeString([], { timeStyle: 'short' });
}

export function menuItems(
  surface: Surface,
  link: CallLink,
  interview: InterviewModel,
  openPast: () => void,
): ReadonlySignal<readonly MenuItem[]> {
  const { records, settings } = surface;

  function set(fields: { readonly [name: string]: string | number }): void {
    records.edit([{ kind: 'set', key: keys.settings, fields }]);
  }

  function place(side: PanelSide, width: number): void {
    set({ side, width });
    link.send({ kind: 'panel/place', side, width });
  }

  function inCall(): readonly MenuItem[] {
    const { side, width } = settings.value;
    const wider = Math.min(width + WIDTH_STEP, PANEL_WIDTH.most);
    const narrower = Math.max(width - WIDTH_STEP, PANEL_WIDTH.least);
    return [
      {
        label: t('panel.otherSide'),
        onPress: () => place(side === 'left' ? 'right' : 'left', width),
      },
      ...(wider === width ? [] : [{ label: t('panel.wider'), onPress: () => place(side, wider) }]),
      ...(narrower === width
        ? []
        : [{ label: t('panel.narrower'), onPress: () => place(side, narrower) }]),
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
      const themes = [
        { label: t('panel.themeAuto'), onPress: () => set({ theme: 'auto' }) },
        { label: t('panel.themeLight'), onPress: () => set({ theme: 'light' }) },
        { label: t('panel.themeDark'), onPress: () => set({ theme: 'dark' }) },
      ];
      const at = { auto: 0, light: 1, dark: 2 }[settings.value.theme];
      const last = interview.last.value;
      const back = last && {
        label: t('panel.goBackTo', [timeOf(last)]),
        onPress: () => interview.goBackTo(last),
      };
      return [
        // Beside every call they stand in the foot.
        ...(link.tab === null || state === 'ended' ? [] : [state === 'running' ? end : start]),
        ...(back === undefined ? [] : [back]),
        ...(link.tab === null ? [] : inCall()),
        ...themes.filter((_, index) => index !== at),
        { label: t('panel.past'), onPress: openPast },
      ];
    },
    { name: 'menuItems' },
  );
}
