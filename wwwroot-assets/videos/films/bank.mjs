// Storyboard 6, "New bank details". Data only: scenes > shots > elements, painted in order.
const clerk = { part: 'person', shirt: 'steel', shirt2: 'mid', trousers: 'navy', skin: 'skin2', bun: 1, crouch: 68, hipx: -96, spread: 4 }; // seated
const boss = { part: 'person', shirt: 'land', shirt2: 'kraft2', trousers: 'dark', skin: 'skin1', hair: 'ink2' };
const screen = [ { part: 'wall', floor: 640, panel: 320 } ];
const office = [ { part: 'wall', floor: 500, panel: 420 }, { part: 'cityWindow', x: 90, y: 84 }, { part: 'binders', x: 860, y: 214 }, { part: 'plant', x: 1196, y: 500, s: 1.3 } ];
const desk = [ { part: 'seat', x: 570, y: 556 } ], top = [ { part: 'desk', x: 880, y: 398, wide: 620, drawers: true }, { part: 'monitorSide', x: 950, y: 382, s: 1.05, glow: 1 }, { part: 'keyboard', x: 780, y: 382 } ];

export default {
  name: 'bank', poster: 21.6,
  scenes: [
    { id: 'title', shots: [{ seconds: 3.5, camera: {}, elements: [
      { part: 'sheet', shift: 120, clear: [[40, 130, 760, 420], [60, 520, 460, 130]], depth: .6 },
      { part: 'bearings', x: 560, y: 340, only: 'clean', angles: [158, 268, 34], length: 1000, r: 210, open: true, tail: 300, u: [[.2, 0], [1.9, 1, 'inOut']], ring: [[1.5, 0], [2, 1]] },
      { part: 'invoice', x: 560, y: 340, s: .6, only: 'clean', hot: [[2, 0], [2.01, 1]] },
      { part: 'bearings', x: 890, y: 350, only: 'words', angles: [146, 268, 34], length: 1000, r: 160, open: true, tail: 230, u: [[.2, 0], [1.9, 1, 'inOut']], ring: [[1.5, 0], [2, 1]] },
      { part: 'invoice', x: 890, y: 350, s: .46, only: 'words', hot: 1 },
      { part: 'words', key: 'series', x: 96, y: 216, size: 34, lines: 1, color: '#475B66', depth: 0 },
      { part: 'words', key: 'title', x: 92, y: 322, size: 84, bold: 1, lines: 1, max: 620, color: '#10222E', depth: 0 },
      { part: 'words', key: 'subtitle', x: 96, y: 396, size: 44, max: 560, color: '#10222E', depth: 0 },
      { part: 'mark', x: 96, y: 560, size: 64, depth: 0, only: 'words' }, { part: 'wordmark', x: 178, y: 605, size: 36, depth: 0, only: 'words' },
      { part: 'neatline', depth: 0 } ] }] },

    { id: 'invoice', caption: 's1', shots: [
      { seconds: 4.8, camera: { x: [[.9, -70], [3.2, 10]], z: [[.9, 1], [3.2, 1.06]] }, elements: [ ...office, { part: 'clock', x: 1150, y: 130 }, ...desk, { ...clerk, x: 664, y: 552, lean: 5, head: [[0, 6], [2.4, 6], [3, 12]], hx: [[0, 44], [1.4, 44], [1.8, 62], [2.4, 50]], hy: -190, gx: 66, gy: -186 }, ...top, { part: 'mug', x: 1090, y: 382, s: .7 }, { part: 'deskPhone', x: 1040, y: 382, s: .8, until: -1 } ] },
      { seconds: 4.8, cut: true, camera: { z: [[.6, 1], [2.4, 1.04]] }, elements: [ ...screen, { part: 'mailOpen', kind: 'invoice', subject: 'mSubject1', good: 1, x: 60, y: 34 }, { part: 'cursor', x: [[.6, 520], [2, 860, 'inOut']], y: [[.6, 520], [2, 430, 'inOut']] } ] } ] },

    { id: 'mail', caption: 's2', shots: [{ seconds: 9.6, camera: { x: [[4.4, 0], [6, -40]], y: [[4.4, 0], [6, 50]], z: [[4.4, 1], [6, 1.1]] }, elements: [
      ...screen, { part: 'mailList', x: 60, y: 34, in: [[.9, 0], [1.6, 1, 'out']], sel: [[2.6, 0], [2.61, 1]], until: 3.2 }, { part: 'mailOpen', kind: 'bank', x: 60, y: 34, from: 3.2, mark: [[5.2, 0], [5.21, 1]] }, { part: 'cursor', x: [[1.4, 980], [2.5, 640, 'inOut']], y: [[1.4, 480], [2.5, 100, 'inOut']], until: 3.4 } ] }] },

    { id: 'letter', caption: 's3', shots: [{ seconds: 9.6, camera: {}, elements: [ ...screen, { part: 'address', lens: [[.9, 0], [1.5, 1, 'out'], [6.2, 1], [6.8, 0, 'in']], lx: [[1.6, .04], [4.8, .61, 'linear']], found: [[4.9, 0], [4.91, 1]], good: [[6.8, 0], [7.4, 1]] } ] }] },

    { id: 'ring', caption: 's4', shots: [
      { seconds: 3.6, camera: {}, elements: [ { part: 'wall', floor: 500, panel: 420 }, { part: 'cityWindow', x: 90, y: 84 }, { part: 'desk', x: 640, y: 470, wide: 1500 }, { part: 'deskPhone', x: 640, y: 454, s: 3, ring: [[0, 1], [2.3, 1], [2.31, 0]], lifted: [[2.3, 0], [2.31, 1]] },
        { part: 'reach', s: .6, sleeve: 'blouse', skin: 'skin2', rot: 154, x: [[.8, 1120], [2.1, 690, 'inOut'], [2.4, 690], [3.4, 900, 'in']], y: [[.8, -60], [2.1, 300, 'inOut'], [2.4, 300], [3.4, 40, 'in']], hold: { part: 'handset', s: 5, from: 2.3, rot: 180, x: 80, y: 0 } } ] },
      { seconds: 6, cut: true, camera: { x: [[.3, 40], [1.8, 70]], z: [[.3, 1.06], [1.8, 1.1]] }, elements: [ ...office, ...desk, ...top, { ...clerk, x: 664, y: 552, lean: 2, head: [[0, 0], [2.6, 0], [3, 8], [3.4, 0], [4, 8], [4.4, 0]], hx: -62, hy: -270, gx: 60, gy: -186, hold: { part: 'handset', rot: -88, x: -16, y: 8 } },
        { part: 'caller', x: 1080, y: 250, hot: 1, dim: 1, o: [[.6, 0], [1.1, 1]] }, { part: 'bubble', x: 930, y: 318, flip2: 1, show: 'yes', hot: 1, s: .9, o: [[1.6, 0], [2, 1]] } ] } ] },

    { id: 'contract', caption: 's5', shots: [
      { seconds: 5.2, camera: {}, elements: [ { part: 'tabletop' }, { part: 'contract', x: 740, y: 300, s: .82, hi: [[2.2, 0], [2.21, 1]] }, { part: 'slipMail', x: 220, y: 270, out: [[3, 0], [3.6, 1]] }, { part: 'point', s: .58, sleeve: 'blouse', skin: 'skin2', rot: -140, x: [[.6, 1180], [2, 930, 'inOut']], y: [[.6, 820], [2, 372, 'inOut']] } ] },
      { seconds: 4.6, cut: true, camera: { x: [[.2, 20], [1.6, 50]], z: [[.2, 1.06], [1.6, 1.12]] }, elements: [ ...office, ...desk, { part: 'desk', x: 880, y: 398, wide: 620, drawers: true }, { part: 'monitorSide', x: 1010, y: 382, s: 1.05, glow: 0 }, { part: 'openFolder', x: 880, y: 382 }, { part: 'deskPhone', x: 766, y: 382, lifted: 1 },
        { ...clerk, x: 664, y: 552, lean: [[0, 8], [1.4, 8], [2.2, 2]], head: [[0, 14], [1.4, 16], [2.2, 2]], hx: -62, hy: -270, gx: [[.4, 96], [.7, 104], [1, 98], [1.3, 106], [2, 70]], gy: [[.4, -206], [.7, -200], [1, -206], [1.3, -200], [2, -186]], hold: { part: 'handset', rot: -88, x: -16, y: 8 } } ] } ] },

    { id: 'supplier', caption: 's6', shots: [{ seconds: 8.6, camera: { z: [[.9, 1], [2.6, 1.06]] }, elements: [
      { part: 'wall', floor: 500, panel: 300 }, { part: 'tanks', x: 860, y: 86 }, { part: 'binders', x: 120, y: 220, count: 5 }, { part: 'seat', x: 520, y: 556 },
      { ...boss, x: 614, y: 552, crouch: 68, hipx: -96, spread: 4, lean: [[1.6, 4], [2.1, -8], [3.4, -4]], head: [[1.6, 4], [2.1, -12], [3, -4], [3.3, 6], [3.6, -4], [3.9, 6], [4.2, -2]], hx: -62, hy: -270, gx: [[1.6, 60], [2.1, 92, 'out'], [5, 92], [5.8, 60]], gy: [[1.6, -186], [2.1, -262, 'out'], [5, -262], [5.8, -186]], hold: { part: 'handset', rot: -88, x: -16, y: 8 } },
      { part: 'desk', x: 830, y: 398, wide: 560, drawers: true }, { part: 'monitorSide', x: 930, y: 382, s: 1.05, glow: 0 }, { part: 'deskPhone', x: 750, y: 382, lifted: 1 }, { part: 'bubble', x: 646, y: 250, show: 'no', o: [[2.4, 0], [2.8, 1]] } ] }] },

    { id: 'two', caption: 's7', shots: [
      { seconds: 7, camera: {}, elements: [ { part: 'tabletop' }, { part: 'mug', x: 1130, y: 130, s: 1.3 }, { part: 'slip', x: 640, y: 300, s: .98, s1: [[1, 0], [2.2, 1, 'linear']], s2: [[3.8, 0], [5, 1, 'linear']], ok: [[5.9, 0], [6.3, 1]] },
        { part: 'reach', s: .48, sleeve: 'blouse', skin: 'skin2', rot: 228, x: [[.3, 420], [1, 300], [2.2, 580, 'linear'], [3, 420]], y: [[.3, 900], [1, 400], [2.2, 392], [3, 960]], hold: { part: 'pen', rot0: -82 } },
        { part: 'reach', s: .48, sleeve: 'officer', skin: 'skin1', rot: 218, x: [[3.1, 1060], [3.8, 750], [5, 1030, 'linear'], [5.8, 1180]], y: [[3.1, 900], [3.8, 396], [5, 390], [5.8, 960]], hold: { part: 'pen', rot0: -74 } } ] },
      { seconds: 5.2, cut: true, camera: { z: [[.4, 1], [2, 1.06]] }, elements: [ ...office,
        { ...clerk, x: 480, y: 552, crouch: 0, hipx: 0, spread: 10, hx: [[.8, 60], [1.8, 116]], hy: [[.8, -190], [1.8, -214]], head: [[1.8, 2], [2.4, 10], [2.9, 2]], hold: { part: 'paperMini', x: 30, y: -22 } },
        { ...boss, part: 'figure', wear: 'officer', skin: 'skin1', flip: true, x: 786, y: 552, hx: [[1.2, 40], [2.1, 104]], hy: [[1.2, -150], [2.1, -216]], free: [[1, 1], [1.6, 0]], head: [[2.2, 2], [2.8, 10], [3.3, 2]] } ] } ] },

    { id: 'end', shots: [{ seconds: 4.8, camera: {}, elements: [
      { part: 'sheet', coast: false, depth: .6 },
      { part: 'words', key: 'takeaway1', x: 110, y: 210, size: 70, bold: 1, max: 1060, color: '#10222E', depth: 0, o: [[.5, 0], [1, 1]] },
      { part: 'words', key: 'takeaway2', x: 110, y: 350, size: 70, bold: 1, max: 1060, color: '#0B4A60', depth: 0, o: [[1.7, 0], [2.2, 1]] },
      { part: 'mark', x: 110, y: 516, size: 96, u: [[1.2, 0], [3, 1, 'inOut']], depth: 0, only: 'words' }, { part: 'wordmark', x: 232, y: 582, size: 52, depth: 0, o: [[2.2, 0], [2.8, 1]], only: 'words' },
      { part: 'mark', x: 545, y: 170, size: 190, u: [[.4, 0], [2.4, 1, 'inOut']], only: 'clean' }, { part: 'wordmark', x: 440, y: 450, size: 66, o: [[1.6, 0], [2.2, 1]], only: 'clean' },
      { part: 'rose', x: 1096, y: 610, r: 190, depth: .6, o: .55 },
      { part: 'neatline', depth: 0 } ] }] },
  ],
};
