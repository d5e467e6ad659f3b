// node check.mjs FILM: every key has words, captions fit, every frame rasterises (resvg aborts on some slivers)
import { readdirSync, writeSync, openSync } from 'node:fs'; import { tmpdir } from 'node:os'; import { Resvg } from '@resvg/resvg-js';
import { studio, fontOptions, FPS } from './scene.mjs'; import { load } from './load.mjs';
const name = process.argv[2]; let bad = 0; const say = (...a) => { bad++; console.log('!', ...a); };
for (const f of readdirSync(new URL('./films/', import.meta.url)).filter(f => f.startsWith(name + '.') && f.endsWith('.json'))) {
  const lang = f.split('.').at(-2), { film, copy } = await load(name, lang), st = studio(film, copy, { lang });
  for (const sc of st.scenes) { if (!copy.pictures?.[sc.id]) say(lang, 'no picture words for', sc.id); const s = sc.caption && copy.text[sc.caption]; if (!sc.caption) continue;
    if (!s) say(lang, 'no words for', sc.caption); else if (s.length > 90 || st.wrap(s, 46, 1, 1160).length > 2) say(lang, 'caption too long:', s); if (s && s.length / sc.seconds > 15) say(lang, 'too fast:', s); }
  for (const sh of st.shots) for (const e of sh.elements) if (e.key && !(e.key in copy.text) && !(e.key in (copy.labels || {}))) say(lang, 'no label', e.key);
  if (st.total < 60 || st.total > 90) say('length', st.total);
}
const { film, copy } = await load(name, 'en'), st = studio(film, copy), fd = openSync(tmpdir() + '/check-frame.txt', 'w'); // names the frame if resvg aborts
for (let i = 0; i < st.frames; i++) { writeSync(fd, `frame ${i}\n`, 0); new Resvg(st.frame(i / FPS), { font: fontOptions('en') }).render(); }
console.log(`${st.frames} frames, ${st.total} s,`, bad ? bad + ' problems' : 'all good'); process.exit(bad ? 1 : 0);
