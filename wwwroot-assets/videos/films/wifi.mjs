// Storyboard 4, "Port of call: Wi-Fi". Data only; see stick.mjs for the grammar.
import { title, end } from './cards.mjs';
const crew = { part: 'figure', wear: 'casual', skin: 'skin2' }, box = { part: 'router', bad: true };
const phone = { part: 'phoneBig', show: 'video', s: .1, x: 8, y: -16 };
const sea = [ { part: 'sky', depth: 0, sun: 220 }, { part: 'sea', y: 360, depth: .4 } ];

export default {
  name: 'wifi', poster: 22,
  scenes: [
    title((x, y, s) => [{ ...box, x, y: y + 40 * s / .74, s: .98 * s / .74 }]),

    { id: 'mess', caption: 's1', shots: [
      { seconds: 5, camera: { x: [[.9, -20], [3.4, 60]], y: [[.9, 0], [3.4, 30]], z: [[.9, 1], [3.4, 1.14]] }, elements: [
        { part: 'mess' }, { part: 'roundWindow', x: 890, y: 160, r: 58 },
        { part: 'figure', wear: 'officer', skin: 'skin1', ranks: 2, flip: true, x: 300, y: 520, s: .95, head: [[.6, 0], [1.4, 8]], hx: [[.4, 60], [1.6, 80], [2.4, 40]], hy: [[.4, -200], [1.6, -226], [2.4, -290]], hold: { part: 'mug', s: .5, x: 12, y: 10 } },
        { part: 'bench', x: 520, y: 566 }, { part: 'bench', x: 990, y: 566 },
        { ...crew, wear: 'suit', x: 520, y: 566, seat: 1, head: [[.4, 14], [1, 8]], gx: [[1.2, 70], [1.8, 60], [2.2, 72], [2.6, 58], [3, 72], [3.4, 70]], gy: [[.6, -150], [1.2, -286], [3.2, -286], [3.9, -160]], hx: 92, hy: -222, hold: { ...phone, rot: -8 } },
        { ...crew, bun: true, skin: 'skin1', flip: true, x: 990, y: 566, seat: 1, head: [[1, 10], [2, 4], [3, 12]], hx: 92, hy: -220, gx: 96, gy: -170, hold: { ...phone, rot: -8 } },
        { part: 'messTable', x: 756, y: 566, wide: 300 }, { part: 'mug', x: 722, y: 396, s: .8 }, { part: 'mug', x: 836, y: 396, s: .8 } ] },
      { seconds: 5, cut: true, camera: { z: [[0, 1], [2, 1.04]] }, elements: [ { part: 'tabletop' }, { part: 'mug', x: 250, y: 260, s: 2 }, { part: 'dinner', x: 1050, y: 240 },
        { part: 'hand', pose: 'phone', skin: 'skin2', x: 640, y: 300, s: .96, rot: -2, hold: { part: 'phoneBig', show: 'video', wave: [[2.8, 1], [3.6, 0]] } } ] } ] },

    { id: 'box', caption: 's2', shots: [
      { seconds: 5.2, camera: { x: [[.9, 0], [2.6, 50]], z: [[.9, 1], [2.6, 1.16]] }, elements: [
        { part: 'cabin' }, { part: 'roundWindow', x: 860, y: 170, r: 58 }, { part: 'desk', x: 850, y: 408, wide: 500, drawers: true }, { part: 'cartonBack', x: 728, y: 392, s: .84 },
        { ...crew, x: 596, y: 556, lean: [[.8, 6], [1.6, 12], [2.8, -1]], head: [[.8, 14], [1.6, 18], [2.8, 2], [3.4, 8]], hx: [[.6, 80], [1.5, 106], [1.9, 106], [2.8, 104]], hy: [[.6, -200], [1.5, -222], [1.9, -222], [2.8, -326]], gx: [[.6, 80], [1.5, 106], [1.9, 106], [2.8, 128]], gy: [[.6, -196], [1.5, -216], [1.9, -216], [2.8, -314]], hold: { ...box, s: .58, x: 26, y: 22, from: 1.7 } },
        { part: 'cartonFront', x: 728, y: 392, s: .84 } ] },
      { seconds: 4.8, cut: true, camera: { z: [[0, 1], [2, 1.03]] }, elements: [ { part: 'wall', floor: 700, panel: 320 }, { part: 'desk', x: 640, y: 500, wide: 2400 }, { part: 'netSocket', x: 380, y: 190, s: 1.1 },
        { ...box, x: 880, y: 484, s: 1.5 },
        { part: 'plugUp', bad: true, s: .7, x: [[.2, 560], [1.7, 457, 'out']], y: [[.2, 440], [1.7, 262, 'out']], dx: [[.2, 340], [1.7, 480, 'out']], dy: [[.2, 50], [1.7, 304, 'out']] },
        { part: 'hand', s: .5, flip: true, rot: 30, skin: 'skin2', sleeve: 'casual', x: [[.2, 566], [1.7, 463, 'out'], [2.2, 463], [3, 820, 'in']], y: [[.2, 454], [1.7, 276, 'out'], [2.2, 276], [3, 900, 'in']], grip: [[1.9, 1], [2.3, .3]] },
        { part: 'signal', bad: true, x: 880, y: 290, s: 1.2, o: [[2.4, 0], [2.9, 1]] } ] } ] },

    { id: 'door', caption: 's3', shots: [{ seconds: 10.4, camera: { z: [[.6, 1.04], [2.2, 1]] }, elements: [
      { part: 'sheet', coast: false }, { part: 'netPlan', open: [[4, 0], [4.8, 1, 'inOut']] },
      { part: 'phone', x: 170, y: 300, s: .72 }, { part: 'phone', x: 290, y: 300, s: .72 }, { part: 'laptop', x: 450, y: 362, s: .52 },
      { part: 'display', x: 856, y: 330, s: .6, show: 'ecdis' }, { part: 'display', x: 856, y: 528, s: .56, show: 'stability' }, { part: 'engine', x: 1084, y: 480, s: .42, cyl: 5 },
      { part: 'flow', good: true, d: 'M170 235V200H566', len: 440, u: [[.9, 0], [1.8, 1, 'linear']] },
      { part: 'flow', d: 'M170 366V440H290V366M290 440H592', len: 640, u: [[3, 0], [4, 1, 'linear']] },
      { part: 'flow', run: true, d: 'M592 440H724V256H752', len: 350, u: [[4.5, 0], [5.5, 1, 'linear']] }, { part: 'flow', run: true, d: 'M724 440H752', len: 40, u: [[5.4, 0], [5.6, 1, 'linear']] }, { part: 'flow', run: true, d: 'M724 360H984V400', len: 310, u: [[5.4, 0], [6.4, 1, 'linear']] },
      { ...box, s: .82, x: 640, y: [[1.9, 860], [2.9, 500, 'settle']] },
      { part: 'halo', x: 856, y: 243, wide: 222, high: 168, o: [[5.6, 0], [5.9, 1]] }, { part: 'halo', x: 856, y: 454, wide: 208, high: 158, o: [[5.9, 0], [6.2, 1]] }, { part: 'halo', x: 1084, y: 396, wide: 214, high: 206, o: [[6.5, 0], [6.8, 1]] } ] }] },

    { id: 'dish', caption: 's4', shots: [
      { seconds: 5.4, camera: { x: [[2.2, 0], [4, -80]], y: [[2.2, 0], [4, 30]], z: [[2.2, 1], [4, 1.2]] }, elements: [ { part: 'tabletop' }, { part: 'mug', x: 1130, y: 250, s: 1.6 },
        { part: 'newspaper', x: [[.5, 760], [1.6, 600, 'out']], y: [[.5, 1060], [1.6, 306, 'out']], rot: [[.5, 26], [1.6, -3, 'out']], s: 1.08, ring: [[3.4, 0], [3.9, 1]] } ] },
      { seconds: 4.8, cut: true, camera: { x: [[.4, 0], [2.4, -110]], z: [[.4, 1], [2.4, 1.16]] }, elements: [ ...sea, { part: 'gull', x: [[0, 980], [4.8, 860, 'linear']], y: 150, depth: .4 },
        { part: 'warship', x: [[0, 640], [4.8, 670, 'linear']], y: 490, s: 1.2, dish: 1 }, { part: 'swell', x: [[0, 640], [4.8, 670, 'linear']], y: 494, s: .98 },
        { part: 'bearings', x: [[0, 248], [4.8, 278, 'linear']], y: 386, angles: [128, 78, 40], length: 700, r: 66, open: true, tail: 100, u: [[1.2, 0], [2.3, 1, 'inOut']], ring: [[2, 0], [2.4, 1]] } ] } ] },

    { id: 'charge', caption: 's5', shots: [
      { seconds: 4.8, camera: { z: [[0, 1], [1.8, 1.04]] }, elements: [ { part: 'wall', floor: 650, panel: 320 }, { part: 'desk', x: 640, y: 495, wide: 2400 }, { part: 'display', x: 1010, y: 480, s: 1.1, show: 'ecdis' }, { part: 'pc', x: 506, y: 316, s: .86, key: 'pc' },
        { part: 'usbLead', s: .8, x: [[.2, 40], [2, 330, 'out'], [3.4, 330], [4.2, 90, 'in']], y: 316, dx: -180, dy: 480 }, { part: 'hand', s: .78, skin: 'skin2', sleeve: 'casual', x: [[.2, 30], [2, 320, 'out'], [3.4, 320], [4.2, 80, 'in']], y: 316 },
        { part: 'verdict', x: 516, y: 316, s: 1.1, u: [[2.2, 0], [2.6, 1, 'out']] } ] },
      { seconds: 5.4, cut: true, camera: { z: [[0, 1], [1.8, 1.03]] }, elements: [ { part: 'wall', floor: 650, panel: 320 }, { part: 'desk', x: 640, y: 495, wide: 2400 }, { part: 'roundWindow', x: 1090, y: 170, r: 74 }, { part: 'mains', x: 400, y: 220, s: 1.16 },
        { part: 'phoneBig', show: 'charge', x: 800, y: 300, s: .66, u: [[1.9, .12], [4, .96, 'linear']], on: [[1.8, 0], [1.81, 1]] },
        { part: 'charger', s: 1, x: [[.2, 560], [1.6, 400, 'out']], y: [[.2, 360], [1.6, 220, 'out']], dx: [[.2, 240], [1.6, 400, 'out']], dy: [[.2, 118], [1.6, 256, 'out']] },
        { part: 'hand', s: .56, flip: true, rot: 20, skin: 'skin2', sleeve: 'casual', x: [[.2, 606], [1.6, 446, 'out'], [2, 446], [2.8, 900, 'in']], y: [[.2, 366], [1.6, 226, 'out'], [2, 226], [2.8, 860, 'in']], grip: [[1.7, .8], [2.1, .2]] },
        { part: 'verdict', ok: true, x: 270, y: 110, s: .9, u: [[2.6, 0], [3, 1, 'out']] } ] } ] },

    { id: 'update', caption: 's6', shots: [
      { seconds: 5.6, camera: { z: [[0, 1], [2, 1.03]] }, elements: [ { part: 'wall', floor: 760, panel: 320 }, { part: 'roundWindow', port: true, x: 270, y: 270, r: 130 }, { part: 'signal', x: 1010, y: 330, s: 1.4 },
        { part: 'hand', pose: 'phone', skin: 'skin2', sleeve: 'casual', x: 640, y: 300, s: .96, rot: 2, hold: { part: 'phoneBig', show: 'update', u: [[.4, 0], [3.4, 1, 'linear']] } } ] },
      { seconds: 5.8, cut: true, camera: {}, elements: [ { part: 'wall', floor: 760, panel: 320 }, { part: 'desk', x: 640, y: 540, wide: 2400 }, { part: 'laptop', x: 330, y: 524, s: 1.3, show: 'rows', lock: 0, ok: [[3.8, 0], [3.81, 1]] }, { part: 'verdict', ok: true, x: 330, y: 346, s: 1.1, u: [[3.9, 0], [4.3, 1, 'out']] },
        { part: 'hand', pose: 'phone', skin: 'skin2', sleeve: 'casual', x: 830, y: 300, s: .94, rot: 3, tap: [[.6, 0], [.8, 1], [1, 0], [1.2, 1], [1.4, 0], [1.6, 1], [1.8, 0], [2, 1], [2.2, 0], [2.4, 1], [2.6, 0], [2.9, 0], [3.1, 1], [3.4, 0]], hold: { part: 'phoneBig', show: 'code', u: [[.6, 0], [2.6, .99, 'linear'], [3.3, .99], [3.4, 1]] } } ] } ] },
    end(),
  ],
};
