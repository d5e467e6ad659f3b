/**
 * Checking people in at a door without a link. The page holds the list already; what is done there is kept in this browser until the server
 * has it. The server takes the same line twice without harm, so a line is dropped only after an answer.
 */
interface Line { code?: string; uid?: string; name?: string; company?: string; at: string }

const EVERY_MS = 15_000;

const isLine = (one: unknown): one is Line => typeof one === 'object' && one !== null && typeof (one as Line).at === 'string';

function read(key: string): Line[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(list) ? list.filter(isLine) : [];
  } catch {
    return [];
  }
}

/** False where this browser keeps nothing: then only what is sent at once counts. */
function write(key: string, lines: Line[]): boolean {
  try {
    if (lines.length) localStorage.setItem(key, JSON.stringify(lines));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** A typed code as it is stored: any case, O is 0, I and L are 1. */
export const codeOf = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

export function start(root: HTMLElement): void {
  const { url = '', token = '', event = '' } = root.dataset;
  const key = `cso-check-in-${event}`;
  const part = <T extends HTMLElement>(name: string): T | null => root.querySelector<T>(`[data-${name}]`);
  const [state, said] = [part('state'), part('said')];
  let sending = false;

  const rowOf = (code: string): HTMLElement | null => root.querySelector<HTMLElement>(`[data-code="${CSS.escape(code)}"]`);
  const say = (words: string): void => { if (said) said.textContent = words; };
  const here = (code: string): void => {
    const row = rowOf(code);
    if (!row) return;
    row.dataset.here = '1';
    const button = row.querySelector<HTMLButtonElement>('button');
    if (button) { button.disabled = true; button.textContent = 'Here'; }
  };
  const count = (): void => {
    const waiting = read(key).length;
    root.dataset.waiting = String(waiting);
    const came = root.querySelectorAll('[data-here="1"]').length;
    const total = part('came');
    if (total) total.textContent = String(came);
    if (state) state.textContent = waiting === 0 ? 'Everything is with the server.' : `${waiting} ${waiting === 1 ? 'waits' : 'wait'} on this phone for a link. Leave the page open, or come back to it.`;
  };

  async function settle(): Promise<void> {
    const lines = read(key);
    if (sending || lines.length === 0) return;
    sending = true;
    try {
      const answer = await fetch(url, { method: 'POST', redirect: 'error', headers: { 'Content-Type': 'application/json', RequestVerificationToken: token }, body: JSON.stringify({ lines }) });
      if (answer.ok) {
        const sent = new Set(lines.map(line => JSON.stringify(line)));
        write(key, read(key).filter(line => !sent.has(JSON.stringify(line))));
        const { unknown } = await answer.json() as { unknown: string[] };
        if (unknown.length) say(`No registration has the code ${unknown.join(', ')}.`);
      } else if (answer.status === 401 || answer.status === 400 || answer.status === 403) say('Open this page anew and sign in: what waits stays on this phone meanwhile.');
    } catch {
      // No link: it stays in the queue.
    } finally {
      sending = false;
      count();
    }
  }

  function keep(line: Line, words: string): void {
    if (write(key, [...read(key), line])) say(words);
    else say('This browser keeps nothing without a link. Write the name down as well.');
    count();
    void settle();
  }

  function arrive(code: string): void {
    const row = rowOf(code);
    if (row?.dataset.here) { say(`${row.dataset.name ?? code} is here already.`); return; }
    here(code);
    keep({ code, at: new Date().toISOString() }, row ? `${row.dataset.name ?? code} is here.` : `Code ${code} is noted. It is not in the list that this page has.`);
  }

  root.addEventListener('submit', submitted => {
    const form = submitted.target;
    if (!(form instanceof HTMLFormElement)) return;
    const code = form.querySelector<HTMLInputElement>('[name="Arrival.Code"]');
    const name = form.querySelector<HTMLInputElement>('[name="Walk.Name"]');
    if (code) {
      const typed = codeOf(code.value);
      if (typed.length !== 10) return;
      submitted.preventDefault();
      arrive(typed);
      if (code.type !== 'hidden') { code.value = ''; code.focus(); }
    } else if (name?.value.trim()) {
      submitted.preventDefault();
      const company = form.querySelector<HTMLInputElement>('[name="Walk.Company"]');
      keep({ uid: crypto.randomUUID(), name: name.value.trim(), company: company?.value.trim() ?? '', at: new Date().toISOString() }, `${name.value.trim()} is noted as a walk-in.`);
      form.reset();
    }
  });
  const find = part<HTMLInputElement>('find');
  find?.addEventListener('input', () => {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    root.querySelectorAll<HTMLElement>('[data-code]').forEach(row => { row.hidden = !words.every(word => (row.dataset.find ?? '').includes(word)); });
  });
  read(key).forEach(line => { if (line.code) here(line.code); });
  root.dataset.ready = '1';
  count();
  window.addEventListener('online', () => void settle());
  window.setInterval(() => void settle(), EVERY_MS);
  void settle();
}
