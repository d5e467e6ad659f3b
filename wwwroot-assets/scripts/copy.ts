/**
 * A button with data-copy="text" copies that text; with data-copy="#id" the text of that element. It says so in its own label
 * for two seconds (data-copied, or "Copied").
 */
export function copyButtons(): void {
  document.addEventListener('click', async event => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
    if (!button) return;
    const wanted = button.dataset.copy ?? '';
    const text = wanted.startsWith('#') ? (document.querySelector(wanted)?.textContent ?? '').trim() : wanted;
    const label = button.querySelector<HTMLElement>('[data-copy-label]') ?? button;
    const before = label.textContent;
    try {
      await navigator.clipboard.writeText(text);
      label.textContent = button.dataset.copied ?? 'Copied';
      window.setTimeout(() => { label.textContent = before; }, 2_000);
    } catch {
      // No clipboard (http, refused): select the text instead, so that Ctrl+C works.
      const source = wanted.startsWith('#') ? document.querySelector(wanted) : null;
      if (source) getSelection()?.selectAllChildren(source);
    }
  });
}
