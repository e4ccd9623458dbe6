/** Asks once more before what cannot simply be taken back. The keyboard starts on the way out. */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import '../../ui/dialog.css';
import './confirm.css';

export type ConfirmDialogProps = {
  readonly title: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly children: ComponentChildren;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

export function ConfirmDialog(props: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const wayOut = useRef<HTMLButtonElement>(null);
  const title = useId();
  const about = useId();

  useLayoutEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    wayOut.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  return (
    <dialog
      class="dialog confirm"
      ref={dialog}
      aria-labelledby={title}
      aria-describedby={about}
      onClose={props.onClose}
    >
      <h2 id={title}>{props.title}</h2>
      <div class="confirm-about" id={about}>
        {props.children}
      </div>
      <div class="dialog-buttons">
        <Button buttonRef={wayOut} onPress={props.onClose}>
          {props.cancel}
        </Button>
        <Button tone="danger" onPress={props.onConfirm}>
          {props.confirm}
        </Button>
      </div>
    </dialog>
  );
}
