/** What to do with the questions: open the panel, read them all, and what waits in the menu. */
import {
  BookOpen,
  Clipboard,
  Ellipsis,
  FileText,
  History,
  MessageSquare,
  MonitorPlay,
  PanelRight,
  PencilLine,
  PictureInPicture2,
} from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import type { CallSites, SiteState } from '@/state/call-sites.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { OfferedSites } from './OfferedSites.tsx';
import { type AllowOutcome, siteWords } from './site-words.ts';
import './foot.css';

/** `no-call`: nothing in the tab beside the popup can show the panel. */
export type PanelOutcome = 'shown' | 'no-call';

export type PopupActions = {
  readonly openPanel: () => Promise<PanelOutcome>;
  /** Asks for the site, in the turn of the click, and shows the panel if this tab is one of its calls. */
  readonly allowSite: (site: SiteState) => Promise<AllowOutcome>;
  /** In the browser's own side panel. False: it would not open. */
  readonly openBeside: () => Promise<boolean>;
  readonly readAll: () => void;
  readonly openTemplate: () => void;
  readonly openPast: () => void;
  readonly openPractice: () => void;
  /** The panel by itself, for a call in another program. */
  readonly openWindow: () => void;
  /** False: the browser would not copy. */
  readonly copyHandIn: () => Promise<boolean>;
  readonly copyForInterviewer: () => Promise<boolean>;
  /** A file to send to the interviewer; resolves to its name. */
  readonly saveForm: () => Promise<string>;
};

export type FootProps = {
  readonly actions: PopupActions;
  /** Where there is none, the browser's side panel comes first. */
  readonly hasCall: boolean;
  readonly questionCount: number;
  readonly hasChosen: boolean;
  readonly sites: CallSites;
};

type Word =
  | { readonly kind: 'none' }
  | { readonly kind: 'no-call' }
  | { readonly kind: 'said'; readonly words: string }
  | { readonly kind: 'trouble'; readonly words: string };

export function Foot({ actions, hasCall, questionCount, hasChosen, sites }: FootProps) {
  const [word, setWord] = useState<Word>({ kind: 'none' });
  const main = useRef<HTMLButtonElement>(null);

  async function open(): Promise<void> {
    setWord({ kind: 'none' });
    const outcome = await actions.openPanel();
    if (outcome === 'no-call') setWord({ kind: 'no-call' });
  }

  async function allow(site: SiteState): Promise<void> {
    const pressed = document.activeElement;
    const words = siteWords(await actions.allowSite(site), site.name);
    setWord(words === null ? { kind: 'none' } : { kind: 'said', words });
    // The button that was pressed goes with the words around it; who has gone on elsewhere stays there.
    const { activeElement: now } = document;
    if (now === pressed || now === document.body) main.current?.focus();
  }

  /** The browser must be asked in the very press. */
  async function openBeside(): Promise<void> {
    const isOpen = await actions.openBeside();
    if (!isOpen) setWord({ kind: 'trouble', words: t('popup.besideFailed') });
  }

  const inCall = { label: t('popup.openPanel'), onPress: () => void open() };
  const beside = { label: t('popup.beside'), onPress: () => void openBeside() };
  const [first, second] = hasCall ? [inCall, beside] : [beside, inCall];

  async function copy(attempt: () => Promise<boolean>, done: string): Promise<void> {
    // The same words a second time are said again.
    setWord({ kind: 'none' });
    const copied = await attempt();
    setWord(
      copied ? { kind: 'said', words: done } : { kind: 'trouble', words: t('popup.copyFailed') },
    );
  }

  async function saveForm(): Promise<void> {
    setWord(
      await actions.saveForm().then(
        (name): Word => ({ kind: 'said', words: t('form.saved', [name]) }),
        (): Word => ({ kind: 'trouble', words: t('form.notSaved') }),
      ),
    );
  }

  return (
    <footer class="foot">
      <div role="status" class="foot-word" hidden={word.kind === 'none'} data-kind={word.kind}>
        {word.kind === 'no-call' && (
          <>
            <p>
              <strong>{t('popup.noCall')}</strong> {t('popup.noCallDo')}
            </p>
            <div class="foot-places">
              <Button onPress={actions.openWindow}>{t('popup.inWindow')}</Button>
              <Button tone="quiet" onPress={actions.openPractice}>
                {t('popup.tryPractice')}
              </Button>
            </div>
            <OfferedSites sites={sites} onChoose={(site) => void allow(site)} />
          </>
        )}
        {(word.kind === 'said' || word.kind === 'trouble') && <p>{word.words}</p>}
      </div>
      <div class="foot-line">
        <Button tone="main" buttonRef={main} onPress={first.onPress}>
          {first.label}
        </Button>
        <Button tone="quiet" icon={BookOpen} onPress={actions.readAll}>
          {t('popup.readAll', questionCount)}
        </Button>
        <Menu
          label={t('popup.menu')}
          icon={Ellipsis}
          opens="up"
          items={[
            {
              label: t('popup.copyHandIn'),
              about: t('popup.copyHandInAbout'),
              icon: Clipboard,
              onPress: () => void copy(actions.copyHandIn, t('popup.copiedHandIn')),
            },
            ...(hasChosen
              ? [
                  {
                    label: t('popup.copyCard'),
                    about: t('popup.copyCardAbout'),
                    icon: MessageSquare,
                    onPress: () => void copy(actions.copyForInterviewer, t('popup.copiedCard')),
                  },
                  {
                    label: t('form.save'),
                    about: t('form.saveAbout'),
                    icon: FileText,
                    onPress: () => void saveForm(),
                  },
                ]
              : []),
            { label: t('popup.editTemplate'), icon: PencilLine, onPress: actions.openTemplate },
            { label: t('popup.past'), icon: History, onPress: actions.openPast },
            { ...second, icon: PanelRight },
            { label: t('popup.inWindow'), icon: PictureInPicture2, onPress: actions.openWindow },
            { label: t('popup.practice'), icon: MonitorPlay, onPress: actions.openPractice },
          ]}
        />
      </div>
    </footer>
  );
}
