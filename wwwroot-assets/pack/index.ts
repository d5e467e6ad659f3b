/** An index of the pack's words, made when the first word is typed: a hundred articles take a tenth of a second. */
import { near, words } from './words';

/** A passage: anchor in the page, its heading, its words, and its language where it is not the page's own. */
export type Passage = [anchor: string, heading: string, text: string, language?: string];

/** A page as data/search.js lists it. */
export interface Page {
  readonly p: string;
  readonly t: string;
  readonly k: string;
  readonly c: string;
  readonly s: string;
  readonly g: string;
  readonly b: readonly Passage[];
}

export interface Hit {
  readonly page: Page;
  readonly score: number;
  /** The words of the index that were found in it. */
  readonly found: ReadonlySet<string>;
}

const TITLE = 9;
const TAG = 5;
const SUMMARY = 4;
const HEADING = 3;
const PREFIX = 0.55;
const MOST_ENDINGS = 60;

export class Index {
  private readonly postings = new Map<string, Map<number, number>>();
  private readonly sorted: string[];

  constructor(private readonly pages: readonly Page[]) {
    pages.forEach((page, number) => {
      this.add(number, page.t, TITLE);
      this.add(number, page.g, TAG);
      this.add(number, page.s, SUMMARY);
      for (const [, heading, text] of page.b) {
        this.add(number, heading, HEADING);
        this.add(number, text, 1);
      }
    });
    this.sorted = [...this.postings.keys()].sort();
  }

  /** The pages with every word, the best first; where there is none, those with the most of them. `near`: no word was known. */
  find(query: string): { hits: Hit[]; all: boolean; near: boolean } {
    const asked = [...new Set(words(query).map(one => one.word))];
    let terms = asked.map(word => this.matching(word));
    const unknown = asked.length > 0 && terms.every(term => term.size === 0);
    if (unknown) terms = asked.map(word => new Map(this.sorted.filter(known => near(word, known)).slice(0, 8).map(known => [known, PREFIX])));
    const counts = new Map<number, { words: number; score: number; found: Set<string> }>();
    for (const term of terms) {
      const best = new Map<number, number>();
      for (const [word, share] of term) {
        const posting = this.postings.get(word)!;
        const rare = Math.log(1 + this.pages.length / posting.size);
        for (const [page, weight] of posting) {
          // What stands there ten times says little more than what stands there five times.
          best.set(page, (best.get(page) ?? 0) + share * rare * (weight / (weight + 6)) * 10);
          const entry = counts.get(page) ?? { words: 0, score: 0, found: new Set<string>() };
          entry.found.add(word);
          counts.set(page, entry);
        }
      }
      for (const [page, score] of best) {
        const entry = counts.get(page)!;
        entry.words++;
        entry.score += score;
      }
    }
    const most = Math.max(0, ...[...counts.values()].map(entry => entry.words));
    const hits = [...counts].filter(([, entry]) => entry.words === most)
      .map(([page, entry]) => ({ page: this.pages[page]!, score: entry.score, found: entry.found }))
      .sort((one, other) => other.score - one.score || one.page.t.localeCompare(other.page.t));
    return { hits, all: most === asked.length, near: unknown };
  }

  private add(page: number, text: string, weight: number): void {
    for (const { word } of words(text)) {
      let posting = this.postings.get(word);
      if (!posting) this.postings.set(word, posting = new Map());
      posting.set(page, (posting.get(page) ?? 0) + weight);
    }
  }

  /** The word itself, what begins with it, and its singular. */
  private matching(word: string): Map<string, number> {
    const found = new Map<string, number>();
    let at = this.first(word);
    for (let known = this.sorted[at]; known?.startsWith(word) && found.size < MOST_ENDINGS; known = this.sorted[++at]) found.set(known, known === word ? 1 : PREFIX);
    for (const ending of ['s', 'es'])
      if (word.length > ending.length + 2 && word.endsWith(ending) && this.postings.has(word.slice(0, -ending.length))) found.set(word.slice(0, -ending.length), 0.9);
    return found;
  }

  private first(word: string): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle]! < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
