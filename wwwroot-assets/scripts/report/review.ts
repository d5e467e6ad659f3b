import { element } from './dom';
import { isChoice, named, type Field } from './fields';
import { readDay, shortDay } from './when';

/** The clock that a time was read from: UTC unless the form asks. */
function zoneOf(field: Field): string {
  const zone = field.form?.elements.namedItem('utcOffset');
  return zone instanceof HTMLSelectElement ? zone.selectedOptions[0]?.textContent?.trim() || 'UTC' : 'UTC';
}

/** What a person chose or wrote, in the words of the page. */
function words(field: Field): Node | string | null {
  if (isChoice(field)) {
    if (!field.checked) return null;
    if (field.dataset.said) return field.dataset.said;
    const label = field.closest('label');
    const said = (label?.querySelector('b') ?? label)?.textContent?.trim() ?? field.value;
    const kind = field.dataset.kind;
    if (!kind) return said;
    const mark = element('span', kind === 'cyber' ? 'cat cyb' : 'cat phy', kind === 'cyber' ? 'Cyber' : 'Physical');
    const both = document.createDocumentFragment();
    both.append(said, ' ', mark);
    return both;
  }
  if (field instanceof HTMLSelectElement) return field.value ? field.selectedOptions[0]?.textContent?.trim() ?? null : null;
  const text = field.value.trim();
  if (!text) return null;
  if (field instanceof HTMLInputElement && field.type === 'file') return [...(field.files ?? [])].map(file => file.name).join(', ') || null;
  if (field.type === 'date') { const day = readDay(text); return day ? shortDay(day) : text; }
  return field.name === 'time' ? `${text} ${zoneOf(field)}` : text;
}

/** Fills dl[data-review]: a dd with data-review-of="date time ongoing" shows those fields, or data-empty ("Not given"). */
export function review(form: HTMLFormElement): void {
  for (const answer of form.querySelectorAll<HTMLElement>('[data-review] [data-review-of]')) {
    const said = (answer.dataset.reviewOf ?? '').split(/\s+/)
      .flatMap(name => named(form, name).map(words))
      .filter((part): part is Node | string => part !== null);
    answer.replaceChildren(...(said.length ? said.flatMap((part, i) => i ? [', ', part] : [part]) : [answer.dataset.empty ?? 'Not given']));
  }
}
