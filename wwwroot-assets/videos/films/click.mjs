// Storyboard 1, "The click". Data only: scenes > shots > elements, painted in order.
const third = { part: 'figure', wear: 'officer', skin: 'skin2', crouch: 68, hipx: -96, spread: 4 }; // seated, feet under the knees
const sso = { part: 'figure', wear: 'officer', skin: 'skin1', hair: 'ink2' };
const screen = [ { part: 'wall', floor: 640, panel: 320 } ];
const office = night => [ { part: 'wall', floor: 500, panel: 230 }, { part: 'pipes', y: -44 }, { part: 'porthole', x: 330, y: 220, night, s: 1.1 }, { part: 'binders', x: 930, y: 234 } ];
const desk = night => [ { part: 'desk', x: 850, y: 398, wide: 560, drawers: true }, { part: 'monitorSide', x: 872, y: 382, s: 1.05, glow: 1, night }, { part: 'keyboard', x: 730, y: 382 } ];
const fleet = [[590, 92], [586, 212], [470, 330], [822, 520], [560, 470], [350, 250]];

export default {
  name: 'click', poster: 32.5,
  scenes: [
    { id: 'title', shots: [{ seconds: 3.5, camera: {}, elements: [
      { part: 'sheet', shift: 120, clear: [[40, 130, 760, 420], [60, 520, 460, 130]], depth: .6 },
      { part: 'bearings', x: 560, y: 340, only: 'clean', angles: [158, 268, 34], length: 1000, r: 170, open: true, tail: 270, u: [[.2, 0], [1.9, 1, 'inOut']], ring: [[1.5, 0], [2, 1]] },
      { part: 'mail', x: 560, y: 344, s: 1.25, only: 'clean', bad: [[0, 0], [2, 0], [2.01, 1]] },
      { part: 'bearings', x: 890, y: 350, only: 'words', angles: [146, 268, 34], length: 1000, r: 128, open: true, tail: 210, u: [[.2, 0], [1.9, 1, 'inOut']], ring: [[1.5, 0], [2, 1]] },
      { part: 'mail', x: 890, y: 352, only: 'words', bad: 1 },
      { part: 'words', key: 'series', x: 96, y: 216, size: 34, lines: 1, color: '#475B66', depth: 0 },
      { part: 'words', key: 'title', x: 92, y: 322, size: 112, bold: 1, lines: 1, color: '#10222E', depth: 0 },
      { part: 'words', key: 'subtitle', x: 96, y: 396, size: 44, max: 560, color: '#10222E', depth: 0 },
      { part: 'mark', x: 96, y: 560, size: 64, depth: 0, only: 'words' }, { part: 'wordmark', x: 178, y: 605, size: 36, depth: 0, only: 'words' },
      { part: 'neatline', depth: 0 } ] }] },

    { id: 'night', caption: 's1', shots: [
      { seconds: 5.8, palette: 'night', camera: { x: [[.9, -60], [3.4, 10]], z: [[.9, 1], [3.4, 1.08]] }, elements: [
        ...office(1), { part: 'clock', x: 610, y: 190, h: 2.17, m: 10, s: 1.3 }, { part: 'seat', x: 570, y: 556 },
        { ...third, x: 664, y: 552, lean: 5, head: [[0, 10], [2.2, 10], [2.8, -4], [3.8, -4], [4.4, 6]], hx: [[0, 44], [2.4, 44], [3, 62]], hy: [[0, -192], [2.4, -192], [3, -186]], gx: 60, gy: -186 },
        ...desk(1), { part: 'mug', x: 1016, y: 382, s: .7 }, { part: 'deskPhone', x: 1090, y: 382, s: .9 } ] },
      { seconds: 4.6, cut: true, camera: {}, elements: [ ...screen, { part: 'mailList', x: 60, y: 34, in: [[.7, 0], [1.4, 1, 'out']], sel: [[3, 0], [3.01, 1]] }, { part: 'cursor', x: [[1.6, 980], [2.8, 640, 'inOut']], y: [[1.6, 480], [2.8, 100, 'inOut']], s: 1.1 } ] } ] },

    { id: 'urgent', caption: 's2', shots: [{ seconds: 9, camera: { x: [[1.4, 0], [3.2, -30]], y: [[1.4, 0], [3.2, -10]], z: [[1.4, 1], [3.2, 1.05]] }, elements: [ ...screen, { part: 'mailOpen', x: 60, y: 34 }, { part: 'cursor', x: [[1, 640], [2.6, 760, 'inOut']], y: [[1, 110], [2.6, 470, 'inOut']], s: 1.1 } ] }] },

    { id: 'letter', caption: 's3', shots: [{ seconds: 10, camera: {}, elements: [ ...screen, { part: 'address', lens: [[.9, 0], [1.5, 1, 'out'], [6.4, 1], [7, 0, 'in']], lx: [[1.6, .02], [5, 0.705, 'linear']], found: [[5.1, 0], [5.11, 1]], good: [[7, 0], [7.6, 1]] } ] }] },

    { id: 'hover', caption: 's4', shots: [{ seconds: 9.4, camera: { x: [[3.2, 0], [4.6, -10]], y: [[3.2, 0], [4.6, 60]], z: [[3.2, 1], [4.6, 1.08]] }, elements: [ ...screen, { part: 'mailOpen', x: 60, y: 34, hover: [[2.5, 0], [2.9, 1]] }, { part: 'cursor', x: [[.9, 900], [2.2, 400, 'inOut'], [6.6, 400], [7.8, 820, 'inOut']], y: [[.9, 300], [2.2, 480, 'inOut'], [6.6, 480], [7.8, 330, 'inOut']], s: 1.1 } ] }] },

    { id: 'split', caption: 's5', shots: [{ seconds: 10.2, camera: {}, elements: [
      { part: 'sky' }, { part: 'sea', y: 540 }, { part: 'quay', x: 1700, y: 556, length: 2200, bollards: [-1490, -1180, -800, -560] },
      { part: 'tint', fill: 'magentaT', x: -1068, o: [[3, 0], [3.5, .7]] },
      ...[0, 1, 2].map(i => ({ part: 'screen', wide: 150, high: 100, x: 120 + i * 172, y: 190, s: 1, show: 'rows', until: 3 + i * .5 })), ...[0, 1, 2].map(i => ({ part: 'screen', wide: 150, high: 100, x: 120 + i * 172, y: 190, show: 'lock', bad: 1, from: 3 + i * .5 })),
      ...[0, 1, 2].map(i => ({ part: 'screen', wide: 150, high: 100, x: 816 + i * 172, y: 190, show: 'rows' })),
      { part: 'quayCrane', x: 190, y: 556, s: .92, run: 1, until: 4.2 }, { part: 'quayCrane', x: 190, y: 556, s: .92, run: 0, from: 4.2 }, { part: 'hours', x: 500, y: 330, bad: 1, h: [[4.4, 0], [7.4, 30.5, 'inOut']], o: [[4.1, 0], [4.5, 1]] },
      { part: 'quayCrane', x: 880, y: 556, s: .92, run: 1 }, { part: 'quayCrane', x: 1170, y: 556, s: .78, run: 1, ph: 2.2 },
      { part: 'choice', x: 320, y: 250, click: [[2.2, 0], [2.21, 1]], o: [[.6, 0], [1, 1], [3.6, 1], [4, 0]] }, { part: 'cursor', x: [[.9, 560], [2, 350, 'inOut']], y: [[.9, 460], [2, 306, 'inOut']], click: [[2.1, 0], [2.9, 1, 'linear']], until: 3.6 },
      { part: 'choice', x: 988, y: 250, away: 1, o: [[.6, 0], [1, 1], [8, 1]] }, { part: 'cursor', x: [[.9, 1030], [1.4, 1020], [2.6, 1200, 'inOut']], y: [[.9, 306], [1.4, 306], [2.6, 390, 'inOut']] },
      { part: 'divider', x: 640 } ] }] },

    { id: 'ask', caption: 's6', shots: [
      { seconds: 4.2, palette: 'night', camera: {}, elements: [ { part: 'wall', floor: 700, panel: 320 }, { part: 'card', x: 700, y: 300, s: 1.25, palette: 'day', hi: [[1.6, -1], [1.61, 1]] }, { part: 'point', palette: 'day', s: .6, sleeve: 'white', skin: 'skin2', rot: -24, x: [[.3, 160], [1.5, 440, 'inOut'], [3.4, 440]], y: [[.3, 560], [1.5, 318, 'inOut'], [3.4, 318]] } ] },
      { seconds: 5.4, cut: true, palette: 'night', camera: { x: [[.2, 60], [1.8, 20]], z: [[.2, 1.08], [1.8, 1.16]] }, elements: [
        ...office(1), { part: 'clock', x: 610, y: 190, h: 2.3, m: 18, s: 1.3 }, { part: 'seat', x: 570, y: 556 },
        { part: 'desk', x: 850, y: 398, wide: 560, drawers: true }, { part: 'monitorSide', x: 930, y: 382, s: 1.05, glow: 1, night: 1 }, { part: 'deskPhone', x: 786, y: 382, lifted: [[.9, 0], [.91, 1]] },
        { ...third, x: 664, y: 552, lean: [[0, 8], [.8, 14], [1.8, 2]], head: [[0, 12], [.8, 14], [1.8, 0], [2.6, 0], [2.9, 6], [3.2, 0], [3.8, 6], [4.2, 0]], hx: [[0, 60], [.9, 106], [1, 106], [1.9, -62]], hy: [[0, -196], [.9, -206], [1, -206], [1.9, -272]], gx: 20, gy: -160, hold: { part: 'handset', from: .9, rot: [[.9, 0], [1.9, -88]], x: [[.9, 0], [1.9, -16]], y: [[.9, 0], [1.9, 8]] } } ] } ] },

    { id: 'fleet', caption: 's7', shots: [
      { seconds: 6, camera: { z: [[.8, 1], [2.6, 1.07]] }, elements: [
        ...office(0), { part: 'clock', x: 610, y: 190, h: 8, m: 0, s: 1.3 }, { part: 'desk', x: 1010, y: 398, wide: 460, drawers: true }, { part: 'monitorSide', x: 1040, y: 382, s: 1.05, glow: 0 },
        { part: 'figure', wear: 'officer', skin: 'skin2', flip: true, x: 720, y: 552, hx: [[1.6, 30], [2.5, 100], [4.6, 100], [5.4, 34]], hy: [[1.6, -120], [2.5, -226], [4.6, -226], [5.4, -120]], free: [[1.4, 1], [2, 0], [4.8, 0], [5.5, 1]], head: [[2.4, 2], [2.9, 8], [3.3, 0]] },
        { ...sso, y: 552, x: [[.4, 240], [1.9, 500, 'linear']], walkX: [[.4, 0], [1.9, 260, 'linear']], stride: [[.3, 0], [.7, 1], [1.6, 1], [2.1, 0]], hx: [[1.6, 40], [2.5, 112], [2.8, 112], [3, 112], [4.6, 112], [5.4, 30]], hy: [[1.6, -150], [2.5, -226], [2.75, -216], [3, -230], [3.25, -216], [3.5, -226], [4.6, -226], [5.4, -120]], free: [[1.5, 1], [2.2, 0], [4.8, 0], [5.5, 1]], head: [[2.6, 0], [3, 10], [3.4, 0], [3.8, 8], [4.2, 0]] } ] },
      { seconds: 7.4, cut: true, camera: { z: [[.2, 1.06], [2.4, 1]] }, elements: [
        { part: 'map', area: 'europe' }, { part: 'rose', x: 180, y: 160, r: 84 },
        { part: 'links', x: 586, y: 212, u: [[.9, 0], [4, 1, 'linear']], echoes: fleet.filter(q => q[1] !== 212).map(([x, y]) => [x - 586, y - 212]) },
        ...fleet.map(([x, y], i) => ({ part: 'shipMark', x: [[0, x - 6], [7.4, x + 6, 'linear']], y, s: .8, rot: [-20, 14, 30, -12, 8, -30][i] })),
        { part: 'shield', x: 586, y: 150, s: .8, o: [[.4, 0], [.8, 1]] } ] } ] },

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
