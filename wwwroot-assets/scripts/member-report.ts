import { keep } from './receipts/store';

/** After so long without a key what was typed goes to the server, as if the field had been left: there it is sealed and kept. */
const PAUSE_MS = 900;

type Typed = HTMLInputElement | HTMLTextAreaElement;

const isTyped = (target: EventTarget | null): target is Typed =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.dataset.kept !== undefined;

/** The receipt as the page shows it; it is in no attribute of the page but the button that copies it. */
const shown = (root: HTMLElement): string => root.querySelector<HTMLElement>('[data-copy]')?.dataset.copy ?? '';

function save(root: HTMLElement): void {
  const reference = root.querySelector('.rcpt bdi')?.textContent ?? '';
  const url = URL.createObjectURL(new Blob([`CSO Alliance\r\nReport ${reference}\r\nReceipt ${shown(root)}\r\n`], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'receipt.txt';
  link.click();
  URL.revokeObjectURL(url);
}

/** Keeps fields marked data-kept as they are typed; prints and saves the receipt. Returns a handle; call its dispose when the component goes. */
export function attach(root: HTMLElement): { dispose(): void } {
  const waiting = new Map<Typed, number>();
  const settle = (field: Typed): void => {
    window.clearTimeout(waiting.get(field));
    waiting.delete(field);
  };
  const onInput = (event: Event): void => {
    const field = event.target;
    if (!isTyped(field)) return;
    settle(field);
    waiting.set(field, window.setTimeout(() => {
      waiting.delete(field);
      if (field.isConnected) field.dispatchEvent(new Event('change', { bubbles: true }));
    }, PAUSE_MS));
  };
  const onChange = (event: Event): void => { if (isTyped(event.target)) settle(event.target); };
  const onClick = (event: MouseEvent): void => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-print], [data-save]') : null;
    if (!button) return;
    if (button.dataset.print === undefined) save(root);
    else window.print();
  };
  root.addEventListener('input', onInput);
  root.addEventListener('change', onChange);
  root.addEventListener('click', onClick);
  return {
    dispose(): void {
      waiting.forEach((_, field) => settle(field));
      root.removeEventListener('input', onInput);
      root.removeEventListener('change', onChange);
      root.removeEventListener('click', onClick);
    },
  };
}

/** Puts the focus on the first match and brings it into view. */
export function focusOn(selector: string): void {
  const target = document.querySelector<HTMLElement>(selector);
  if (!target) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: target.matches('h1, h2, [data-summary]') ? 'start' : 'center' });
}

/** Only after asking: the member pressed the button beside the words that say what it means. */
export const keepReceipt = (receipt: string, name: string, reference: string): boolean => keep({ receipt, name: name.trim() || reference, reference });
