/** The answers of a quiz as they stand in the form, with the same rules and sentences as at the site. */

export interface Sheet {
  readonly answers: Record<string, string[]>;
  /** What is not right yet, by question id; "name" for the name. */
  readonly errors: Map<string, string>;
}

// What a certificate's fonts hold, as the site reads it.
const PRINTABLE = /^[ \-'’.,\p{L}]+$/u;
const LETTERS = /^(?:[^\p{L}]|[\u0000-\u024F\u0386-\u03CE\u0400-\u04FF\u1E00-\u1EF9])+$/u;

/** The name, tidied; what is wrong with it otherwise. */
export function nameOf(typed: string): { name: string; error?: string } {
  const name = typed.normalize('NFC').split(/\s+/u).filter(part => part.length > 0).join(' ');
  if ((name.match(/\p{L}/gu) ?? []).length < 2) return { name, error: 'Write the name as it should stand on the certificate.' };
  if (!PRINTABLE.test(name) || !LETTERS.test(name)) return { name, error: 'Write the name in Latin, Greek or Cyrillic letters, as in the passport.' };
  return { name };
}

function ordered(question: HTMLElement): { chosen: string[]; error?: string } {
  const places = [...question.querySelectorAll('select')].map(select => ({ id: select.dataset['choice']!, place: Number(select.value) }));
  if (places.some(one => one.place === 0)) return { chosen: [], error: `Give every line a number from 1 to ${places.length}.` };
  const twice = places.find((one, at) => places.findIndex(other => other.place === one.place) < at);
  if (twice) return { chosen: [], error: `Number ${twice.place} stands at two lines. Give each line a number of its own.` };
  return { chosen: places.sort((one, other) => one.place - other.place).map(one => one.id) };
}

/** Reads the form. */
export function read(form: HTMLFormElement): Sheet {
  const answers: Record<string, string[]> = {};
  const errors = new Map<string, string>();
  for (const question of form.querySelectorAll<HTMLElement>('[data-question]')) {
    const id = question.dataset['question']!;
    if (question.dataset['kind'] === 'order') {
      const { chosen, error } = ordered(question);
      answers[id] = chosen;
      if (error) errors.set(id, error);
      continue;
    }
    answers[id] = [...question.querySelectorAll<HTMLInputElement>('input:checked')].map(input => input.value);
    if (answers[id].length === 0) errors.set(id, question.dataset['kind'] === 'single' ? 'Choose one answer.' : 'Tick what is right. There may be several.');
  }
  const wrong = nameOf(form.querySelector<HTMLInputElement>('#name')!.value).error;
  if (wrong) errors.set('name', wrong);
  return { answers, errors };
}
