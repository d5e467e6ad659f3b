// Storyboard 7, "The visitor". Data only; see stick.mjs for the grammar.
import { title, end } from './cards.mjs';
const port = [ { part: 'sky', depth: 0 }, { part: 'skyline', y: 262, x: 120, depth: .25 }, { part: 'sea', y: 262, depth: .4 } ];
const deck = [ ...port, { part: 'rail', y: 424, gap: [215, 420], from: -200, to: 1500, depth: .92 }, { part: 'deck', y: 424, depth: .92 }, { part: 'gangHead', x: 318, y: 424, depth: .92 }, { part: 'lifebuoy', x: 560, y: 330, bg: 'shoal', depth: .92 }, { part: 'sign', x: 1060, y: 392, wide: 190, high: 116, board: true, depth: .92 } ];
const tech = { part: 'figure', wear: 'tech', skin: 'skin1', hat: 'helmet', hatColour: 'buffLine' }, bag = { part: 'laptopBag', s: .62, x: -4, y: 4 };
const ab = { part: 'figure', wear: 'suit', hat: 'helmet', skin: 'skin2', flip: true };
const sso = { part: 'figure', wear: 'officer', skin: 'skin3', ranks: 2 };

export default {
  name: 'visitor', poster: 53.2,
  scenes: [
    title((x, y, s) => [{ part: 'implant', x, y: y + 22 * s / .74, s: .92 * s / .74, rot: -14 }]),

    { id: 'gangway', caption: 's1', shots: [
      { seconds: 4.8, camera: { x: [[1.6, 0], [3.2, 40]], y: [[1.6, 0], [3.2, 20]], z: [[1.6, 1.02], [3.2, 1.12]] }, elements: [ ...deck,
        { ...ab, x: 858, y: 550, head: [[2, 0], [2.6, -4], [3, 14], [3.6, 14]], hx: [[2.4, 60], [3.2, 92]], hy: [[2.4, -180], [3.2, -222]], free: [[2.2, 1], [2.8, 0]] }, { part: 'watchDesk', x: 742, y: 556 },
        { ...tech, x: [[0, 330], [2, 604, 'linear']], y: [[0, 514], [2, 552]], walkX: [[0, 0], [2, 274, 'linear']], stride: [[1.7, 1], [2.2, 0]], head: [[2.2, 0], [2.8, 8]], hx: [[2, 40], [2.9, 104]], hy: [[2, -170], [2.9, -238]], free: [[1.9, 1], [2.4, 0]], holdFar: bag, hold: { part: 'paper', s: .26, x: 14, y: -24, rot: 10, from: 2.2 } } ] },
      { seconds: 6, cut: true, camera: { z: [[0, 1], [2, 1.03]] }, elements: [ { part: 'tabletop' },
        { part: 'paper', x: 1040, y: 390, s: 1, rot: 7 }, { part: 'idCard', x: 1030, y: 164, s: 1.25, rot: -4 }, { part: 'signIn', x: 470, y: 300, s: 1.12, u: [[.4, 0], [4.2, 1, 'linear']] },
        { part: 'badge', s: .94, rot: 5, x: [[4.2, 1480], [5, 1030, 'out']], y: [[4.2, 420], [5, 268, 'out']] },
        { part: 'hand', pose: 'write', s: .44, flip: true, rot: 34, x: [[0, 760], [.5, 596], [.9, 612], [1.2, 640], [1.45, 596], [1.85, 612], [2.15, 640], [2.4, 562], [3.2, 730, 'linear'], [3.4, 562], [3.8, 590], [4.4, 760]], y: [[0, 420], [.5, 240], [.9, 254], [1.2, 226], [1.45, 316], [1.85, 330], [2.15, 302], [2.4, 404], [3.2, 404], [3.4, 480], [3.8, 480], [4.4, 520]] } ] } ] },

    { id: 'wifi', caption: 's2', shots: [
      { seconds: 3.4, camera: { z: [[0, 1.06], [2, 1.14]], y: -10 }, elements: [ { part: 'wall', floor: 500, panel: 230 }, { part: 'pipes', y: -44 }, { part: 'handrail', y: 352, length: 1480 }, { part: 'door', x: 1040, y: 500, wide: 230, high: 352, open: 1, inside: 'office' }, { part: 'sign', key: 'office', x: 1040, y: 122, wide: 270, high: 54, size: 32, fill: 'primary', ink: 'onPrimary' }, { part: 'door', x: 220, y: 500 },
        { ...sso, flip: true, x: 800, y: 552, head: [[1.4, 0], [1.7, -7], [2, 6], [2.3, -7], [2.6, 0]], hx: [[1, 30], [1.7, 66], [2.6, 66]], hy: [[1, -150], [1.7, -230], [2.6, -230]], free: [[.9, 1], [1.5, 0]] },
        { ...tech, x: 520, y: 552, head: [[.4, 8], [1.2, 0]], hx: [[.2, 40], [1.2, 104]], hy: [[.2, -170], [1.2, -262]], free: [[0, 1], [.6, 0]], holdFar: bag, hold: { part: 'phoneBig', show: 'wifi', s: .16, x: 8, y: -20, rot: 6, bad: false } } ] },
      { seconds: 7, cut: true, camera: { z: [[0, 1], [2, 1.03]] }, elements: [ { part: 'wall', floor: 760, panel: 320 },
        { part: 'netCard', kind: 'ship', x: 900, y: 160, s: 1.06 },
        { part: 'hand', pose: 'phone', sleeve: 'tech', skin: 'skin1', x: 330, y: 286, s: .82, rot: -4, hold: { part: 'phoneBig', show: 'wifi' } },
        { part: 'netCard', kind: 'guest', s: 1.06, rot: -4, x: [[1.2, 1500], [2.6, 790, 'out']], y: [[1.2, 700], [2.6, 434, 'out']] },
        { part: 'hand', s: .56, flip: true, rot: 24, skin: 'skin3', sleeve: 'officer', x: [[1.2, 1676], [2.6, 966, 'out']], y: [[1.2, 716], [2.6, 450, 'out']] } ] } ] },

    { id: 'scan', caption: 's3', shots: [{ seconds: 10, camera: { x: [[3, 0], [4.8, 10]], y: [[3, 0], [4.8, -10]], z: [[3, 1], [4.8, 1.1]] }, elements: [
      { part: 'wall', floor: 500, panel: 230 }, { part: 'pipes', y: -44 }, { part: 'door', x: 150, y: 500, wide: 200, high: 340 }, { part: 'sign', x: 1180, y: 330, wide: 150, high: 110, board: true },
      { part: 'desk', x: 650, y: 396, wide: 560 }, { part: 'cable', d: 'M602 380C650 372 660 388 700 378', len: 100 },
      { part: 'display', x: 800, y: 384, s: .9, show: 'scan', progress: [[4, 0], [6.6, 1, 'linear']], ok: [[6.7, 0], [7, 1]] }, { part: 'beacon', x: 800, y: 158, s: .8, on: [[6.8, 0], [7.1, 1]] },
      { part: 'laptop', x: 520, y: 382, s: .8, lid: [[2.5, 0], [3.3, 1, 'out']], from: 2.3, show: 'rows' },
      { ...sso, flip: true, x: 1010, y: 554, head: [[2, 4], [3, 10], [6.8, 10], [7.2, -2], [7.6, 8], [8, 0]], hx: 74, hy: -212, hold: { part: 'clipboard', s: .32, x: 20, y: -6, rot: 14 } },
      { ...tech, y: 554, x: [[0, 150], [1.6, 372, 'linear']], walkX: [[0, 0], [1.6, 222, 'linear']], stride: [[1.4, 1], [1.9, 0]], lean: [[1.7, 0], [2.3, 8], [3.4, 4], [4.2, 0]], head: [[1.7, 6], [2.4, 14], [4.2, 4]], hx: [[0, 72], [1.6, 72], [2.3, 104], [2.6, 104], [3.3, 92], [4, 40]], hy: [[0, -196], [1.6, -196], [2.3, -186], [2.6, -186], [3.3, -250], [4, -170]], free: [[3.4, 0], [4.2, 1]], hold: { part: 'laptopClosed', s: .86, x: 22, y: 2, until: 2.3 } } ] }] },

    { id: 'work', caption: 's4', shots: [
      { seconds: 4.6, camera: { x: [[.9, -10], [3, 50]], z: [[.9, 1], [3, 1.1]] }, elements: [
        { part: 'wall', floor: 500, panel: 260 }, { part: 'pipes', y: -44 }, { part: 'extinguisher', x: 200, y: 440 }, { part: 'ctrlCabinet', x: 920, y: 536, s: 1 }, { part: 'ctrlCabinet', x: 1250, y: 536, s: 1 },
        { part: 'cable', d: 'M772 396C810 400 800 440 850 420S860 396 862 390', len: 200 }, { part: 'stool', x: 580, y: 560 }, { part: 'desk', x: 736, y: 410, s: .86, wide: 150 }, { part: 'laptopSide', x: 742, y: 398 },
        { ...sso, x: 400, y: 554, lean: [[1, 0], [2, 5]], head: [[.6, 2], [1.8, 16]], hx: 74, hy: -212, hold: { part: 'clipboard', s: .32, x: 20, y: -6, rot: 14 } },
        { ...tech, x: 590, y: 556, seat: 1, lean: 6, head: [[.6, 8], [1.4, 4], [2.2, 14]], hx: [[.4, 118], [1, 112], [1.6, 120], [2.2, 114]], hy: -158, gx: 124, gy: -156 } ] },
      { seconds: 5.4, cut: true, camera: { z: [[0, 1], [2, 1.04]] }, elements: [ { part: 'wall', floor: 900, panel: 400 }, { part: 'servicePort', x: 470, y: 230, s: 1.04, lit: [[2.2, 0], [2.21, 1]] },
        { part: 'clipboard', x: 1080, y: 300, s: 1.3, rot: 5 },
        { part: 'tickStroke', x: 996, y: 362, s: .52, rot: 5, u: [[3.5, 0], [3.9, 1, 'linear']] }, { part: 'plugUp', s: .9, fill: 'steel', x: [[.2, 430], [2, 387, 'out']], y: [[.2, 620], [2, 286, 'out']], dx: -40, dy: 560 },
        { part: 'hand', s: .54, flip: true, rot: 36, skin: 'skin1', sleeve: 'tech', x: [[.2, 440], [2, 397, 'out'], [2.8, 397], [3.8, 560, 'in']], y: [[.2, 640], [2, 306, 'out'], [2.8, 306], [3.8, 820, 'in']], grip: [[2.4, 1], [2.9, .3]] },
        { part: 'hand', pose: 'write', s: .42, flip: true, rot: 34, skin: 'skin3', sleeve: 'white', x: [[2.6, 1400], [3.4, 1000, 'out'], [3.7, 1006], [4, 1030], [4.6, 1060]], y: [[2.6, 700], [3.4, 352, 'out'], [3.7, 362], [4, 340], [4.6, 400]] } ] } ] },

    { id: 'look', caption: 's5', shots: [
      { seconds: 3.4, camera: { x: [[0, 20], [2, -10]], z: 1.06 }, elements: [ ...deck, { ...ab, flip: false, x: 640, y: 550, head: [[.6, 0], [1.2, 6]], hx: [[.5, 40], [1.2, 70], [2.2, 70]], hy: [[.5, -170], [1.2, -300], [2.2, -300]], elbow: 1, free: [[2.2, 0], [3, 1]], flip: true },
        { part: 'watchDesk', x: 780, y: 556 },
        { ...tech, flip: true, x: [[0, 560], [2.4, 326, 'linear']], y: [[0, 550], [2.4, 514]], walkX: [[0, 0], [2.4, 234, 'linear']], stride: [[2.2, 1], [2.7, .4]], holdFar: bag } ] },
      { seconds: 7.4, cut: true, camera: { x: [[2.6, 0], [4.6, 60]], z: [[2.6, 1], [4.6, 1.08]] }, elements: [ { part: 'wall', floor: 640, panel: 320 },
        { part: 'netSocket', x: 560, y: 190, s: 1.3 }, { part: 'plugUp', s: .78, x: 469, y: 276, dx: -150, dy: 520 }, { part: 'implant', s: .78, x: 651, y: 336 }, { part: 'plugUp', s: .78, x: 651, y: 440, dx: 70, dy: 420 }, { part: 'pc', x: 930, y: 360, s: .86, key: 'pc' },
        { part: 'torch', x: [[.3, 1180], [1.3, 980], [2.6, 651, 'inOut']], y: [[.3, 250], [1.3, 430], [2.6, 320, 'inOut']], r: 200, dark: [[3, .5], [4, .34]] },
        { part: 'hand', pose: 'tap', s: .5, flip: true, rot: 30, skin: 'skin3', sleeve: 'white', x: [[2.7, 1380], [3.7, 738, 'out'], [5.6, 738], [6.4, 1100, 'in']], y: [[2.7, 760], [3.7, 356, 'out'], [5.6, 356], [6.4, 620, 'in']] },
        { part: 'bearings', x: 651, y: 330, angles: [128, 262, 40], length: 900, r: 92, open: true, tail: 150, u: [[4, 0], [5, 1, 'inOut']], ring: [[4.7, 0], [5.1, 1]] } ] } ] },

    { id: 'bag', caption: 's6', shots: [
      { seconds: 6.4, camera: { z: [[0, 1], [1.6, 1.03]] }, elements: [ { part: 'tabletop' }, { part: 'mug', x: 180, y: 230, s: 1.5 }, { part: 'clock', x: 1090, y: 190, h: 11.08, m: 5, s: 1.6 },
        { part: 'bagBack', x: 640, y: 306, s: 1.16 }, { part: 'implant', s: .92, x: 640, y: [[.2, -160], [1.8, 244, 'out']] },
        { part: 'hand', s: .52, rot: 70, skin: 'skin3', sleeve: 'white', x: [[.2, 640], [1.8, 640], [2.1, 640], [2.9, 560, 'in']], y: [[.2, -262], [1.8, 142, 'out'], [2.1, 142], [2.9, -340, 'in']], grip: [[1.8, 1], [2.1, .3]] },
        { part: 'bagFront', x: 640, y: 306, s: 1.16, seal: [[3, 0], [3.01, 1]], written: [[3.2, 0], [5.2, 1, 'linear']] },
        { part: 'hand', pose: 'write', s: .4, flip: true, rot: 34, skin: 'skin3', sleeve: 'white', x: [[2.7, 1300], [3.2, 428, 'out'], [3.85, 650, 'linear'], [3.9, 428], [4.5, 740, 'linear'], [4.56, 428], [5.2, 720, 'linear'], [5.9, 1000]], y: [[2.7, 760], [3.2, 412, 'out'], [3.85, 412], [3.9, 466], [4.5, 466], [4.56, 519], [5.2, 519], [5.9, 660]] } ] },
      { seconds: 6.2, cut: true, palette: 'night', camera: { x: [[.4, 0], [2.6, 40]], y: [[.4, 0], [2.6, 30]], z: [[.4, 1], [2.6, 1.2]] }, elements: [ { part: 'sky', depth: 0 }, { part: 'skyline', x: 60, y: 500, s: 1.5, depth: .5 }, { part: 'terminal', y: 520 },
        { part: 'implant', x: 704, y: 424, s: .17, stub: false }, { part: 'pulse', x: 704, y: 424, s: .9, u: [[1.6, 0], [6.2, 2.9, 'linear']] }, { part: 'implant', x: 880, y: 232, s: .8, o: [[2.4, 0], [2.9, 1]] }, { part: 'lead', x1: 718, y1: 410, x2: 826, y2: 276, o: [[2.4, 0], [2.9, 1]] } ] } ] },
    end(),
  ],
};
