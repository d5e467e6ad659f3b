/** What this copy says of itself: the version of the pack around the page, a review that is due, a page that was left lying. */

/** What data/pack.js says. */
export interface Pack {
  readonly have: string;
  readonly title: string;
  readonly version: number;
  readonly tlp: string;
  readonly madeAt: string;
  readonly site: string | null;
  readonly pages: readonly string[];
}

const day = (date: Date): string => date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

function warn(bold: string, rest: string): void {
  const note = document.createElement('div');
  note.className = 'note warn late';
  const text = document.createElement('p');
  const strong = document.createElement('b');
  strong.textContent = bold;
  text.append(strong, ' ' + rest);
  note.append(document.createElement('span'), text);
  document.querySelector('#main .wrap')?.prepend(note);
}

/** Stamps the page. */
export function stamp(pack: Pack): void {
  const page = document.body.dataset['page'] ?? '';
  if (!pack.pages.includes(page)) warn('This page is no longer part of the pack.', `The library took it out before version ${pack.version}. Don’t rely on it.`);
  const now = document.querySelector<HTMLElement>('[data-now]');
  if (now && page !== 'index.html') now.textContent = ` The pack around it is version ${pack.version}, made on ${day(new Date(pack.madeAt))}.`;
  const check = document.querySelector<HTMLAnchorElement>('[data-check]');
  if (check && pack.site) check.href = `${pack.site}/library/packs?have=${pack.have}`;
  const have = document.querySelector('[data-have]');
  if (have) have.textContent = pack.have;
  const due = document.querySelector<HTMLTimeElement>('[data-review-by]');
  const today = Date.now();
  if (due && Date.parse(due.dateTime) + 86_400_000 < today) warn(`This page was to be reviewed by ${due.textContent ?? ''}.`, 'By this computer’s clock that is past. Look for a newer one before you rely on it.');
  if (Date.parse(pack.madeAt) - 86_400_000 > today) warn('This computer’s clock is wrong.', `It shows ${day(new Date(today))}, and this pack was made on ${day(new Date(pack.madeAt))}. Review dates and quiz results go by the clock.`);
}
