import { eachLoad } from './load';
import { kept, remove, type KeptReceipt } from './receipts/store';
import { element } from './report/dom';

// A form of its own for each: opening one posts that one receipt, in no address and to no other page.
function opener({ receipt, name }: KeptReceipt): HTMLFormElement {
  const form = element('form', '');
  form.method = 'post';
  form.action = '/report/follow-up';
  const field = element('input', '');
  field.type = 'hidden';
  field.name = 'receipt';
  field.value = receipt;
  form.append(field, element('button', 'btn', 'Open the talk', element('span', 'sr', ` of ${name}`)));
  return form;
}

function line(one: KeptReceipt, list: HTMLElement): HTMLLIElement {
  const away = element('button', 'btn q', 'Remove', element('span', 'sr', ` ${one.name}`));
  away.type = 'button';
  away.addEventListener('click', () => { remove(one.receipt); show(list, true); });
  const words = element('div', '', element('h3', '', one.name), element('p', 'small muted', 'Report ', element('bdi', 'mono', one.reference)));
  return element('li', 'row between', words, element('div', 'row', opener(one), away));
}

function show(list: HTMLElement, removed = false): void {
  const all = kept();
  list.replaceChildren(...all.map(one => line(one, list)));
  list.hidden = all.length === 0;
  const none = document.querySelector<HTMLElement>('[data-receipts-none]');
  if (!none) return;
  none.hidden = all.length > 0;
  if (!removed) return;
  // The button that was pressed is gone: the focus goes where the list begins.
  const heading = document.getElementById('kept-head');
  if (heading) { heading.tabIndex = -1; heading.focus(); }
}

eachLoad(() => {
  const list = document.querySelector<HTMLElement>('[data-receipts]');
  if (list) show(list);
});
