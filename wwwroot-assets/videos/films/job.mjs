// Storyboard 9, "The job of a lifetime". Data only; see stick.mjs for the grammar.
import { title, end } from './cards.mjs';
const man = { part: 'figure', wear: 'casual', skin: 'skin2' }, mini = { part: 'phoneBig', s: .11, x: 8, y: -16, rot: -6 };
const step = (...ts) => [[0, 0], ...ts.flatMap(([t, a, b]) => [[t, a], [t + .01, b]])];

export default {
  name: 'job', poster: 20.5,
  scenes: [
    title((x, y, s) => [{ part: 'jobContract', x, y, s: .37 * s / .74, rot: -6, fake: 1 }]),

    { id: 'offer', caption: 's1', shots: [
      { seconds: 4.6, camera: { x: [[.9, 0], [3, 50]], y: [[.9, 0], [3, 20]], z: [[.9, 1], [3, 1.16]] }, elements: [ { part: 'home' }, { part: 'sofa', x: 690, y: 560, s: 1.04 }, { part: 'kitbag', x: 1040, y: 566 },
        { ...man, x: 640, y: 560, seat: 1, head: [[.4, 4], [1.2, 14], [2.6, 14], [3, 6]], hx: [[.3, 70], [1.3, 92]], hy: [[.3, -160], [1.3, -216]], gx: 100, gy: -150, hold: { ...mini, show: 'offer', u: 1 } } ] },
      { seconds: 5.6, cut: true, camera: { z: [[0, 1], [2, 1.04]] }, elements: [ { part: 'panel', x: -200, y: -100, wide: 1700, high: 1000, fill: 'buff' }, { part: 'panel', x: -200, y: 470, wide: 1700, high: 500, fill: 'kraft2', line: 2.6 }, { part: 'homeWindow', x: 150, y: 70 }, { part: 'kitbag', x: 1080, y: 480, s: 1.5 },
        { part: 'hand', pose: 'phone', skin: 'skin2', sleeve: 'casual', low: 50, x: 640, y: 302, s: .98, rot: -2, hold: { part: 'phoneBig', show: 'offer', u: [[.4, .1], [3.4, 1, 'linear']] } } ] } ] },

    { id: 'contract', caption: 's2', shots: [{ seconds: 10, camera: { z: [[3, 1], [4.4, 1.05]] }, elements: [ { part: 'panel', x: -200, y: -200, wide: 1700, high: 1200, fill: 'kraft2' }, { part: 'mug', x: 150, y: 240, s: 1.7 },
      { part: 'jobContract', x: [[.9, 1500], [1.9, 480, 'out']], y: 318, rot: [[.9, 14], [1.9, -2, 'out']], s: 1.06, fake: [[5.4, 0], [6, 1]] },
      { part: 'addrLine', x: 318, y: 452, o: [[1.9, 0], [2, 1]] }, { part: 'lens', x: [[2.4, 1480], [3.6, 800, 'out'], [4.2, 800]], y: [[2.4, 720], [3.6, 330, 'out']], s: 1.1 },
      { part: 'lead', x1: 452, y1: 442, x2: 634, y2: 370, o: [[3.7, 0], [4, 1]] },
      { part: 'hand', s: .54, flip: true, rot: 34, skin: 'skin2', sleeve: 'casual', x: [[2.4, 1720], [3.6, 1040, 'out']], y: [[2.4, 930], [3.6, 540, 'out']] } ] }] },

    { id: 'fees', caption: 's3', shots: [{ seconds: 10.4, camera: { z: [[.6, 1], [2.4, 1.03]] }, elements: [ { part: 'panel', x: -200, y: -200, wide: 1700, high: 1200, fill: 'kraft2' },
      { part: 'phoneBig', show: 'chat', x: 330, y: 306, s: .98, rot: -4, u: step([1.2, 0, .34], [3.2, .34, .67], [5.2, .67, 1]) },
      { part: 'money', x: 840, y: 390, s: 1.1, count: step([0, 9, 9], [2, 9, 6], [4, 6, 3], [6, 3, 0]) },
      ...[[2, 300], [4, 345], [6, 390]].map(([t, y]) => ({ part: 'money', count: 3, s: 1.1, x: [[t, 840], [t + .7, 1500, 'in']], y: [[t, y], [t + .7, y - 120, 'in']], rot: [[t, 0], [t + .7, 16]], from: t, until: t + .72 })),
      { part: 'loan', x: [[6.8, 1560], [7.6, 860, 'out']], y: 300, rot: [[6.8, 20], [7.6, 4, 'out']], s: 1.12 } ] }] },

    { id: 'ring', caption: 's4', shots: [
      { seconds: 4.4, camera: { x: [[.9, 0], [2.8, 40]], y: [[.9, 0], [2.8, 20]], z: [[.9, 1], [2.8, 1.12]] }, elements: [ { part: 'home' }, { part: 'stool', x: 600, y: 562 }, { part: 'desk', x: 800, y: 398, wide: 360 }, { part: 'laptopSide', x: 800, y: 386 }, { part: 'mug', x: 910, y: 380, s: .7 }, { part: 'kitbag', x: 1110, y: 566 },
        { ...man, x: 606, y: 560, seat: 1, lean: 5, head: [[.6, 10], [1.4, 4], [2.6, 10]], hx: [[.4, 126], [.8, 120], [1.2, 130], [1.6, 124], [2.6, 84]], hy: [[1.6, -160], [2.6, -206]], gx: [[.6, 132], [1, 124], [1.4, 130]], gy: -158, hold: { ...mini, show: 'plain', from: 2 } } ] },
      { seconds: 5.8, cut: true, camera: { z: [[0, 1], [2, 1.03]] }, elements: [ { part: 'panel', x: -200, y: -100, wide: 1700, high: 1000, fill: 'buff' }, { part: 'desk', x: 640, y: 530, wide: 2400 }, { part: 'laptop', show: 'site', x: 380, y: 514, s: 1.86 },
        { part: 'hand', pose: 'phone', skin: 'skin2', sleeve: 'casual', x: 950, y: 300, s: .92, rot: 3, tap: [[.8, 0], [1, 1], [1.2, 0], [1.4, 1], [1.6, 0], [1.8, 1], [2, 0], [2.2, 1], [2.4, 0], [2.6, 1], [2.8, 0], [3.4, 0], [3.6, 1], [3.9, 0]], hold: [[-1, { part: 'phoneBig', show: 'keypad', u: [[.8, 0], [2.8, 1, 'linear']] }], [3.6, { part: 'phoneBig', show: 'call', person: false, u: [[3.7, 0], [4.6, 1]] }]] } ] } ] },

    { id: 'answer', caption: 's5', shots: [{ seconds: 10, camera: {}, elements: [ { part: 'home' },
      { ...man, x: 330, y: 700, s: 1.5, head: [[1, 0], [1.6, 4], [5.6, 4], [6, 14], [6.4, 2], [6.8, 12], [7.2, 2]], hx: 24, hy: -312, hold: { part: 'panel', wide: 29, high: 60, r: 6, fill: 'steel', line: 2.2, x: -20, y: -28, rot: -24 } },
      { part: 'panel', x: 640, y: -20, wide: 700, high: 800, fill: 'wall' }, { part: 'panel', x: 640, y: 560, wide: 700, high: 200, fill: 'floor', line: 2.6 },
      { part: 'shipPicture', x: 1080, y: 150 },
      { part: 'figure', wear: 'civil', skin: 'skin3', bun: true, flip: true, x: 950, y: 700, s: 1.5, head: [[1, 0], [2, -4], [2.3, 6], [2.6, -6], [2.9, 6], [3.2, -4], [3.6, 0]], hx: 28, hy: -316, gx: [[1.8, 40], [2.4, 88], [4.6, 88], [5.4, 50]], freeFar: [[4.8, 0], [5.6, 1]], gy: [[1.8, -180], [2.4, -256], [4.6, -256], [5.4, -190]], hold: { part: 'receiver', fill: 'steel', s: .7, x: -6, y: 4, rot: -24 } },
      { part: 'splitBar' }, { part: 'noFee', x: 640, y: 250, s: 1.1, o: [[3.4, 0], [3.8, 1]], u: [[4.2, 0], [5, 1]] } ] }] },

    { id: 'keep', caption: 's6', shots: [
      { seconds: 4.8, camera: { z: [[0, 1], [2, 1.03]] }, elements: [ { part: 'panel', x: -200, y: -200, wide: 1700, high: 1200, fill: 'kraft2' }, { part: 'mug', x: 1110, y: 230, s: 1.7 }, { part: 'passport', x: 560, y: 306, s: 1.28 },
        { part: 'coverSheet', x: [[.9, 1700], [2.4, 560, 'out']], y: [[.9, 560], [2.4, 306, 'out']], rot: [[.9, 14], [2.4, -2, 'out']], s: 1.28 },
        { part: 'hand', s: .58, flip: true, rot: 20, skin: 'skin2', sleeve: 'casual', x: [[.9, 2000], [2.4, 860, 'out'], [2.9, 860], [3.7, 1500, 'in']], y: [[.9, 640], [2.4, 396, 'out'], [2.9, 396], [3.7, 760, 'in']], grip: [[2.5, 1], [2.9, .4]] } ] },
      { seconds: 5.6, cut: true, camera: { z: [[0, 1], [2, 1.04]] }, elements: [ { part: 'panel', x: -200, y: -100, wide: 1700, high: 1000, fill: 'buff' }, { part: 'panel', x: -200, y: 470, wide: 1700, high: 500, fill: 'kraft2', line: 2.6 }, { part: 'homeWindow', x: 150, y: 70 },
        { part: 'hand', pose: 'phone', skin: 'skin2', sleeve: 'casual', x: 680, y: 302, s: .98, rot: 2, tap: [[.7, 0], [1, 1], [1.3, 0], [2.6, 0], [2.9, 1], [3.3, 0]], hold: { part: 'phoneBig', show: 'report', u: [[.9, 0], [1.3, .6], [2.8, .6], [3, 1]] } } ] } ] },

    { id: 'friend', caption: 's7', shots: [
      { seconds: 6.6, camera: { x: [[.9, -10], [3, 20]], y: [[.9, 0], [3, 20]], z: [[.9, 1], [3, 1.14]] }, elements: [ { part: 'centre' },
        { part: 'armchair', x: 520, y: 566 }, { part: 'armchair', x: 830, y: 566, flip: true, fill: 'mid' },
        { ...man, x: 520, y: 560, seat: 1, head: [[.6, 4], [1.4, 12], [2.6, 0], [5, 0], [5.4, 8]], hx: [[.6, 70], [1.6, 104], [2.8, 108], [4.2, 96]], hy: [[.6, -170], [1.6, -210], [2.8, -206], [4.2, -164]], gx: 96, gy: -152, hold: { part: 'jobContract', s: .12, x: 14, y: -18, rot: 8 } },
        { part: 'figure', wear: 'suit', skin: 'skin3', flip: true, x: 830, y: 560, seat: 1, head: [[1.4, 2], [2, 14], [2.8, 14], [3.2, -4], [3.5, 13], [3.9, -2], [4.2, 13], [4.6, 0]], hx: [[.4, 96], [3, 96], [3.8, 86]], hy: [[.4, -160], [3, -160], [3.8, -210]], gx: 96, gy: -152, hold: { part: 'mug', s: .5, x: 8, y: 12 } },
        { part: 'teaTable', x: 676, y: 570, s: .8 }, { part: 'mug', x: 676, y: 458, s: .6 } ] },
      { seconds: 5.2, cut: true, camera: {}, elements: [ { part: 'panel', x: -200, y: -200, wide: 1700, high: 1200, fill: 'kraft2' }, { part: 'mug', x: 1120, y: 190, s: 1.6 },
        { part: 'torn', x: 640, y: 312, s: .98, gap: [[1.2, 0], [2.4, 190, 'out']] },
        { part: 'hand', s: .5, skin: 'skin2', sleeve: 'casual', rot: -20, x: [[0, 478], [1.2, 478], [2.4, 382, 'out'], [3.2, 382], [4, -100, 'in']], y: [[0, 420], [3.2, 424], [4, 760, 'in']] }, { part: 'hand', s: .5, skin: 'skin2', sleeve: 'casual', flip: true, rot: 20, x: [[0, 802], [1.2, 802], [2.4, 898, 'out'], [3.2, 898], [4, 1400, 'in']], y: [[0, 420], [3.2, 424], [4, 760, 'in']] } ] } ] },
    end(),
  ],
};
