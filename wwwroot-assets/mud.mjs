// MudBlazor's stylesheet without what this site never uses, so that a working surface keeps to its weight on a slow link.
import { readFile, writeFile, mkdir, copyFile } from 'node:fs/promises';
import path from 'node:path';

// Parts that our own shell and charts stand in for. A test holds that no page names one of them; who needs one takes its name out here.
export const unused = ['app-?bar', 'carousel', 'charts?', 'donut', 'drawer', 'heatmap', 'main-content', 'nav-?menu', 'nav', 'rating', 'scroll-to-top', 'sparkline', 'swipe', 'timeline'];

// Spacing, rounding and borders by class name: ours bear the same names with our own sizes. And a palette that is not ours.
const spacing = /^\.-?[mp][atblrxyse]?(-(sm|md|lg|xl|xxl))?-(n?\d+|auto)\b/;
const frames = /^\.(rounded|border)\b/;
const perWidth = /^\.(d|flex|justify|align|order|gap|object|overflow|float)-(.+-)?(sm|md|lg|xl|xxl)-/;
const palette = /^\.(red|pink|purple|deep-purple|indigo|blue|light-blue|cyan|teal|green|light-green|lime|yellow|amber|orange|deep-orange|brown|blue-grey|grey|gray)(-text|\.|$)/;
const parts = new RegExp(`\\.mud-(${unused.join('|')})(?![a-z])`);

const isUnused = selector => {
  const plain = selector.trim().replaceAll('\\', '');
  return [spacing, frames, perWidth, palette].some(kind => kind.test(plain)) || parts.test(plain);
};

/** Top-level rules of a stylesheet, each with its braces. */
function* rules(css) {
  let depth = 0;
  let start = 0;
  for (let i = 0; i < css.length; i++) {
    if (css[i] === '{') depth++;
    else if (css[i] === '}' && --depth === 0) {
      yield css.slice(start, i + 1);
      start = i + 1;
    }
  }
}

/** Takes out every selector that is not used, and rules that are left with none. */
export function prune(css) {
  let kept = '';
  for (const rule of rules(css)) {
    const brace = rule.indexOf('{');
    const head = rule.slice(0, brace);
    if (/^@(media|supports|layer|container)/.test(head)) {
      const inner = prune(rule.slice(brace + 1, -1));
      if (inner) kept += `${head}{${inner}}`;
    } else if (head.startsWith('@')) {
      kept += rule;
    } else {
      const selectors = head.split(/,(?![^(]*\))/).filter(selector => !isUnused(selector));
      if (selectors.length) kept += selectors.join(',') + rule.slice(brace);
    }
  }
  return kept;
}

/** Writes MudBlazor's two files, from the package's folder, into out/mud. */
export async function mud(from, out) {
  await mkdir(path.join(out, 'mud'), { recursive: true });
  const css = await readFile(path.join(from, 'MudBlazor.min.css'), 'utf8');
  await writeFile(path.join(out, 'mud', 'MudBlazor.min.css'), prune(css));
  await copyFile(path.join(from, 'MudBlazor.min.js'), path.join(out, 'mud', 'MudBlazor.min.js'));
}
