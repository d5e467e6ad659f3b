const two = (n: number): string => String(n).padStart(2, '0');
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "02:14" as the bridge clock shows it. */
export const utcTime = (at: Date): string => `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;

/** "Tue 24 Nov, 02:14", as the server writes it. */
const utcMoment = (at: Date): string => `${DAYS[at.getUTCDay()]} ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]}, ${utcTime(at)}`;

let timer: number | undefined;

function tick(): void {
  const clocks = document.querySelectorAll<HTMLTimeElement>('time[data-utc-clock]');
  const now = new Date();
  for (const clock of clocks) {
    // The word UTC stands in the element or beside it, as the page has it.
    clock.textContent = utcMoment(now) + (/UTC\s*$/.test(clock.textContent ?? '') ? ' UTC' : '');
    clock.dateTime = now.toISOString().slice(0, 16) + 'Z';
  }
  // On the minute, so that an idle page wakes once a minute and no oftener.
  timer = clocks.length ? window.setTimeout(tick, 60_000 - (now.getTime() % 60_000)) : undefined;
}

/** Keeps time[data-utc-clock] going. */
export function utcClock(): void {
  window.clearTimeout(timer);
  tick();
}
