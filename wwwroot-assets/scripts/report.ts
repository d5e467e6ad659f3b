import { eachLoad } from './load';
import { showPage } from './report/answer';
import { check } from './report/checks';
import { counters } from './report/count';
import { draft, erase, type Place } from './report/draft';
import { clear, show } from './report/errors';
import { afterPress, focusOn } from './report/dom';
import { valueOf } from './report/fields';
import { review } from './report/review';
import { Sender } from './report/send';
import { Steps } from './report/steps';

interface Open { form: HTMLFormElement; steps: Steps; sender: Sender }

const place: Place = { key: 'cso-report-draft', days: 3, long: '72 hours' };

let open: Open | null = null;

/** A page that brings the form back is a refusal: the draft stays. Any other is the receipt. */
function answered(page: Document): void {
  if (!page.querySelector('form[data-report]')) erase(place);
  showPage(page);
  start();
  focusOn(['[data-summary]', '.step.on :is(h1, h2)', 'main h1'].map(place => document.querySelector<HTMLElement>(place)).find(found => found !== null));
}

function recheck(form: HTMLFormElement, field: EventTarget | null): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement) || !field.name) return;
  afterPress(() => {
    const finding = check(form, field, false);
    if (finding) show(finding);
    else if (valueOf(form, field.name)) clear(field);
  });
}

/** Takes up the form of the page, if it has one that is not taken up yet. */
function start(): void {
  counters();
  const form = document.querySelector<HTMLFormElement>('form.steps[data-report]');
  if (!form) open = null;
  if (!form || form === open?.form) return;
  const refused = document.querySelector('[data-summary], .bad') !== null;
  draft(form, refused, place);
  form.noValidate = true;
  open = { form, steps: new Steps(form, section => { if (section.querySelector('[data-review]')) review(form); }), sender: new Sender(form, answered) };
  form.addEventListener('change', event => recheck(form, event.target));
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (open?.steps.complete()) open.sender.send();
  });
}

document.addEventListener('click', event => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  if (!link || !open) return;
  if (link.closest('[data-summary]')) {
    event.preventDefault();
    document.getElementById(link.hash.slice(1))?.focus();
  } else if (link.hash.startsWith('#step-') && !open.steps.mayGo(link.hash)) {
    event.preventDefault();
  }
});
window.addEventListener('hashchange', () => open?.steps.follow());
window.addEventListener('online', () => open?.sender.retry());
window.addEventListener('beforeunload', event => open?.sender.warn(event));
eachLoad(start);
