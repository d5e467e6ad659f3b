import type { Finding } from './checks';
import { element, focusOn, icon } from './dom';
import { boxOf, labelOf, type Field } from './fields';

const WORDS = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

let serial = 0;
const idOf = (field: Field): string => field.id ||= `field-${++serial}`;

function describe(field: Field, id: string, on: boolean): void {
  const ids = (field.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(other => other && other !== id);
  if (on) ids.push(id);
  if (ids.length) field.setAttribute('aria-describedby', ids.join(' '));
  else field.removeAttribute('aria-describedby');
}

/** Takes away what was said about a field, by us or by the server. */
export function clear(field: Field): void {
  const box = boxOf(field);
  for (const said of box.querySelectorAll<HTMLElement>(':scope > .errtext, :scope > .warntext')) {
    describe(field, said.id, false);
    said.remove();
  }
  box.classList.remove('bad');
  field.removeAttribute('aria-invalid');
}

/** Under the field, tied to it for screen readers. */
export function show({ field, message, doubt }: Finding): void {
  clear(field);
  const id = `${idOf(field)}-error`;
  const text = element('span', doubt ? 'warntext' : 'errtext', icon(doubt ? 'warning' : 'error', true), message);
  text.id = id;
  boxOf(field).append(text);
  describe(field, id, true);
  if (doubt) return;
  boxOf(field).classList.add('bad');
  field.setAttribute('aria-invalid', 'true');
}

/** Takes the focus and links to each field. */
export function summarise(step: HTMLElement, findings: Finding[]): void {
  step.querySelector(':scope > [data-summary]')?.remove();
  if (!findings.length) return;
  const count = WORDS[findings.length] ?? String(findings.length);
  const title = element('b', '', findings.length === 1 ? `${count} thing needs your attention` : `${count} things need your attention`);
  const links = findings.map(({ field, message }) => {
    const link = element('a', '', `${labelOf(field)}: ${message.replace(/\.$/, '')}`);
    link.href = `#${idOf(field)}`;
    return element('li', '', link);
  });
  const box = element('div', 'note err mb-5', icon('error'), element('div', '', element('p', '', title), element('ul', '', ...links)));
  box.setAttribute('role', 'alert');
  box.dataset.summary = '';
  step.prepend(box);
  focusOn(box);
}
