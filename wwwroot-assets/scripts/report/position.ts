/** Latitude or longitude as people write them in a log: "14.2", "14 12.4 N", "14°12'24\"N", "0355.3N", "N14 12.4". */

export type Axis = 'latitude' | 'longitude';

/** What a text turned out to be: a number of degrees, a mistake to point at, or no position at all. */
export type Reading = { degrees: number } | { mistake: string } | null;

const LIMIT: Record<Axis, number> = { latitude: 90, longitude: 180 };
const FIGURES: Record<Axis, string> = { latitude: 'two', longitude: 'three' };

interface Half { numbers: string[]; side: string }

/** Numbers and N, S, E, W in order, or null where any other word stands. A comma between figures is a decimal comma only if no point is used. */
function tokens(text: string): string[] | null {
  let plain = text.toUpperCase().replace(/LATITUDE|LONGITUDE|LAT|LONG?|DEG|MIN|SEC/g, ' ');
  const commas = plain.match(/\d,\d/g)?.length ?? 0;
  plain = !plain.includes('.') && commas >= 2 ? plain.replace(/(\d),(\d)/g, '$1.$2') : plain.replace(/,/g, ' ');
  plain = plain.replace(/[°º˚'’′"”″:;/]/g, ' ').replace(/[−–]/g, '-');
  if (/[^\d\s.NSEW+-]/.test(plain)) return null;
  return plain.match(/[NSEW]|[+-]?\d+(?:\.\d+)?/g) ?? null;
}

/** Splits by the letters where there are any, else down the middle. */
function halves(parts: string[]): Half[] {
  const letters = parts.filter(p => /[NSEW]/.test(p));
  const numbers = parts.filter(p => !/[NSEW]/.test(p));
  if (letters.length === 0) {
    if (numbers.length < 2 || numbers.length % 2) return [{ numbers, side: '' }];
    return [{ numbers: numbers.slice(0, numbers.length / 2), side: '' }, { numbers: numbers.slice(numbers.length / 2), side: '' }];
  }
  const found: Half[] = [];
  const leading = /[NSEW]/.test(parts[0] ?? '');
  let current: Half = { numbers: [], side: '' };
  for (const part of parts) {
    if (!/[NSEW]/.test(part)) { current.numbers.push(part); continue; }
    if (leading) { current = { numbers: [], side: part }; found.push(current); }
    else { found.push({ ...current, side: part }); current = { numbers: [], side: '' }; }
  }
  if (!leading && current.numbers.length) found.push(current);
  return found;
}

/** "0355.3" is 03 degrees 55.3 minutes: radio and NAVTEX style, told by the number of figures before the point. */
function unpack(number: string): string[] {
  const [whole = '', part] = number.replace(/^[+-]/, '').split('.');
  const tail = part === undefined ? '' : `.${part}`;
  if (whole.length === 4 || whole.length === 5) return [whole.slice(0, -2), whole.slice(-2) + tail];
  if (whole.length === 6 || whole.length === 7) return [whole.slice(0, -4), whole.slice(-4, -2), whole.slice(-2) + tail];
  return [number];
}

function read(half: Half, axis: Axis): Reading {
  const raw = half.numbers.length === 1 ? unpack(half.numbers[0] ?? '') : half.numbers;
  if (raw.length === 0 || raw.length > 3) return null;
  const [degrees = 0, minutes = 0, seconds = 0] = raw.map(n => Math.abs(Number(n)));
  if (degrees > LIMIT[axis]) return { mistake: `${degrees} is more than ${LIMIT[axis]} degrees. Check the first ${FIGURES[axis]} figures.` };
  if (minutes >= 60) return { mistake: `${minutes} is more than 59 minutes. Check the figures after the degrees.` };
  if (seconds >= 60) return { mistake: `${seconds} is more than 59 seconds. Check the last figures.` };
  const value = degrees + minutes / 60 + seconds / 3600;
  if (value > LIMIT[axis]) return { mistake: `A ${axis} ends at ${LIMIT[axis]} degrees. Check the minutes.` };
  return { degrees: /[SW]/.test(half.side) || half.numbers[0]?.startsWith('-') ? -value : value };
}

/** One field for one axis. */
export function readAxis(text: string, axis: Axis): Reading {
  const parts = tokens(text);
  const found = parts && halves(parts);
  const numbers = found?.flatMap(half => half.numbers) ?? [];
  const side = found?.find(half => half.side)?.side ?? '';
  if (!numbers.length) return { mistake: `Write it as ${axis === 'latitude' ? '14 12.4 N' : '063 30.1 E'}, or leave it empty.` };
  if (side && /[NS]/.test(side) !== (axis === 'latitude')) return { mistake: `${side} is not a ${axis}. Check the letter.` };
  return read({ numbers, side }, axis);
}

/** Both in one field, where the name of a sea area or port may stand as well: null for anything that is no position. */
export function readPosition(text: string): { latitude: number; longitude: number } | { mistake: string } | null {
  const parts = tokens(text);
  if (!parts || !parts.some(p => /\d/.test(p))) return null;
  const found = halves(parts);
  if (found.length === 1 && !found[0]?.side) return null;
  const northSouth = found.find(half => /[NS]/.test(half.side)) ?? found.find(half => !half.side) ?? found[0];
  const eastWest = found.find(half => half !== northSouth);
  if (!northSouth || !eastWest || found.length > 2 || /[EW]/.test(northSouth.side)) {
    return { mistake: 'Give both, as 14 12.4 N 063 30.1 E, or name the sea area instead.' };
  }
  const latitude = read(northSouth, 'latitude');
  const longitude = read(eastWest, 'longitude');
  if (latitude && 'mistake' in latitude) return latitude;
  if (longitude && 'mistake' in longitude) return longitude;
  return latitude && longitude ? { latitude: latitude.degrees, longitude: longitude.degrees } : null;
}
