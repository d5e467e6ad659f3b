// Storyboard 5, "Ransom note". Data only; see stick.mjs for the grammar.
import { title, end } from './cards.mjs';
const second = { part: 'figure', wear: 'suit', skin: 'skin2' };
const chief = { part: 'figure', wear: 'chief', hat: 'helmet', skin: 'skin1', s: 1.04 };
const master = { part: 'figure', wear: 'officer', skin: 'skin3', ranks: 4 };
const mate = { part: 'figure', wear: 'officer', skin: 'skin1', ranks: 2, bun: true };
const ecr = [ { part: 'wall', floor: 494, panel: 260 }, { part: 'engineRoom', x: 70, y: 44, wide: 620, high: 196, scale: .56, ey: 236, ex: 320, cyl: 6, depth: .9 }, { part: 'window', x: 70, y: 44, wide: 620, high: 196, panes: 3 } ];
const engineSide = [ { part: 'wall', floor: 505, panel: 300 }, { part: 'pipes' }, { part: 'engine', x: 330, y: 520, s: .98, cyl: 6 } ];
const office = [ { part: 'wall', floor: 620, panel: 300 }, { part: 'desk', x: 640, y: 446, wide: 1500 } ];
const jack = [ [0, 1300], [1.5, 585, 'out'], [2.7, 585], [3.8, 742, 'out'] ], jackY = [ [0, 420], [1.5, 199, 'out'], [2.7, 199], [3.8, 262, 'out'] ];
const sea = [ { part: 'sky', depth: 0, sun: 1010 }, { part: 'sea', y: 330, depth: .4 } ];

export default {
  name: 'ransom', poster: 12.9,
  scenes: [
    title((x, y, s) => [{ part: 'ransomNote', x, y, s: .44 * s / .74, rot: -6 }]),

    { id: 'printer', caption: 's1', shots: [
      { seconds: 5.2, camera: { x: [[2, -20], [4.4, 90]], y: [[2, 0], [4.4, 10]], z: [[2, 1], [4.4, 1.12]] }, elements: [
        ...ecr, { part: 'clock', x: 800, y: 110, h: 6.5, m: 30 }, { part: 'light', x: 1060, y: 30 }, { part: 'console', x: 400, y: 512 },
        { part: 'desk', x: 1090, y: 372, wide: 420, drawers: true }, { part: 'copier', x: 1070, y: 356, s: .56, out: [[1.9, 0], [5, .6, 'linear']] },
        { ...second, y: 556, x: [[2.9, 560], [4.7, 800, 'linear']], walkX: [[2.9, 0], [4.7, 240, 'linear']], stride: [[2.7, 0], [3.2, 1], [4.5, 1], [5, 0]], head: [[0, 22], [1.9, 22], [2.3, -2]],
          hx: [[0, 78], [2.5, 60]], hy: [[0, -226], [2.5, -190]], free: [[2.5, 0], [3, 1]], hold: { part: 'clipboard', s: .32, x: 20, y: -6, rot: 14 } } ] },
      { seconds: 5.4, cut: true, camera: { z: [[0, 1], [3, 1.05]], y: [[0, 0], [3, 8]] }, elements: [
        { part: 'wall', floor: 700, panel: 320 }, { part: 'clock', x: 1010, y: 150, h: 6.5, m: 30, s: 1.5 }, { part: 'pc', x: 60, y: 300, s: .62, key: 'pc' }, { part: 'desk', x: 640, y: 486, wide: 2400 },
        { part: 'copier', x: 620, y: 474, s: 1.1, out: [[0, .34], [3.2, 1, 'linear']] } ] } ] },

    { id: 'lock', caption: 's2', shots: [{ seconds: 10, camera: { z: [[0, 1], [2.2, 1.05]] }, elements: [
      ...office, { part: 'roundWindow', x: 450, y: 74, r: 48 }, { part: 'roundWindow', x: 830, y: 74, r: 48 },
      ...[['stores', 268, 2.4], ['crewing', 640, 4.2], ['stability', 1012, 6]].map(([key, x, t]) => ({ part: 'display', key, show: key, x, y: 432, s: 1.04, lock: [[t, 0], [t + .7, 1]] })),
      { part: 'mug', x: 454, y: 430, s: .7 }, { part: 'back', wear: 'officer', skin: 'skin2', x: 640, y: 742, s: .86, look: [[1.8, -8], [2.3, -14], [4, -14], [4.5, 0], [5.8, 0], [6.3, 14]] } ] }] },

    { id: 'local', caption: 's3', shots: [
      { seconds: 4.2, camera: { x: [[.9, -20], [2.6, 50]], z: [[.9, 1], [2.6, 1.08]] }, elements: [
        ...ecr, { part: 'console', x: 330, y: 512 }, { part: 'desk', x: 1110, y: 382, wide: 380 }, { part: 'display', x: 1110, y: 368, s: .8, lock: 1 },
        { part: 'sign', key: 'bridgePlate', x: 812, y: 166, wide: 150, high: 48, size: 30, fill: 'primary', ink: 'onPrimary' },
        { part: 'wallPhone', x: 812, y: 270, until: 1.4 }, { part: 'wallPhone', x: 812, y: 270, lifted: true, cx: [[1.4, -40], [2.3, -70]], cy: [[1.4, 20], [2.3, -20]], from: 1.4 },
        { ...second, x: 706, y: 556, lean: [[.4, 0], [1.3, 4], [2.4, 0]], head: [[0, 4], [2.6, 8], [3, 2], [3.4, 8]], hx: [[.3, 50], [1.3, 84], [2.3, 28]], hy: [[.3, -180], [1.3, -286], [2.3, -316]], hold: { part: 'receiver', fill: 'steel', s: .7, x: -6, y: -2, rot: [[1.4, 0], [2.3, -24]], from: 1.4 } } ] },
      { seconds: 2.4, cut: true, camera: { z: 1.04 }, elements: [ { part: 'bridgeView' },
        { ...master, x: 470, y: 566, s: 1.08, head: [[.4, 0], [.8, 12], [1.2, 0], [1.5, 12], [1.9, 0]], hx: 28, hy: -316, hold: { part: 'receiver', fill: 'steel', s: .7, x: -6, y: -2, rot: -24 } },
        { ...mate, x: 1010, y: 562, flip: true, head: [[.9, 4], [1.4, -2]] } ] },
      { seconds: 2.4, cut: true, camera: { x: [[.2, 30], [1.8, 130]], z: [[.2, 1.02], [1.8, 1.14]] }, elements: [
        ...engineSide, { part: 'wallPhone', x: 690, y: 300, s: .8 }, { part: 'localStand', x: 960, y: 545, s: 1.16 },
        { ...chief, y: 552, x: [[0, 730], [.7, 806, 'linear']], walkX: [[0, 40], [.7, 116, 'linear']], stride: [[.5, 1], [.9, 0]], head: [[.4, 0], [1.2, 10]], lean: [[.6, 0], [1.6, 7]], hx: [[.5, 40], [1.6, 48]], hy: [[.5, -150], [1.6, -258]], free: [[.5, 1], [1, 0]] } ] },
      { seconds: 3.4, cut: true, camera: { z: [[0, 1], [1.6, 1.04]] }, elements: [
        { part: 'wall', floor: 760, panel: 400 }, { part: 'changeover', x: 640, y: 300, s: 1.06, local: [[.5, 0], [1.6, 1, 'inOut']] },
        { part: 'hand', s: .56, flip: true, rot: 48, skin: 'skin1', sleeve: 'white', grip: .8, x: [[.5, 502], [.78, 518], [1.05, 640], [1.32, 762], [1.6, 778], [2, 778], [2.8, 900]], y: [[.5, 272], [.78, 258], [1.05, 208], [1.32, 258], [1.6, 272], [2, 272], [2.8, 440]] } ] } ] },

    { id: 'isolate', caption: 's4', shots: [
      { seconds: 3.5, camera: { x: 130, z: 1.14 }, elements: [
        ...engineSide, { part: 'wallPhone', x: 700, y: 300, s: .8, lifted: true, cx: 160, cy: -60 }, { part: 'localStand', x: 960, y: 545, s: 1.16, local: 1, push: .3 },
        { ...chief, x: 806, y: 552, head: [[1.2, 0], [1.6, 12], [2, 0], [2.4, 12], [2.8, 2]], hx: 28, hy: -316, gx: 104, gy: -214, hold: { part: 'receiver', fill: 'steel', s: .7, x: -6, y: -2, rot: -24 } } ] },
      { seconds: 7, cut: true, camera: { z: [[3, 1.02], [5, 1.06]] }, elements: [
        { part: 'wall', floor: 690, panel: 300 }, { part: 'netCabinet', x: 424, y: 42, s: .98, out: [[2.8, 0], [3, 1]] },
        { part: 'rj45', s: .7, x: [[2.7, 585], [3.8, 742, 'out']], y: [[2.7, 199], [3.8, 262, 'out']], dx: 1100, dy: 470, sag: 130 },
        { part: 'hand', s: .56, flip: true, rot: 8, skin: 'skin2', x: jack, y: jackY, grip: [[1.3, .3], [1.7, 1]] } ] } ] },

    { id: 'record', caption: 's5', shots: [
      { seconds: 5, camera: { z: [[0, 1], [2, 1.04]] }, elements: [
        { part: 'wall', floor: 700, panel: 300 }, { part: 'desk', x: 640, y: 520, wide: 2400 }, { part: 'clock', x: 150, y: 180, s: 1.7, h: 6.6, m: 36 }, { part: 'display', x: 520, y: 508, s: 1.6, lock: 1 },
        { part: 'hand', pose: 'phone', s: .66, x: [[.3, 1180], [1.8, 936, 'out']], y: [[.3, 760], [1.8, 312, 'out']], rot: [[.3, 14], [1.8, 4, 'out']], tap: [[2.3, 0], [2.6, 1], [2.8, 1], [3.1, 0]], hold: { part: 'phoneBig', show: 'camera', u: [[2.5, 0], [2.7, .4], [3, 1]] } } ] },
      { seconds: 5.5, cut: true, camera: {}, elements: [
        { part: 'tabletop' }, { part: 'mug', x: 1120, y: 220, s: 1.5 }, { part: 'timeLog', x: 540, y: 276, s: 1.22, written: [[.2, .25], [4.2, 1, 'linear']] },
        { part: 'hand', pose: 'write', s: .46, flip: true, rot: 34, skin: 'skin2', x: [[.2, 224], [1.4, 730, 'linear'], [1.55, 224], [2.75, 770, 'linear'], [2.9, 224], [4.2, 760, 'linear'], [4.9, 860]], y: [[1.4, 246], [1.55, 346], [2.75, 346], [2.9, 446], [4.2, 446], [4.9, 480]] } ] } ] },

    { id: 'call', caption: 's6', shots: [
      { seconds: 6.2, camera: { z: [[.4, 1], [2.4, 1.05]], x: [[.4, 0], [2.4, 30]] }, elements: [
        { part: 'tabletop' }, { part: 'tablePhone', x: 158, y: 240, rot: -8, s: .95, off: [[1.4, 0], [1.8, 1]] },
        { part: 'callCard', x: 574, y: 310, s: 1.16, rot: -3 }, { part: 'satphone', x: 950, y: 330, s: 1.42, rot: 5, digits: [[2, 0], [4.6, 11, 'linear']] },
        { part: 'hand', pose: 'tap', s: .5, flip: true, rot: 46, sleeve: 'officer', skin: 'skin3', x: [[.6, 1360], [1.8, 946, 'out'], [2.1, 946], [2.4, 986], [2.7, 906], [3, 950], [3.3, 990], [3.6, 908], [3.9, 948], [4.2, 990], [4.5, 948], [5.2, 1000]], y: [[.6, 760], [1.8, 330, 'out'], [2.1, 346], [2.4, 352], [2.7, 392], [3, 396], [3.3, 352], [3.6, 440], [3.9, 346], [4.2, 402], [4.5, 446], [5.2, 520]] } ] },
      { seconds: 4.3, cut: true, camera: { x: [[0, -30], [2.4, 10]], z: 1.06 }, elements: [ { part: 'bridgeView' },
        { ...master, x: 560, y: 568, s: 1.1, head: [[0, 14], [1, 14], [1.5, 2], [2.4, 2], [2.8, 10], [3.2, 0]], hx: 28, hy: -316, gx: [[0, 74], [1.4, 70], [2.2, 60]], gy: [[0, -262], [1.4, -262], [2.2, -214]], hold: { part: 'satphone', s: .26, x: -4, y: -4, rot: -10 }, holdFar: { part: 'callCard', s: .2, x: 26, y: -10, rot: -14 } },
        { ...mate, x: 1010, y: 562, flip: true } ] } ] },

    { id: 'sails', caption: 's7', shots: [
      { seconds: 3.6, camera: { x: [[.9, 0], [3, 60]], z: [[.9, 1], [3, 1.06]] }, elements: [ { part: 'bridgeView' }, { part: 'chartTable', x: 1110, y: 552, s: 1.02 },
        { ...mate, x: 890, y: 562, lean: [[.6, 10], [1.6, 20]], head: [[.6, 14], [1.6, 22]], hx: [[.6, 96], [1.4, 116], [2, 124], [2.6, 112]], hy: [[.6, -196], [1.4, -190]] },
        { ...master, x: 420, y: 566, s: 1.06, head: [[1, 0], [1.6, -2]], lean: -1 } ] },
      { seconds: 3.4, cut: true, camera: {}, elements: [ { part: 'plotSheet', fix: [[.2, 0], [1.9, 1, 'linear']], ring: [[2.2, 0], [2.6, 1]] },
        { part: 'hand', pose: 'write', s: .5, flip: true, rot: 34, sleeve: 'white', skin: 'skin1', x: [[.2, 272], [.77, 681, 'linear'], [.8, 458], [1.33, 547, 'linear'], [1.36, 696], [1.9, 376, 'linear'], [2.2, 510], [2.6, 524], [3, 620]], y: [[.2, 301], [.77, 168, 'linear'], [.8, 469], [1.33, 48, 'linear'], [1.36, 391], [1.9, 104, 'linear'], [2.2, 238], [2.6, 240], [3, 360]] } ] },
      { seconds: 3, cut: true, camera: { z: [[0, 1.02], [1.6, 1.06]] }, elements: [ { part: 'shore' }, { part: 'chair', x: 520, y: 560, s: 1.05 },
        { part: 'figure', wear: 'civil', skin: 'skin1', bun: true, seat: 1, x: 520, y: 552, s: 1.02, head: [[.3, 0], [.7, 10], [1.1, 0], [1.5, 10], [1.9, 4]], hx: 28, hy: -236, gx: 112, gy: -150, hold: { part: 'receiver', fill: 'steel', s: .7, x: -6, y: -2, rot: -24 } },
        { part: 'desk', x: 800, y: 388, wide: 420, drawers: true }, { part: 'display', x: 850, y: 374, s: .66, show: 'ecdis' } ] },
      { seconds: 4.2, cut: true, camera: {}, elements: [ ...sea, { part: 'gull', x: [[0, 300], [4.2, 420, 'linear']], y: 150, depth: .4 }, { part: 'ship', x: [[0, 570], [4.2, 700, 'linear']], y: 496 }, { part: 'swell', y: 496, x: [[0, 570], [4.2, 700, 'linear']] } ] } ] },
    end(),
  ],
};
