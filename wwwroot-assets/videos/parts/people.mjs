import { union, capsule, ik, path, line, rect, circle, g, n } from '../core.mjs';

const RAD = Math.PI / 180;
const outfits = {
  suit: c => ({ top: c.suit, top2: c.suit2, leg: c.suit, leg2: c.suit2, band: c.note }),
  officer: c => ({ top: c.white, top2: c.white2, leg: c.navy, leg2: c.navy2, ranks: 3 }),
  navy: c => ({ top: c.navy, top2: c.navy2, leg: c.navy, leg2: c.navy2, band: c.note }),
  chief: c => ({ top: c.white, top2: c.white2, leg: c.white, leg2: c.white2, band: c.steel }),
  tech: c => ({ top: c.steel, top2: c.lineStrong, leg: c.dark, leg2: c.boot, plain: true }),
  casual: c => ({ top: c.mid, top2: c.primary, leg: c.navy2, leg2: c.boot, plain: true }),
  civil: c => ({ top: c.kraft, top2: c.kraft2, leg: c.dark, leg2: c.boot, plain: true }),
};
/* figure: side view, faces right, feet at 0,0, 400 tall. Give hand targets (hx,hy near; gx,gy far) or let them hang.
   walk: distance walked in local px (drives the cycle); stride 0..1; crouch px; lean, head in degrees.
   seat 0..1 sits (seat height 96); wear suit, officer, navy, chief, tech, casual, civil; ranks 1..4; hair key or 'bun' true. */
export function figure(p, k) {
  const { c, w } = k, o = outfits[p.wear || 'suit'](c), skin = c[p.skin || 'skin2'], W = w(2.6);
  const A = 46 * (p.stride ?? (p.walk !== undefined ? 1 : 0)), ph = ((p.walk || 0) / (46 * 4)) % 1, seat = p.seat || 0, crouch = (p.crouch || 0) + seat * 80;
  const foot = q => { q = ((q % 1) + 1) % 1; const st = q < .5, u = st ? q * 2 : q * 2 - 1;
    return { x: st ? A * (1 - 2 * u) : A * (2 * u - 1), y: st ? 0 : -Math.sin(u * Math.PI) * A * .42, a: st ? (u > .7 ? (u - .7) * 70 * A / 46 : 0) : (1 - u) * 24 * A / 46 - 12 * u * A / 46 }; };
  const fn = foot(ph), ff = foot(ph + .5), stand = A < 4 ? 1 : 0;
  const bob = Math.cos(ph * 4 * Math.PI) * A * .05;
  const hip = [p.hipx || 0, -197 + crouch + A * .12 + bob - (p.bob || 0)], lean = (p.lean || 0) * RAD + A * .001;
  const neck = [hip[0] + Math.sin(lean) * 132, hip[1] - Math.cos(lean) * 132];
  const sh = [neck[0] - Math.sin(lean) * 16, neck[1] + Math.cos(lean) * 16];
  const sp = p.spread ?? (seat ? 10 : 13), sx = seat * 74, feet = [[fn.x + sx + (1 - A / 46) * sp, fn.y, fn.a], [ff.x + sx - (1 - A / 46) * sp, ff.y, ff.a]];
  const leg = ([fx, fy, fa], far) => {
    const ank = [fx - 4 * Math.sin(fa * RAD), fy - 18 - Math.abs(Math.sin(fa * RAD)) * 8], [kn, an] = ik(hip, ank, 92, 88, -1);
    const boot = 'M-13 -22L-16 9Q-16 16 -11 16L34 16Q41 16 39 8Q35 -1 19 -4L13 -22Z', sl = Math.hypot(an[0] - kn[0], an[1] - kn[1]) || 1, cf = [an[0] - (an[0] - kn[0]) / sl * 19, an[1] - (an[1] - kn[1]) / sl * 19];
    return g(path(boot, c.boot, c.ink, W * .9, 'stroke-linejoin="round"') + line(-16, 16, 38, 16, c.ink, W * 1.2), `translate(${n(an[0])} ${n(an[1])}) rotate(${n(fa)})`)
      + union([capsule(hip, 29, kn, 21), capsule(kn, 21, cf, 17.5)], far ? o.leg2 : o.leg, c.ink, W / 2)
      + (o.band ? band(kn, an, 18.6, .46, .62, o.band) : '');
  };
  const band = (a, b, r, u1, u2, col) => line(a[0] + (b[0] - a[0]) * u1, a[1] + (b[1] - a[1]) * u1, a[0] + (b[0] - a[0]) * u2, a[1] + (b[1] - a[1]) * u2, col, r * 2 - 1);
  const turn = -Math.cos(ph * 2 * Math.PI) * A * .15, rest = 1 - A / 46; // the shoulders turn against the hips
  const swing = s => [sh[0] + 8 + 3 * rest + s * A * .78, sh[1] + 137 - 2 * rest - Math.abs(s) * A * .1 - Math.max(0, s) * A * .2];
  const arm = (target, far, held) => {
    const s = far ? [sh[0] + 7 - turn, sh[1] + 3] : [sh[0] - 3 + turn, sh[1] + 3];
    const [el, wr] = ik(s, target, 74, 66, (far ? p.elbowFar : undefined) ?? p.elbow ?? 1), a = Math.atan2(wr[1] - el[1], wr[0] - el[0]), hc = [wr[0] + Math.cos(a) * 13, wr[1] + Math.sin(a) * 13];
    const thumb = [hc[0] + Math.cos(a - .9) * 15, hc[1] + Math.sin(a - .9) * 15];
    const hand = union([capsule(wr, 11, hc, 12), capsule(hc, 7, thumb, 5.5), capsule(hc, 10, [hc[0] + Math.cos(a + .15) * 13, hc[1] + Math.sin(a + .15) * 13], 6.5)], far ? skin[1] : skin[0], c.ink, W / 2);
    const thing = held ? g(held, `translate(${n(hc[0] + Math.cos(a) * 14)} ${n(hc[1] + Math.sin(a) * 14)}) rotate(${n(p.heldRot || 0)})`) : '';
    return thing + hand + union([capsule(s, 22, el, 17), capsule(el, 17, wr, 13.5)], far ? o.top2 : o.top, c.ink, W / 2) + (o.band ? band(el, wr, 14.5, .5, .72, o.band) : '');
  };
  const sw = Math.cos(ph * 2 * Math.PI), mix = (t, s, f) => t ? [t[0] + (s[0] - t[0]) * f, t[1] + (s[1] - t[1]) * f] : s;
  const near = mix(p.hx !== undefined && [p.hx, p.hy], swing(-sw), p.free || 0), far = mix(p.gx !== undefined && [p.gx, p.gy], swing(sw), p.freeFar || 0);
  const belly = [hip[0] + 2, hip[1] - 6], chest = [sh[0] + 1 + turn * .3, sh[1] + 16], waist = [belly[0] + (chest[0] - belly[0]) * .42, belly[1] + (chest[1] - belly[1]) * .42];
  const la = lean / RAD, T = `translate(${n(hip[0])} ${n(hip[1])}) rotate(${n(la)})`; // torso space: hip at 0,0
  const torso = union([capsule(chest, 34, waist, 29.5), capsule(waist, 29.5, belly, 30), capsule([neck[0], neck[1] + 12], 18, chest, 30)], o.top, c.ink, W / 2)
    + g((p.wear === 'officer' ? rect(-31, -14, 64, 12, c.navy2) + line(18, -118, 24, -16, c.white2, W) + path('M5 -92h19v20h-19z', 'none', c.white2, W * .8)
      : o.plain ? path('M-29 -7Q2 2 31 -7', 'none', o.top2, W * 1.6) + line(19, -112, 22, -8, o.top2, W)
      : line(17, -120, 21, 4, o.top2, W) + rect(-30, -14, 62, 7, o.top2) + path('M4 -92h21v24h-21z', o.top, o.top2, W * .9)), T)
    + (p.pocket ? g(g(p.pocket, 'translate(15 -92) rotate(-90)') + path('M4 -90h21v22h-21z', o.top, o.top2, W * .9), T) : '');
  const head = g(headShape(p, c, skin, W), `translate(${n(neck[0] + 2)} ${n(neck[1] + 4)}) rotate(${n((p.head || 0) + la * .55)})`);
  const neckS = union([capsule([neck[0] - 2, neck[1] + 6], 13, [neck[0] + 2 + Math.sin((p.head || 0) * RAD) * 8, neck[1] - 12], 12)], skin[1], c.ink, W / 2);
  const collar = g(path('M-22 -126Q-4 -112 20 -124L16 -108Q-4 -102 -24 -112Z', o.ranks ? c.white : o.top2, c.ink, W * .8, 'stroke-linejoin="round"'), T);
  const rank = o.ranks ? g(rect(-15, -6, 30, 12, c.navy2, c.ink, W * .5, 2) + (p.ranks === 4 ? [-9, -3, 3, 9] : p.ranks === 2 ? [-4, 4] : [-7, 0, 7]).map(x => line(x, -6, x, 6, '#E6C35C', W)).join(''), `translate(${n(sh[0] - 2)} ${n(sh[1] - 9)}) rotate(${n(la)})`) : '';
  return arm(far, true, p.heldFar) + leg(feet[1], true) + leg(feet[0], false) + neckS + torso + collar + head + arm(near, false, p.held) + rank;
}
function headShape(p, c, skin, W) {
  const face = 'M-16 4C-17 -4 -27 -14 -28 -36C-28 -60 -8 -68 6 -67C22 -66 30 -54 29 -42L29 -38L37 -27Q38 -23 31 -22L31 -16Q31 -13 29 -11Q30 -3 22 0Q12 2 7 0L6 8Z';
  const hair = 'M-17 -8C-24 -14 -30 -26 -29 -42C-28 -62 -8 -70 8 -69C20 -68 28 -62 30 -50C20 -50 8 -54 -2 -48C-2 -40 -4 -36 -8 -34C-12 -30 -10 -20 -17 -8Z';
  const ear = path('M-7 -34c6 -5 12 0 9 7c-2 5 -4 8 -8 7', skin[0], c.ink, W * .75, 'stroke-linecap="round"');
  const brow = path('M22 -36l6 0', 'none', c.ink, W, 'stroke-linecap="round"') ;
  const hairC = c[p.hair] || '#33302E';
  let s = (p.bun ? circle(-34, -40, 17, hairC, c.ink, W) : '') + path(face, skin[0], c.ink, W, 'stroke-linejoin="round"') + path(hair, hairC, c.ink, W * .8) + ear + brow;
  if (p.hat === 'helmet') s += path('M-33 -42C-34 -76 -14 -84 4 -83C24 -82 34 -68 34 -47L50 -42Q52 -38 46 -38L-30 -38Q-34 -38 -33 -42Z', c[p.hatColour || 'helmet'], c.ink, W, 'stroke-linejoin="round"') + path('M-2 -83Q10 -70 10 -44M-32 -46L34 -46', 'none', c.white2, W * .8) + path('M-16 -38Q-10 -14 8 0', 'none', c.ink2, W * .7);
  if (p.hat === 'cap') s += path('M-30 -46C-40 -62 -30 -74 0 -74C28 -74 40 -66 34 -52L34 -46Z', c.white, c.ink, W) + path('M-30 -46L34 -46L34 -54L-30 -54Z', c.navy2) + path('M30 -46Q46 -46 48 -38L26 -44Z', c.dark, c.ink, W * .8);
  return s;
}
/* hand: close-up, points right, the pinch is at 0,0; grip 0 open .. 1 closed; held is drawn between finger and thumb */
export function hand(p, k) {
  if (p.pose === 'phone') return phoneGrip(p, k);
  if (p.pose === 'write') return g(hand({ ...p, pose: 0, held: pen(k) + (p.held || '') }, k), 'translate(-84 -62)');
  const { c, w } = k, W = w(3), sk = c[p.skin || 'skin2'], tap = p.pose === 'tap', op = tap ? 0 : 1 - (p.grip ?? 1), far = sk[1];
  const up = op * 34, dn = op * 30;
  const seg = (...a) => a.slice(1).map((b, i) => capsule(a[i].slice(0, 2), a[i][2], b.slice(0, 2), b[2]));
  const index = tap ? seg([-196, -64, 31], [-116, -78, 27], [-58, -52, 23], [-14, -14, 18]) : seg([-196, -64, 30], [-92, -92 - up * .5, 27], [-26, -58 - up, 24], [16, -16 - up, 20]);
  const curl = [[-64, 60, 25, -190], [-84, 102, 24, -200], [-112, 138, 21, -200]].map(([x, y, r, bx]) => seg([bx, y - 22, r + 4], [x + 6, y, r], [x - 50, y + 16, r - 3]));
  const palm = [`M-420 -66C-340 -84 -270 -98 -196 -96C-150 -92 -130 -60 -140 -20C-150 30 -150 80 -176 118C-210 146 -270 118 -320 92C-360 74 -390 70 -420 72Z`];
  const thumb = tap ? seg([-262, 34, 44], [-176, 30, 37], [-118, 4, 29], [-84, -14, 23]) : seg([-262, 34, 44], [-166, 34 + dn * .4, 37], [-78, 26 + dn, 28], [2, 8 + dn, 21]);
  const cuffC = p.sleeve === 'officer' ? [c.navy, c.navy2] : p.sleeve === 'white' ? [c.white, c.white2] : p.sleeve === 'tech' ? [c.steel, c.lineStrong] : p.sleeve === 'casual' ? [c.mid, c.primary] : p.sleeve === 'civil' ? [c.kraft, c.kraft2] : [c.suit, c.suit2];
  const sleeve = path('M-392 -92L-398 98Q-400 108 -414 108L-1700 254L-1700 -246L-410 -104Q-394 -104 -392 -92Z', cuffC[0], c.ink, W, 'stroke-linejoin="round"')
    + path('M-430 -104L-438 108', 'none', cuffC[1], W * 1.4) + (p.sleeve === 'officer' ? [470, 500, 530].map(x => path(`M${-x} -108L${-x - 8} 112`, 'none', '#E6C35C', W * 2.4)).join('') : path('M-560 -116Q-540 -40 -600 20M-640 120Q-600 60 -610 30', 'none', cuffC[1], W));
  const nail = path('M-18 -3Q2 -9 17 1Q20 8 14 13Q0 14 -16 9Z', p.nail || '#F0CDB0', far, W * .7);
  return union(index, far, c.ink, W / 2)
    + path(tap ? 'M-110 -104q-8 10 -4 22M-50 -72q-8 6 -8 16' : 'M-92 -118q-6 12 2 22M-30 -82q-8 6 -6 16', 'none', c.ink, W * .5, 'stroke-linecap="round"')
    + (p.held || '')
    + curl.slice().reverse().map(d => union(d, sk[0], c.ink, W / 2)).join('')
    + union([...palm, ...thumb], sk[0], c.ink, W / 2)
    + path('M-226 84C-190 70 -176 60 -150 62', 'none', far, W, 'stroke-linecap="round"') + path(`M-96 ${n(6 + dn * .9)}q-7 10 -4 22`, 'none', far, W, 'stroke-linecap="round"')
    + (tap ? g(nail, 'translate(-18 -22) rotate(42) scale(.86)') : g(nail, `translate(2 ${n(4 + dn)}) rotate(-10)`)) + sleeve;
}
const pen = ({ c, w }) => g(path('M-24 -9H150L186 0L150 9H-24Q-34 9 -34 0T-24 -9Z', c.primary, c.ink, w(2.6), 'stroke-linejoin="round"') + path('M150 -9L186 0L150 9Z', c.steel, c.ink, w(2), 'stroke-linejoin="round"') + path('M-10 -9q30 -9 74 -5', 'none', c.ink, w(2.2)), 'translate(84 62) rotate(42) translate(-186 0)'); // tip at the writing point
/* phoneGrip: upright phone held in one hand, phone centre at 0,0 (280 by 560), forearm to the lower right; tap 0..1 lifts and drops the thumb; low moves the hand down the phone */
function phoneGrip(p, k) {
  const { c, w } = k, W = w(3), sk = c[p.skin || 'skin2'], far = sk[1], sl = { officer: [c.navy, c.navy2], white: [c.white, c.white2], tech: [c.steel, c.lineStrong], casual: [c.mid, c.primary], civil: [c.kraft, c.kraft2] }[p.sleeve] || [c.suit, c.suit2], t = p.tap || 0;
  const tip = [[-146, 40], [-150, 102], [-148, 164], [-140, 222]], fold = tip.map(([x, y], i) => capsule([x - 22, y - 2], 29 - i, [x + 20 - i * 3, y + 4], 26 - i));
  const palm = 'M-120 40C-170 90 -168 250 -110 330C-70 390 -40 420 -8 470L236 560C250 480 244 420 222 360C206 300 214 220 190 150C170 90 140 60 110 40Z';
  const th = [[176, 486, 74], [200, 330, 62], [194, 200, 48], [150 - t * 26, 92 - t * 10, 36], [104 - t * 44, 26 - t * 16, 27]], thumb = th.slice(1).map((b, i) => capsule(th[i].slice(0, 2), th[i][2], b.slice(0, 2), b[2]));
  const arm = 'M-40 424L256 510Q268 514 272 526L580 1240H-40L-52 438Q-52 422 -40 424Z';
  const dn = d => g(d, p.low ? `translate(0 ${p.low})` : '');
  return dn(path(palm, far, c.ink, W, 'stroke-linejoin="round"') + tip.map(([x, y], i) => path(capsule([x - 18, y], 29 - i, [x + 40, y + 10], 29 - i), far, c.ink, W)).join('')) + (p.held || '')
    + dn(fold.map(d => union([d], sk[0], c.ink, W / 2)).join('')
    + union(thumb, sk[0], c.ink, W / 2)
    + g(path('M-18 -8Q2 -14 17 -2Q20 8 12 12Q-2 14 -16 9Z', p.nail || '#F0CDB0', far, W * .7), `translate(${n(102 - t * 44)} ${n(20 - t * 16)}) rotate(-128)`)
    + path('M172 120q16 -2 24 8', 'none', far, W, 'stroke-linecap="round"') + path(arm, sl[0], c.ink, W, 'stroke-linejoin="round"') + path('M-24 466L262 552', 'none', sl[1], W * 1.5));
}
