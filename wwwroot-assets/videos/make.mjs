// node make.mjs [NAME ...]: renders every film, one after another.
import { spawnSync } from 'node:child_process';
import { readdirSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = path => fileURLToPath(new URL(path, import.meta.url));
const films = readdirSync(here('films')).filter(f => f.endsWith('.mjs')).map(f => f.slice(0, -4)).filter(name => existsSync(here(`films/${name}.en.json`)));
for (const name of process.argv.length > 2 ? process.argv.slice(2) : films)
  if (spawnSync(process.execPath, [here('render.mjs'), name], { stdio: 'inherit' }).status !== 0) process.exit(1);
