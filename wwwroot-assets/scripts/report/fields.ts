export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const fieldsIn = (root: ParentNode): Field[] => [...root.querySelectorAll<Field>('input[name], select[name], textarea[name]')];

/** Fields of one name: several for radio buttons. */
export const named = (form: HTMLFormElement, name: string): Field[] => fieldsIn(form).filter(field => field.name === name);

/** The extra word in the type keeps a "no" from ruling out every other input. */
export const isChoice = (field: Field): field is HTMLInputElement & { type: 'radio' | 'checkbox' } =>
  field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');

/** What will be sent under this name: the chosen button's value, or the trimmed text; empty where nothing is given. */
export function valueOf(form: HTMLFormElement, name: string): string {
  const fields = named(form, name);
  const given = fields.find(field => isChoice(field) ? field.checked : field.value.trim() !== '');
  return given?.value.trim() ?? '';
}

/** The box that shows the error of a field: the fieldset of a choice, else the element that holds label and field. */
export function boxOf(field: Field): HTMLElement {
  const marked = field.closest<HTMLElement>('[data-field]');
  const set = isChoice(field) ? field.closest<HTMLElement>('fieldset') : null;
  const parent = field.parentElement;
  return marked ?? set ?? (parent instanceof HTMLLabelElement ? parent.parentElement : parent) ?? field;
}

/** A label's own words, without hint, "(optional)" or error. */
export function labelOf(field: Field): string {
  const group = field.closest<HTMLElement>('[data-field]')?.dataset.field;
  if (group) return group;
  const source = isChoice(field) ? field.closest('fieldset')?.querySelector('legend') : field.labels?.[0];
  const copy = source?.cloneNode(true) as HTMLElement | undefined;
  for (const extra of copy?.querySelectorAll('.hint, .muted, .errtext, .sr, input, select, textarea') ?? []) extra.remove();
  return copy?.textContent?.replace(/\s+/g, ' ').trim() || field.name;
}
