/** The passage of a page that answers best, with the words marked. */
import type { Hit, Passage } from './index';
import { words } from './words';

const BEFORE = 60;
const LENGTH = 190;

/** Where the words are read: address, what to write before it, and the passage itself. */
export function passage(hit: Hit): { passage: Passage; from: number } | undefined {
  let best: { passage: Passage; from: number; score: number } | undefined;
  for (const one of hit.page.b) {
    const places = words(one[2]).filter(place => hit.found.has(place.word));
    for (const place of places) {
      const inside = new Set(places.filter(other => other.from >= place.from && other.from < place.from + LENGTH - BEFORE).map(other => other.word));
      if (!best || inside.size > best.score) best = { passage: one, from: place.from, score: inside.size };
    }
  }
  return best;
}

/** Writes a piece of a text with the found words marked. */
export function marked(target: HTMLElement, text: string, from: number, found: ReadonlySet<string>): void {
  let start = Math.max(0, from - BEFORE);
  if (start > 0) start = text.indexOf(' ', start) + 1 || start;
  const end = Math.min(text.length, start + LENGTH);
  let at = start;
  if (start > 0) target.append('… ');
  for (const place of words(text).filter(one => found.has(one.word) && one.from >= start && one.to <= end)) {
    target.append(text.slice(at, place.from));
    const mark = document.createElement('mark');
    mark.textContent = text.slice(place.from, place.to);
    target.append(mark);
    at = place.to;
  }
  target.append(text.slice(at, end), end < text.length ? ' …' : '');
}
