import { fieldsIn, isChoice, type Field } from './fields';
import { olderThanDays } from './when';

const PAUSE_MS = 500;

/** Where a form is kept on the device, for how long, and how that is said. */
export interface Place { key: string; days: number; long: string }

interface Kept { at: number; fields: [name: string, value: string][] }

// Tokens and files are never part of a draft: a draft that is brought back is a new report.
const kept = (field: Field): boolean => field.type !== 'hidden' && field.type !== 'file' && field.type !== 'password';

export function erase(place: Place): void {
  try {
    localStorage.removeItem(place.key);
  } catch {
    // Refused storage holds no draft either.
  }
}

function load(place: Place): Kept | null {
  try {
    const draft = JSON.parse(localStorage.getItem(place.key) ?? 'null') as Kept | null;
    if (!draft || !Array.isArray(draft.fields) || olderThanDays(draft.at, place.days, Date.now())) { erase(place); return null; }
    return draft;
  } catch {
    erase(place);
    return null;
  }
}

function save(form: HTMLFormElement, place: Place): boolean {
  const fields = fieldsIn(form).filter(field => kept(field) && (isChoice(field) ? field.checked : field.value !== ''));
  try {
    localStorage.setItem(place.key, JSON.stringify({ at: Date.now(), fields: fields.map(({ name, value }) => [name, value]) } satisfies Kept));
    return true;
  } catch {
    return false;
  }
}

function restore(form: HTMLFormElement, draft: Kept): void {
  for (const field of fieldsIn(form).filter(kept)) {
    const values = draft.fields.filter(([name]) => name === field.name).map(([, value]) => value);
    if (isChoice(field)) field.checked = values.length ? values.includes(field.value) : field.type === 'radio' && field.checked;
    else field.value = values[0] ?? field.value;
  }
}

const stamp = (at: number): string => `${new Date(at).toISOString().slice(8, 10)} ${new Date(at).toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' })}, ${new Date(at).toISOString().slice(11, 16)} UTC`;

/** Only after asking: nothing is written before [data-draft-ask] is ticked, and unticking it erases what was. */
export function draft(form: HTMLFormElement, answered: boolean, place: Place): void {
  const ask = document.querySelector<HTMLInputElement>('input[data-draft-ask]');
  const said = document.querySelector<HTMLElement>('[data-draft-said]');
  const say = (text: string): void => { if (said) { said.textContent = text; said.hidden = !text; } };
  const before = load(place);
  if (!ask) { erase(place); return; }

  if (before) {
    ask.checked = true;
    if (!answered) {
      restore(form, before);
      say(`Brought back from this device, as you left it on ${stamp(before.at)}. It is erased when you send, when you untick the box, or after ${place.long}.`);
    }
  }

  let timer: number | undefined;
  const keep = (): void => {
    if (!ask.checked) return;
    say(save(form, place) ? `Kept on this device until you send, untick the box, or ${place.long} pass.` : 'This device keeps nothing. What you write stays in this page only.');
  };
  ask.addEventListener('change', () => {
    window.clearTimeout(timer);
    if (ask.checked) keep();
    else { erase(place); say('Erased from this device.'); }
  });
  // Leaving a field keeps it at once: whoever leaves the page next loses nothing.
  form.addEventListener('change', event => {
    if (event.target === ask) return;
    window.clearTimeout(timer);
    keep();
  });
  form.addEventListener('input', event => {
    if (event.target === ask) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => { if (form.isConnected) keep(); }, PAUSE_MS);
  });
}
