/** Search over the whole pack, on the page of contents. */
import { Index, type Hit, type Page } from './index';
import { marked, passage } from './snippet';

const SHOWN = 40;

const make = <K extends keyof HTMLElementTagNameMap>(name: K, className = '', text = ''): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
};

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

function row(hit: Hit): HTMLLIElement {
  const item = make('li');
  const title = make('a', 't', hit.page.t);
  title.href = hit.page.p;
  const head = make('h3');
  head.append(title);
  item.append(head);
  const best = passage(hit);
  const text = make('p', 'small');
  if (best) {
    const [anchor, heading, words, language] = best.passage;
    if (anchor) {
      const link = make('a', '', anchor.startsWith('t=') ? `At ${clock(Number(anchor.slice(2)))}` : heading || 'In short');
      link.href = `${hit.page.p}#${anchor}`;
      text.append(link, ': ');
    }
    const quote = make('span');
    if (language) quote.lang = language;
    quote.dir = 'auto';
    marked(quote, words, best.from, hit.found);
    text.append(quote);
  } else text.textContent = hit.page.s;
  item.append(text, make('p', 'small muted', `${hit.page.k}, ${hit.page.c}`));
  return item;
}

/** Starts the search where the page has one. */
export function search(pages: readonly Page[] | undefined): void {
  const form = document.querySelector<HTMLFormElement>('#find');
  if (!form || !pages) return;
  const field = form.querySelector('input')!;
  const [hits, count, contents] = ['hits', 'count', 'contents'].map(id => document.getElementById(id)!) as [HTMLElement, HTMLElement, HTMLElement];
  let index: Index | undefined;
  form.hidden = false;

  const look = (): void => {
    const query = field.value.trim();
    const on = query.length > 0;
    contents.hidden = on;
    hits.hidden = !on;
    hits.replaceChildren();
    count.textContent = '';
    // Coming back from a page, the words are still there.
    history.replaceState(null, '', on ? `#q=${encodeURIComponent(query)}` : '#');
    if (!on) return;
    const answer = (index ??= new Index(pages)).find(query);
    hits.append(...answer.hits.slice(0, SHOWN).map(row));
    hits.hidden = answer.hits.length === 0;
    const how = answer.near ? ' Nothing has these words; the nearest are shown.' : answer.all ? '' : ' Nothing has all of these words; what has most of them is shown.';
    count.textContent = answer.hits.length === 0 ? `Nothing in this pack under “${query}”. That says what the pack holds, not what there is to know.`
      : `${answer.hits.length} found${answer.hits.length > SHOWN ? `, the best ${SHOWN} are shown` : ''}.${how}`;
  };

  field.addEventListener('input', look);
  form.addEventListener('submit', event => {
    event.preventDefault();
    look();
  });
  const kept = /^#q=(.+)$/.exec(location.hash);
  if (kept) field.value = decodeURIComponent(kept[1]!);
  if (field.value) look();
}
