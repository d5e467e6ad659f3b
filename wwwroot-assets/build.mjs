// node build.mjs OUTPUT_DIRECTORY [MUDBLAZOR_DIRECTORY]: styles, scripts, icon sprite, mark, land shape, web manifest, and MudBlazor's two files.
// Empties the directory first.
import { build } from 'esbuild';
import { readFile, writeFile, readdir, mkdir, rm, link, copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { landSvg } from './map/land.mjs';
import { mud } from './mud.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] && path.resolve(process.argv[2]);
if (!out || root.startsWith(out)) {
  console.error('Give the output directory: node build.mjs DIRECTORY. It is emptied first, so it can not hold this folder.');
  process.exit(1);
}
const at = (...parts) => path.join(root, ...parts);

// The night values are written once; devices that prefer dark get the same block where <html> names no theme.
const night = {
  name: 'night',
  setup(b) {
    b.onLoad({ filter: /night\.css$/ }, async ({ path: file }) => {
      const css = await readFile(file, 'utf8');
      const [before, after, ...more] = css.split(/\[data-theme="?dark"?\]/);
      if (after === undefined || more.length) throw new Error('night.css must hold exactly one [data-theme=dark] block.');
      const twin = [before.replace('@media screen', '@media screen and (prefers-color-scheme: dark)'), after].join(':root:not([data-theme])');
      return { contents: css + twin, loader: 'css' };
    });
  },
};

async function sprite() {
  const files = (await readdir(at('icons'))).filter(f => f.endsWith('.svg')).sort();
  const symbols = await Promise.all(files.map(async f => {
    const [, box, body] = (await readFile(at('icons', f), 'utf8')).match(/viewBox="([^"]+)"[^>]*>(.*)<\/svg>/s);
    return `<symbol id="${f.slice(0, -4)}" viewBox="${box}">${body}</symbol>`;
  }));
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}

// The mark outside a page (tab, home screen) has no tokens: day colours written in.
async function mark() {
  const svg = await readFile(at('icons', 'mark.svg'), 'utf8');
  return svg.trim().replaceAll('var(--mark)', '#0B4A60').replaceAll('var(--mark-l)', '#fff').replaceAll('var(--mark-f)', '#F3A6CB');
}

// The rendered films as they lie there: links where the disk allows, since a copy of sixty megabytes a build is a waste.
async function films(from, to) {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await films(source, target);
    else if (entry.name !== 'film.json') await link(source, target).catch(() => copyFile(source, target));
  }
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const common = { outdir: out, bundle: true, minify: true, legalComments: 'none', logLevel: 'warning', target: ['es2020', 'chrome105', 'firefox110', 'safari15.4'] };
await Promise.all([
  build({ ...common, entryPoints: ['site', 'lite', 'work', 'member', 'report', 'film', 'film-desk', 'courses', 'newsroom'].map(n => at('styles', `${n}.css`)), plugins: [night] }),
  build({ ...common, entryPoints: ['theme', 'site', 'report', 'reading', 'receipts', 'push-worker'].map(n => at('scripts', `${n}.ts`)), format: 'iife' }),
  build({ ...common, entryPoints: [at('scripts', 'desk.ts'), at('scripts', 'film.ts'), at('scripts', 'film-desk.ts'), at('scripts', 'editor.ts'), at('scripts', 'passkey.ts'), at('scripts', 'join.ts'), at('scripts', 'register.ts'), at('scripts', 'check-in.ts'), at('scripts', 'member-report.ts'), at('scripts', 'live.ts'), at('scripts', 'push.ts')], format: 'esm' }),
  // The reader of offline packs: classic script and style, since a page opened from a disk may load no module.
  build({ ...common, outdir: path.join(out, 'pack'), entryPoints: [at('pack', 'reader.ts'), at('pack', 'pack.css')], format: 'iife', plugins: [night] }),
  writeFile(path.join(out, 'icons.svg'), await sprite()),
  writeFile(path.join(out, 'logo-mark.svg'), await mark()),
  writeFile(path.join(out, 'world-land.svg'), await landSvg()),
  writeFile(path.join(out, 'manifest.webmanifest'), JSON.stringify(JSON.parse(await readFile(at('manifest.webmanifest'), 'utf8')))),
  films(at('videos', 'rendered'), path.join(out, 'films')),
  ...(process.argv[3] ? [mud(path.resolve(process.argv[3]), out)] : []),
]);
