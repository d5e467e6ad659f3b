/** Keyboard and focus for the desks. Loaded as a module by the component that shows the queue. */

const TYPING = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]';

const busy = (event: KeyboardEvent): boolean =>
  event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey ||
  (event.target instanceof Element && event.target.closest(TYPING) !== null) ||
  document.querySelector('dialog[open], [role=dialog][aria-modal=true]') !== null;

function step(root: HTMLElement, by: 1 | -1): void {
  const items = [...root.querySelectorAll<HTMLElement>('.ql a, .ql button')].filter(item => item.offsetParent !== null);
  const focused = items.indexOf(document.activeElement as HTMLElement);
  const from = focused >= 0 ? focused : items.findIndex(item => item.hasAttribute('aria-current'));
  const to = items[from < 0 ? 0 : from + by];
  if (!to) return;
  to.focus();
  to.scrollIntoView({ block: 'nearest' });
  to.click();
}

function grade(root: HTMLElement): void {
  const chosen = root.querySelector<HTMLElement>('.gr input:checked') ?? root.querySelector<HTMLElement>('.gr input');
  chosen?.focus();
}

const question = (root: HTMLElement): void => root.querySelector<HTMLElement>('[data-question]')?.focus();

/**
 * J and K walk the queue (.ql), G goes to the grade (.gr), Q to the question ([data-question]). Keys are left alone while something
 * is typed, with Ctrl, Alt or Meta, under a dialog, and while the root carries data-keys="off" (single-letter keys can be switched off:
 * WCAG 2.1.4). Returns a handle; call its dispose when the component goes.
 */
export function attach(root: HTMLElement): { dispose(): void } {
  const keys: Record<string, () => void> = {
    j: () => step(root, 1),
    k: () => step(root, -1),
    g: () => grade(root),
    q: () => question(root),
  };
  const onKey = (event: KeyboardEvent): void => {
    const act = keys[event.key.toLowerCase()];
    if (!act || root.dataset.keys === 'off' || busy(event)) return;
    event.preventDefault();
    act();
  };
  document.addEventListener('keydown', onKey);
  return { dispose: () => document.removeEventListener('keydown', onKey) };
}

/** Puts the focus on the first match inside the root (or in the page) and makes it focusable if it is not, as a heading is not. */
export function focusOn(selector: string, root: ParentNode | null = document): boolean {
  const target = (root ?? document).querySelector<HTMLElement>(selector);
  if (!target) return false;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus();
  return document.activeElement === target;
}

/** After a report was dealt with: the queue's current entry, else its first, else the page's heading. */
export function focusQueue(root: HTMLElement): void {
  if (!focusOn('.ql [aria-current]', root) && !focusOn('.ql a, .ql button', root)) focusOn('h1');
}
