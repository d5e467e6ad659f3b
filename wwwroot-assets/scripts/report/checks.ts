import { fieldsIn, isChoice, named, valueOf, type Field } from './fields';
import { imoDoubt } from './imo';
import { readAxis, readPosition } from './position';
import { isFuture, readDay, readTime } from './when';

/** A finding about one field. A doubt is shown but never holds anything up. */
export interface Finding { field: Field; message: string; doubt: boolean }

const loadedAt = Date.now();

/** The later of device and server time: data-now on the form is the server's at page load. */
function now(form: HTMLFormElement): number {
  const served = Date.parse(form.dataset.now ?? '');
  return Math.max(Date.now(), Number.isNaN(served) ? 0 : served + (Date.now() - loadedAt));
}

function missing(field: Field): string {
  if (field.dataset.need) return field.dataset.need;
  if (isChoice(field)) return field.type === 'radio' ? 'Choose the one that fits best.' : 'Tick this to go on.';
  if (field instanceof HTMLSelectElement) return 'Choose one from the list.';
  if (field instanceof HTMLTextAreaElement) return 'Say what you saw, even in one line.';
  return field.name === 'place' ? 'Give a sea area, a port or a position.' : 'Fill this in, even roughly.';
}

function dateMistake(form: HTMLFormElement, text: string): string | null {
  const day = readDay(text);
  if (!day) return 'Give day, month and year, for example 24 Nov 2026.';
  // The form gives hours ahead of UTC.
  const offset = (Number(valueOf(form, 'utcOffset')) || 0) * 60;
  return isFuture(day, readTime(valueOf(form, 'time')), offset, now(form)) ? 'This moment has not come yet. Check the day, the year and the hour.' : null;
}

const mistakeIn = (reading: object | null): string | null => reading && 'mistake' in reading ? String(reading.mistake) : null;

/** By data-check, else by the name that the report's fields have everywhere. */
function mistake(form: HTMLFormElement, field: Exclude<Field, HTMLSelectElement>, text: string): string | null {
  switch (field.dataset.check ?? field.name) {
    case 'position': case 'place': return mistakeIn(readPosition(text));
    case 'latitude': return mistakeIn(readAxis(text, 'latitude'));
    case 'longitude': return mistakeIn(readAxis(text, 'longitude'));
    case 'date': return dateMistake(form, text);
    case 'time': return readTime(text) === null ? 'Give the hour and minutes, for example 01:50.' : null;
    default: return field.maxLength > 0 && text.length > field.maxLength ? `Shorten this to ${field.maxLength.toLocaleString('en')} characters.` : null;
  }
}

/** Checks one field; `asked` says that the person wants to go on, so that what is missing counts too. */
export function check(form: HTMLFormElement, field: Field, asked: boolean): Finding | null {
  const finding = (message: string | null, doubt = false): Finding | null => message ? { field, message, doubt } : null;
  const given = valueOf(form, field.name);
  if (!given) {
    const wanted = named(form, field.name).some(other => other.required);
    return wanted && asked ? finding(missing(field)) : null;
  }
  if (isChoice(field) || field instanceof HTMLSelectElement) return null;
  return finding(mistake(form, field, given)) ?? ((field.dataset.check ?? field.name) === 'imo' ? finding(imoDoubt(given), true) : null);
}

/** The first finding of each name inside a step. */
export function checkAll(form: HTMLFormElement, step: ParentNode): Finding[] {
  const seen = new Set<string>();
  return fieldsIn(step)
    .filter(field => field.type !== 'hidden' && !field.disabled && !seen.has(field.name) && seen.add(field.name))
    .map(field => check(form, field, true))
    .filter((finding): finding is Finding => finding !== null);
}
