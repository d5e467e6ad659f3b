/** The Markdown field of the library's desk. Loaded as a module by the component that shows it. */

interface DotNetObject {
  invokeMethodAsync<T>(method: string, ...args: unknown[]): Promise<T>;
}

interface DotNetStatic {
  createJSStreamReference(data: Uint8Array): unknown;
}

/** After so long without a key what was typed goes to the server: it is stored there and shown as it will look. */
const PAUSE_MS = 600;

const MARKS: Record<string, [before: string, after: string, sample: string]> = {
  heading: ['\n## ', '\n', 'Heading'],
  bold: ['**', '**', 'important'],
  italic: ['*', '*', 'stressed'],
  list: ['\n- ', '\n', 'Item'],
  link: ['[', '](https://)', 'words'],
  quote: ['\n> ', '\n', 'Quoted'],
};

// A circuit's message holds 32 KB, so the text goes as a stream, in pieces.
const stream = (text: string): unknown =>
  (window as unknown as { DotNet: DotNetStatic }).DotNet.createJSStreamReference(new TextEncoder().encode(text));

/**
 * Sends what is typed in `textarea.src` and keeps it in this browser until the server says that it is stored. Buttons with
 * `data-md` put marks around what is selected.
 */
export function attach(root: HTMLElement, page: DotNetObject, key: string) {
  const field = root.querySelector<HTMLTextAreaElement>('textarea.src')!;
  const name = `cso-draft-${key}`;
  let timer = 0;

  const forget = (): void => { try { localStorage.removeItem(name); } catch { /* nothing was kept */ } };
  const keep = (): void => { try { localStorage.setItem(name, field.value); } catch { /* the field still holds it */ } };

  const send = async (): Promise<void> => {
    const sent = field.value;
    if (await page.invokeMethodAsync<boolean>('TypedAsync', stream(sent)) && field.value === sent) forget();
  };
  const changed = (): void => {
    keep();
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void send(), PAUSE_MS);
  };
  const put = (before: string, after: string, sample: string): void => {
    const picked = field.value.slice(field.selectionStart, field.selectionEnd) || sample;
    const from = field.selectionStart;
    field.setRangeText(before + picked + after, from, field.selectionEnd, 'end');
    field.setSelectionRange(from + before.length, from + before.length + picked.length);
    field.focus();
    changed();
  };
  const onClick = (event: MouseEvent): void => {
    const mark = (event.target as Element).closest<HTMLElement>('[data-md]')?.dataset.md;
    if (mark && MARKS[mark] && !field.readOnly) put(...MARKS[mark]);
  };

  field.addEventListener('input', changed);
  root.addEventListener('click', onClick);
  let left: string | null = null;
  try { left = localStorage.getItem(name); } catch { /* this browser keeps nothing */ }
  if (left !== null && left !== field.value) void page.invokeMethodAsync('FoundAsync', stream(left));
  else forget();

  return {
    set(text: string): void { window.clearTimeout(timer); field.value = text; },
    insert(text: string): void { put(`\n\n${text}`, '\n\n', ''); },
    kept: forget,
    dispose(): void {
      window.clearTimeout(timer);
      field.removeEventListener('input', changed);
      root.removeEventListener('click', onClick);
    },
  };
}
