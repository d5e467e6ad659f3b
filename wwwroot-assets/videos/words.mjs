// node words.mjs [NAME ...]: writes rendered/NAME/words/LANG.vtt and rendered/NAME/film.json for every language that has a words file.
// Renders nothing and needs no package: run it after words have changed.
import { readFileSync, writeFileSync, readdirSync, mkdirSync, existsSync, statSync, rmSync } from 'node:fs';
import { load } from './load.mjs';
import { timing, say } from './timing.mjs';

const here = path => new URL(path, import.meta.url);
const TIERS = [{ tier: '720', width: 1280, height: 720 }, { tier: '480', width: 480, height: 270 }];
const clock = s => new Date(Math.round(s * 1000)).toISOString().slice(11, 23);
const languages = name => readdirSync(here('films/')).filter(f => f.startsWith(name + '.') && f.endsWith('.json')).map(f => f.split('.').at(-2)).sort((a, b) => (b === 'en') - (a === 'en') || (a < b ? -1 : 1));

// The caption leaves the picture before the sheet turns, and comes once it has. Line breaks are the player's: it knows its width.
const vtt = (lang, scenes, lines) => `WEBVTT\nKind: captions\nLanguage: ${lang}\n\n` + scenes.map((scene, i) => `${i + 1}\n${clock(scene.start + .3)} --> ${clock(scene.end - .05)}\n${lines[i].say}\n`).join('\n');

export async function words(name) {
  const out = here(`rendered/${name}/`), { film } = await load(name, 'en'), { seconds, scenes } = timing(film), told = {};
  rmSync(new URL('words/', out), { recursive: true, force: true });
  mkdirSync(new URL('words/', out), { recursive: true });
  for (const lang of languages(name)) {
    const { copy } = await load(name, lang);
    const lines = scenes.map(scene => ({ say: say(scene, copy), see: copy.pictures?.[scene.id] ?? '' }));
    const missing = scenes.filter((scene, i) => !lines[i].say);
    if (missing.length) throw new Error(`${name}.${lang}: no words for ${missing.map(scene => scene.caption).join(', ')}`);
    for (const line of lines) if (/-->|[<>&]|\n/.test(line.say)) throw new Error(`${name}.${lang}: markup in a caption: ${line.say}`);
    told[lang] = { title: copy.title, subtitle: copy.text.subtitle, takeaway: copy.takeaway, lines };
    writeFileSync(new URL(`words/${lang}.vtt`, out), vtt(lang, scenes, lines));
  }
  const files = TIERS.map(tier => ({ ...tier, file: `${tier.tier}.mp4`, bytes: statSync(new URL(`${tier.tier}.mp4`, out)).size }));
  writeFileSync(new URL('film.json', out), JSON.stringify({ name, seconds, files, poster: 'poster.webp', scenes, words: told }, null, 1) + '\n');
  return { seconds, files, languages: Object.keys(told) };
}

if (process.argv[1] === here('words.mjs').pathname) {
  const all = existsSync(here('rendered/')) ? readdirSync(here('rendered/')) : [];
  for (const name of process.argv.length > 2 ? process.argv.slice(2) : all.filter(name => existsSync(here(`films/${name}.mjs`)))) {
    const done = await words(name);
    console.log(name, `${done.seconds} s`, done.files.map(f => `${f.tier}: ${(f.bytes / 1e6).toFixed(2)} MB, ${(f.bytes / 1e6 / done.seconds * 60).toFixed(2)} a minute`).join(', '), done.languages.join(' '));
  }
}
