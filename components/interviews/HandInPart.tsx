/**
 * The button that opens handing in, and the place where it opens.
 *
 * Knows that what opens is loaded then, and that this can fail; not what it is. A list of buttons with boxes to tick and a
 * choice beside them is no menu: it stays open while one of them is changed.
 */
import { ChevronDown, ChevronUp } from 'lucide';
import type { FunctionComponent } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { InterviewHead } from '@/domain/interview.ts';
import { t } from '@/locales/t.ts';
import { Icon } from '../ui/Icon.tsx';

export type LoadHandIn = () => Promise<FunctionComponent<{ readonly head: InterviewHead }>>;

export type HandInPartProps = { readonly head: InterviewHead; readonly load: LoadHandIn };

type Loaded = { readonly Part: Awaited<ReturnType<LoadHandIn>> } | 'failed' | null;

export function HandInPart({ head, load }: HandInPartProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [loaded, setLoaded] = useState<Loaded>(null);

  async function press(): Promise<void> {
    setOpen(!isOpen);
    if (isOpen || (loaded !== null && loaded !== 'failed')) return;
    setLoaded(
      await load().then(
        (Part) => ({ Part }),
        () => 'failed' as const,
      ),
    );
  }

  return (
    <>
      <button
        type="button"
        class="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => void press()}
      >
        <span>{t('handIn.title')}</span>
        <Icon node={isOpen ? ChevronUp : ChevronDown} />
      </button>
      {isOpen && (
        <div id={id} class="hand-in-place">
          {loaded === 'failed' && <p role="alert">{t('handIn.failed')}</p>}
          {loaded !== null && loaded !== 'failed' && <loaded.Part head={head} />}
        </div>
      )}
    </>
  );
}
