// node render.mjs NAME [--jobs 2] [--maxrate 600k]: rendered/NAME/{720.mp4, 480.mp4, poster.webp}, without words in the picture; then captions and film.json
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync, mkdirSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { studio, fontOptions, FPS, W, H } from './scene.mjs';
import { load } from './load.mjs';
import { words } from './words.mjs';

const raster = (svg, lang) => new Resvg(svg, { font: fontOptions(lang), shapeRendering: 2, textRendering: 1 }).render();
if (!isMainThread) {
  const { name, lang, clean } = workerData, { film, copy } = await load(name, lang), st = studio(film, copy, { lang, clean });
  parentPort.on('message', i => { const px = raster(st.frame(i / FPS), lang).pixels, u = new Uint8Array(px.length); u.set(px); parentPort.postMessage({ i, buf: u.buffer }, [u.buffer]); });
} else {
  const argv = process.argv.slice(2), name = argv[0], opt = (k, d) => argv.includes('--' + k) ? argv[argv.indexOf('--' + k) + 1] : d;
  const lang = 'en', clean = true, out = fileURLToPath(new URL(`./rendered/${name}/`, import.meta.url)), jobs = +opt('jobs', Math.min(2, cpus().length));
  mkdirSync(out, { recursive: true });
  const { film, copy } = await load(name, lang), st = studio(film, copy, { lang, clean }), t0 = Date.now();

  const x264 = ['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-movflags', '+faststart', '-an', '-map_metadata', '-1'];
  const to709 = 'scale=out_color_matrix=bt709:out_range=tv';
  const ff = spawn('ffmpeg', ['-y', '-loglevel', 'error', '-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', `${W}x${H}`, '-r', FPS, '-i', '-', '-filter_complex', `[0]split[a][b];[a]${to709}[hi];[b]scale=480:270:flags=lanczos:out_color_matrix=bt709:out_range=tv[lo]`,
    '-map', '[hi]', ...x264, '-preset', 'slow', '-tune', 'animation', '-crf', '25.6', '-maxrate', opt('maxrate', film.maxrate || '600k'), '-bufsize', '2800k', '-bf', '6', '-refs', '6', '-g', FPS * 10, `${out}720.mp4`,
    '-map', '[lo]', ...x264, '-preset', 'slower', '-tune', 'animation', '-crf', '23', '-maxrate', '128k', '-bufsize', '384k', '-g', FPS * 10, '-profile:v', 'main', `${out}480.mp4`], { stdio: ['pipe', 'inherit', 'inherit'] });
  const ready = new Map(); let next = 0, sent = 0, pump; const N = st.frames;
  await new Promise((res, rej) => {
    ff.stdin.on('error', rej);
    const feed = w => { if (sent < N && sent < next + 24) w.postMessage(sent++); else w.idle = true; };
    const ws = Array.from({ length: jobs }, () => { const w = new Worker(new URL(import.meta.url), { workerData: { name, lang, clean } });
      w.on('error', rej); w.on('message', m => { ready.set(m.i, Buffer.from(m.buf)); w.idle = true; flush(); }); w.idle = true; return w; });
    let busy = false; const flush = async () => { if (!busy) { busy = true; while (ready.has(next)) { const b = ready.get(next); ready.delete(next++); if (!ff.stdin.write(b)) await new Promise(r => ff.stdin.once('drain', r)); if (next % 240 === 0) process.stderr.write(`${next}/${N} `); } busy = false; }
      for (const w of ws) if (w.idle && sent < N && sent < next + 24) { w.idle = false; feed(w); }
      if (next >= N) { ff.stdin.end(); ws.forEach(w => w.terminate()); res(); } };
    flush();
  });
  await new Promise(r => ff.on('close', r));

  const still = `${out}poster.png`;
  writeFileSync(still, raster(studio(structuredClone(film), copy, { lang, clean }).frame(film.poster), lang).asPng());
  spawnSync('ffmpeg', ['-y', '-loglevel', 'error', '-i', still, '-vf', 'scale=960:-1:flags=lanczos', '-c:v', 'libwebp', '-quality', '68', '-preset', 'drawing', `${out}poster.webp`]); rmSync(still);
  const done = await words(name);
  for (const f of done.files) console.log(name, f.tier, (f.bytes / 1e6).toFixed(2), 'MB,', (f.bytes / 1e6 / done.seconds * 60).toFixed(2), 'a minute');
  console.log(N, 'frames', done.seconds, 's of film,', ((Date.now() - t0) / 1000).toFixed(0), 's to render');
}
