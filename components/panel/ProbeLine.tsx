/** Under an open note: what was followed up, and the one follow-up that would help now. As high empty as full. */
import type { Probe } from '@/domain/shipped-template.ts';
import { t } from '@/locales/t.ts';

export type ProbeLineProps = {
  readonly used: readonly Probe[];
  readonly offered: Probe | undefined;
  readonly onUse: (probe: Probe) => void;
};

export function ProbeLine({ used, offered, onUse }: ProbeLineProps) {
  const words = t('probe.asked', [used.map(({ text }) => text).join(' ')]);
  return (
    <div class="probe-line small">
      {offered !== undefined ? (
        <button
          type="button"
          class="probe"
          title={`${t('probe.use')}: ${offered.text}`}
          onClick={() => onUse(offered)}
        >
          <span class="probe-words">{t('probe.ask', [offered.text])}</span>
        </button>
      ) : (
        used.length > 0 && (
          <p class="probe-words" dir="auto" title={words}>
            {words}
          </p>
        )
      )}
    </div>
  );
}
