const two = (n: number): string => String(n).padStart(2, '0');

/** "02:14 UTC", as on the bridge clock. */
export const utcTime = (at: Date): string => `${two(at.getUTCHours())}:${two(at.getUTCMinutes())} UTC`;

let timer: number | undefined;

function tick(): void {
  const clocks = document.querySelectorAll<HTMLTimeElement>('time[data-utc-clock]');
  const now = new Date();
  for (const clock of clocks) {
    clock.textContent = utcTime(now);
    clock.dateTime = now.toISOString().slice(0, 16) + 'Z';
  }
  // On the minute, so that an idle page wakes once a minute and no oftener.
  timer = clocks.length ? window.setTimeout(tick, 60_000 - (now.getTime() % 60_000)) : undefined;
}

export function utcClock(): void {
  window.clearTimeout(timer);
  tick();
}
