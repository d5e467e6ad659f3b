/** Words of a text, so that a search finds them however they are written. */

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const MARKS = /\p{M}+/gu;
const HAN = /\p{Script=Han}/u;

/** Without accents, in small letters. */
export const fold = (text: string): string => text.normalize('NFD').replace(MARKS, '').toLowerCase();

/** The folded words of a text with where they stand. Chinese sets no blanks: each sign counts as a word. */
export function words(text: string): { word: string; from: number; to: number }[] {
  const found: { word: string; from: number; to: number }[] = [];
  for (const match of text.matchAll(WORD)) {
    const from = match.index;
    if (HAN.test(match[0])) {
      let at = from;
      for (const sign of match[0]) {
        found.push({ word: fold(sign), from: at, to: at + sign.length });
        at += sign.length;
      }
    } else found.push({ word: fold(match[0]), from, to: from + match[0].length });
  }
  return found;
}

/** Whether two words are one slip of the fingers apart, two where they are long. */
export function near(one: string, other: string): boolean {
  const most = one.length >= 8 ? 2 : 1;
  if (one.length < 4 || Math.abs(one.length - other.length) > most) return false;
  let before = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++)
      row.push(Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)));
    before = row;
  }
  return before[other.length]! <= most;
}
