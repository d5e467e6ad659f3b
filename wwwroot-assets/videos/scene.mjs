// Turns a film (data) and a time into one SVG frame.
import { Resvg } from '@resvg/resvg-js';
import { existsSync } from 'node:fs';
import { palettes, at, n, clamp, lerp, ease, cut, g, fade, rect, path, line, clipTo, pts } from './core.mjs';
import * as people from './parts/people.mjs';
import * as things from './parts/things.mjs';
import * as chart from './parts/chart.mjs';
import * as ship from './parts/ship.mjs';
import * as room from './parts/room.mjs';
import * as aboard from './parts/aboard.mjs';
import * as bridge from './parts/bridge.mjs';
const files = [people, things, chart, ship, room, aboard, bridge];
export const parts = Object.assign({}, ...files);
const twice = files.flatMap(Object.keys).filter((name, i, all) => all.indexOf(name) !== i);
if (twice.length) throw new Error(`Two part files use one name: ${twice.join(', ')}`);
export const W = 1280, H = 720, FPS = 24, STRIP = 588, TURN = .9;

const dir = '/usr/share/fonts/truetype/noto/', face = { ar: 'NotoSansArabic', hi: 'NotoSansDevanagari', bn: 'NotoSansBengali', th: 'NotoSansThai' };
export const fontsFor = lang => ['NotoSans-Bold', 'NotoSans-Regular', 'NotoSans-Italic', ...(face[lang] ? [face[lang] + '-Bold', face[lang] + '-Regular'] : [])] /* bold first: resvg falls back to the first face with the glyph */.map(f => dir + f + '.ttf').filter(existsSync)
  .concat(/^(zh|ja|ko)/.test(lang) ? ['/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc'].filter(existsSync) : []);
export const fontOptions = lang => ({ fontFiles: fontsFor(lang), loadSystemFonts: false, defaultFontFamily: 'Noto Sans' });
const raw = new Set(['hold', 'holdFar', 'pocketed', 'group', 'clear', 'echoes']); // not keyframes
const esc = s => String(s).replace(/[&<>]/g, m => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' }[m]));

export function studio(film, copy, { lang = 'en', clean = false } = {}) {
  const rtl = /^(ar|fa|ur|he)/.test(lang), script = face[lang]?.replace('NotoSans', 'Noto Sans '), widths = {};
  const isRtl = s => /[\u0590-\u08ff]/.test(s), one = (s, x, y, o) => { const t = `x="${n(x)}" y="${n(y)}" font-family="${isRtl(s) && script || 'Noto Sans'}" font-size="${o.size || 30}" font-weight="${o.bold ? 700 : 400}"${o.italic ? ' font-style="italic"' : ''} text-anchor="${o.anchor || 'start'}"`;
    return (o.halo ? `<text ${t} fill="none" stroke="${o.halo}" stroke-width="7" stroke-linejoin="round">${esc(s)}</text>` : '') + `<text ${t} fill="${o.fill}">${esc(s)}</text>`; };
  // resvg cannot fall back inside a mixed line, so Latin words in a right-to-left line are set as runs of their own
  const runs = s => s.split(' ').reduce((a, q) => { const r = isRtl(q), l = a.at(-1); l && l.r === r ? l.s += ' ' + q : a.push({ r, s: q }); return a; }, []);
  const txt = (s, x, y, o = {}) => { s = String(s); if (o.max) o = { ...o, size: fit(s, o.size, o.bold, o.max, 1) };
    if (!rtl || !isRtl(s) || runs(s).length < 2) return one(s, x, y, o);
    let right = x + measure(s, o.size, o.bold) * ({ middle: .5, end: 0 }[o.anchor] ?? 1);
    return runs(s).map(q => { const wd = measure(q.s, o.size, o.bold); right -= wd; const e = one(q.s, right, y, { ...o, anchor: 'start' }); right -= o.size * .3; return e; }).join(''); };
  const ink = (s, size, bold) => widths[s + size + bold] ??= (new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${one(s, 0, 0, { size, bold, fill: '#000' })}</svg>`, { font: fontOptions(lang) }).getBBox()?.width || 0);
  const measure = (s, size, bold) => { const rs = rtl && isRtl(s) ? runs(s) : [{ s }]; return rs.reduce((w, q) => w + ink(q.s, size, bold), (rs.length - 1) * size * .3); };
  // balanced wrap: fewest lines that fit, then the most even split
  const wrap = (s, size, bold, max) => { const ws = /^(zh|ja|th)/.test(lang) ? [...s] : s.split(' '), glue = /^(zh|ja|th)/.test(lang) ? '' : ' '; if (measure(s, size, bold) <= max) return [s];
    const fill = m => { const out = []; let cur = ''; for (const q of ws) { const nx = cur ? cur + glue + q : q; if (cur && measure(nx, size, bold) > m) { out.push(cur); cur = q; } else cur = nx; } return [...out, cur]; };
    const rows = fill(max).length; let m = max; while (m > 80 && fill(m - 12).length === rows) m -= 12; return fill(m); };
  const fit = (s, size, bold, max, lines) => { while (size > 16 && (lines === 1 ? measure(s, size, bold) > max : wrap(s, size, bold, max).length > lines)) size -= 2; return size; };
  const para = (s, p) => { if (clean) return ''; const max = p.max || 560, size = fit(s, p.size, p.bold, max, p.lines || 2);
    return wrap(s, size, p.bold, max).map((l, i) => txt(l, rtl ? max : 0, i * size * 1.18, { size, bold: p.bold, fill: p.color, anchor: rtl ? 'end' : 'start' })).join(''); };

  const shots = []; let T = 0; // flatten scenes into shots with start times
  for (const sc of film.scenes) { sc.start = T; sc.shots.forEach((sh, i) => { shots.push({ ...sh, scene: sc, start: T, turn: i === 0 && T > 0 }); T += sh.seconds; }); sc.seconds = T - sc.start; }
  const kit = (pal, t, s) => ({ c: palettes[pal], t, w: px => px / s, txt, para, wrap, measure,
    text: key => copy.text[key] ?? key, label: key => copy.labels?.[key] ?? key });

  function element(e, sh, t, cam) {
    const p = {}; for (const q in e) p[q] = raw.has(q) ? e[q] : at(e[q], t);
    if (p.only && (p.only === 'clean') !== !!clean) return '';
    if ((p.from ?? -1) > t || (p.until ?? 1e9) <= t) return '';
    const o = p.o ?? 1; if (o <= .004) return '';
    const s = Math.abs(p.s ?? 1), k = kit(p.palette || sh.palette || 'day', t + sh.start, s);
    for (const [slot, to] of [['hold', 'held'], ['holdFar', 'heldFar'], ['pocketed', 'pocket']]) if (e[slot]) { const list = Array.isArray(e[slot]) ? e[slot] : [[-1, e[slot]]], h = list.findLast(q => q[0] <= t)?.[1], v = {}; if (!h || (h.from ?? -1) > t || (h.until ?? 1e9) <= t) continue; for (const q in h) v[q] = at(h[q], t);
      p[to] = g(parts[v.part](v, { ...k, w: px => px / s / (v.s ?? 1) }), `translate(${n(v.x || 0)} ${n(v.y || 0)}) rotate(${n(v.rot || 0)}) scale(${v.s ?? 1})`); }
    if (p.walkX !== undefined) p.walk = p.walkX / s;
    if (p.blink) p.u = t * p.blink;
    const body = e.group ? e.group.map(q => element(q, sh, t, { d: () => '' })).join('') : parts[p.part](p, k);
    const tf = `translate(${n(p.x || 0)} ${n(p.y || 0)})` + (p.rot ? ` rotate(${n(p.rot)})` : '') + (s !== 1 || p.flip ? ` scale(${n(p.flip ? -s : s) } ${n(s)})` : '');
    return g(fade(body, o, tf), cam.d(p.depth ?? 1));
  }
  function shot(sh, t) {
    const c = Object.fromEntries(['x', 'y', 'z'].map(q => [q, at(sh.camera?.[q] ?? (q === 'z' ? 1 : 0), t)]));
    const cam = { d: d => { if (!d) return ''; const z = 1 + (c.z - 1) * d; return z === 1 && !c.x && !c.y ? '' : `translate(640 294) scale(${z.toFixed(5)}) translate(${(-640 - c.x * d).toFixed(3)} ${(-294 - c.y * d).toFixed(3)})`; } };
    return rect(0, 0, W, H, palettes[sh.palette || 'day'].paper) + sh.elements.map(e => element(e, sh, t, cam)).join('');
  }
  // the old sheet is folded back along a travelling crease; its reverse is blank chart paper
  function turn(a, b, u, back) {
    const e = ease.inOut(u), th = lerp(.5, .1, e), nrm = [-Math.cos(th), -Math.sin(th)], x = lerp(W + 420, -460, e), p = [x, H / 2];
    const page = [[0, 0], [W, 0], [W, H], [0, H]], far = nrm.map(v => -v), kept = cut(page, p, nrm), lifted = cut(page, p, far), c = palettes[back];
    const area = q => Math.abs(q.reduce((s, a, i) => s + a[0] * q[(i + 1) % q.length][1] - a[1] * q[(i + 1) % q.length][0], 0) / 2), ok = q => q.length > 2 && area(q) > 40, P = q => `M${pts(q)}Z`; // resvg aborts on slivers
    if (!ok(kept)) return b; if (!ok(lifted)) return a;
    const mir = q => { const d = (q[0] - p[0]) * nrm[0] + (q[1] - p[1]) * nrm[1]; return [q[0] - 1.64 * d * nrm[0], q[1] - 1.64 * d * nrm[1]]; };
    const flap = lifted.map(mir), shade = [10, 26, 48].map(d => cut(lifted, [p[0] + far[0] * d, p[1] + far[1] * d], nrm)).filter(ok).map(q => path(P(q), '#10222E', 'none', 0, 'fill-opacity=".07"')).join('');
    const grid = [140, 280, 420, 560, 700, 840, 980, 1120].map(d => [[W - d, -200], [W - d, H + 200]]).concat([120, 300, 480, 660].map(y => [[-200, y], [W + 400, y]])).map(q => q.map(mir)).map(([q, r]) => line(...q, ...r, c.lineStrong, 1.2, 'stroke-opacity=".35"')).join('');
    const soft = [16, 9].map(d => path(P(flap), 'none', '#10222E', d, 'stroke-opacity=".06" stroke-linejoin="round"')).join('');
    return b + shade + clipTo(P(kept), a + soft) + path(P(flap), c.surface) + clipTo(P(flap), grid) + path(P(flap), 'none', c.ink, 2.2, 'stroke-linejoin="round"');
  }
  const total = T;
  function strip(t) {
    const i = shots.findLastIndex(s => s.start <= t + 1e-6), sc = shots[i].scene, k0 = film.scenes.indexOf(sc), prev = film.scenes[k0 - 1], dt = t - sc.start;
    const vis = s => s && s.caption && s.strip !== false, up = vis(sc) ? (vis(prev) ? 1 : ease.out(clamp((dt - .25) / .55))) : (vis(prev) ? 1 - ease.in(clamp(dt / .4)) : 0);
    if (up <= 0 || clean) return '';
    const both = vis(prev) && vis(sc), swap = both ? clamp((dt - .08) / .24) : 1, cur = vis(sc) ? sc : prev, pal = q => palettes[q.shots[0].palette || 'day'], x = W * clamp(t / total);
    const plate = (c, o) => { if (o <= 0) return ''; let neat = rect(0, STRIP, W, 10, c.surface); for (let j = 0; j < 32; j += 2) neat += rect(j * 40, STRIP, 40, 10, c.line);
      neat += clipTo(`M0 ${STRIP}H${n(x)}V${STRIP + 10}H0Z`, rect(0, STRIP, W, 10, c.surface) + Array.from({ length: 16 }, (_, j) => rect(j * 80, STRIP, 40, 10, c.ink)).join(''));
      return fade(rect(0, STRIP, W, H - STRIP + 4, c.strip) + neat + line(0, STRIP, W, STRIP, c.ink, 2) + line(0, STRIP + 10, W, STRIP + 10, c.ink, 2), o); };
    const say = (q, o) => { if (o <= 0) return ''; const ls = wrap(copy.text[q.caption], 46, 1, 1160), two = ls.length > 1, y0 = two ? 647 : 670;
      return fade(ls.map((l, j) => txt(l, 640, y0 + j * 50, { size: two ? 44 : 46, bold: 1, anchor: 'middle', fill: pal(q).stripInk })).join(''), o); };
    return g((swap < 1 ? plate(pal(prev), 1) : '') + plate(pal(cur), swap) + (both ? say(prev, 1 - clamp(dt / .22)) : '') + say(cur, both ? clamp((dt - .3) / .25) : 1), up < 1 ? `translate(0 ${n((1 - up) * 140)})` : '');
  }
  function frame(t) {
    const i = shots.findLastIndex(s => s.start <= t + 1e-6), sh = shots[i], dt = t - sh.start; let art = shot(sh, dt);
    if (sh.turn && dt < TURN) { const q = shots[i - 1]; art = turn(shot(q, t - q.start), art, dt / TURN, 'day'); }
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}">${art}${strip(t)}</svg>`;
  }
  return { frame, wrap, total, shots, scenes: film.scenes, kit, frames: Math.round(T * FPS) };
}
