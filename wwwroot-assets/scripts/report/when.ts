const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = 86_400_000;
const SLACK = 10 * 60_000;

export interface Day { year: number; month: number; day: number }

/** "2026-11-24", "24 Nov 2026" or "24 November 2026"; null where the day does not exist. */
export function readDay(text: string): Day | null {
  const iso = text.trim().match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/);
  const said = text.trim().match(/^(\d{1,2})\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})$/);
  const month = said ? MONTHS.findIndex(m => said[2]?.toLowerCase().startsWith(m.toLowerCase())) + 1 : Number(iso?.[2] ?? 0);
  const [year, day] = said ? [Number(said[3]), Number(said[1])] : [Number(iso?.[1] ?? 0), Number(iso?.[3] ?? 0)];
  const check = new Date(Date.UTC(year, month - 1, day));
  return month > 0 && check.getUTCMonth() === month - 1 && check.getUTCDate() === day ? { year, month, day } : null;
}

/** Minutes after midnight from "01:50", "0150" or "1.50"; null otherwise. */
export function readTime(text: string): number | null {
  const found = text.trim().match(/^(\d{1,2})[:.h]?(\d{2})\s*(?:UTC|Z)?$/i);
  const [hours, minutes] = [Number(found?.[1] ?? 24), Number(found?.[2] ?? 0)];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/**
 * True when the moment has not come yet. `now` is the later of the device's clock and the server's at page load, since a clock aboard may be
 * slow; a day without time counts from its first minute anywhere (UTC+14). The offset is in minutes east of UTC.
 */
export function isFuture(day: Day, time: number | null, offset: number, now: number): boolean {
  const midnight = Date.UTC(day.year, day.month - 1, day.day);
  return time === null ? midnight - 14 * 60 * 60_000 > now : midnight + (time - offset) * 60_000 > now + SLACK;
}

export const shortDay = ({ year, month, day }: Day): string => `${day} ${MONTHS[month - 1]} ${year}`;

export const olderThanDays = (since: number, days: number, now: number): boolean => now - since > days * DAY || since > now + DAY;
