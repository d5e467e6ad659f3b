/** A quiz without a network: its answers go into a small file, and the site marks them. No score is computed here. */
import { nameOf, read, type Sheet } from './answers';
import type { Pack } from './stamp';

/** What the site reads: format and version are fixed there. */
function result(form: HTMLFormElement, sheet: Sheet, pack: Pack): string {
  return JSON.stringify({
    format: 'cso-alliance-quiz-result', version: 1, course: form.dataset['course'], edition: Number(form.dataset['edition']), pack: pack.have,
    name: nameOf(form.querySelector<HTMLInputElement>('#name')!.value).name, answeredAt: new Date().toISOString(), answers: sheet.answers,
  }, null, 2);
}

function fileName(form: HTMLFormElement): string {
  const person = form.querySelector<HTMLInputElement>('#name')!.value.normalize('NFD').replace(/[^\w ]+/g, '').trim().replace(/ +/g, '-').toLowerCase();
  return ['result', form.dataset['course'], person || 'crew', new Date().toISOString().slice(0, 10)].join('-') + '.json';
}

function refuse(form: HTMLFormElement, sheet: Sheet): void {
  for (const line of form.querySelectorAll<HTMLElement>('.errtext')) {
    const error = sheet.errors.get(line.id.slice(2));
    line.textContent = error ?? '';
    line.hidden = error === undefined;
    line.closest('fieldset, section')?.classList.toggle('bad', error !== undefined);
  }
  const summary = form.querySelector<HTMLElement>('#wrong')!;
  summary.hidden = sheet.errors.size === 0;
  summary.replaceChildren();
  if (sheet.errors.size === 0) return;
  const [open, lines] = [document.createElement('p'), document.createElement('ul')];
  const bold = document.createElement('b');
  bold.textContent = sheet.errors.size === 1 ? 'One answer is open.' : `${sheet.errors.size} answers are open.`;
  open.append(bold, ' What you chose is still there.');
  lines.className = 'dash';
  const numbers = [...form.querySelectorAll<HTMLElement>('[data-question]')].map(question => question.dataset['question']);
  for (const [id, error] of sheet.errors) {
    const [line, link] = [document.createElement('li'), document.createElement('a')];
    link.href = `#q-${id}`;
    link.textContent = id === 'name' ? `Name: ${error}` : `Question ${numbers.indexOf(id) + 1}: ${error}`;
    line.append(link);
    lines.append(line);
  }
  const box = document.createElement('div');
  box.append(open, lines);
  summary.append(document.createElement('span'), box);
  summary.focus();
}

/** Starts the quiz where the page has one. */
export function quiz(pack: Pack | undefined): void {
  const form = document.querySelector<HTMLFormElement>('#quiz');
  const done = document.querySelector<HTMLElement>('#done');
  if (!form || !done || !pack) return;
  const save = done.querySelector<HTMLAnchorElement>('[data-save]')!;
  form.addEventListener('submit', event => {
    event.preventDefault();
    const sheet = read(form);
    refuse(form, sheet);
    done.hidden = sheet.errors.size > 0;
    if (sheet.errors.size > 0) return;
    if (save.href) URL.revokeObjectURL(save.href);
    save.href = URL.createObjectURL(new Blob([result(form, sheet, pack)], { type: 'application/json' }));
    save.download = fileName(form);
    done.querySelector('[data-file]')!.textContent = save.download;
    save.click();
    done.focus();
  });
  done.querySelector('[data-next]')!.addEventListener('click', () => {
    form.reset();
    done.hidden = true;
    scrollTo(0, 0);
    form.querySelector<HTMLElement>('input, select')?.focus();
  });
}
