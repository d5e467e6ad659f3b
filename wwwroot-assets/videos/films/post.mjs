// Storyboard 8, "The post". Data only: scenes > shots > elements, painted in order.
const oiler = { part: 'figure', wear: 'suit', hat: 'helmet', skin: 'skin2' };
const mate = { part: 'figure', wear: 'officer', skin: 'skin1' };
const wing = [ { part: 'sky', depth: 0 }, { part: 'sea', y: 250, depth: .4 }, { part: 'rail', y: 500, from: 700, to: 1600, high: 170 }, { part: 'deck', y: 500 }, { part: 'wall2', x: 0 }, { part: 'wingDoor', x: 380, y: 498 } ];

export default {
  name: 'post', poster: 22.6,
  scenes: [
    { id: 'title', shots: [{ seconds: 3.5, camera: {}, elements: [
      { part: 'sheet', shift: 120, clear: [[40, 130, 760, 420], [60, 520, 460, 130]], depth: .6 },
      { part: 'bearings', x: 560, y: 340, only: 'clean', angles: [158, 268, 34], length: 1000, r: 200, open: true, tail: 290, u: [[.2, 0], [1.9, 1, 'inOut']], ring: [[1.5, 0], [2, 1]] },
      { part: 'phoneLand', x: 414, y: 248, s: .456, only: 'clean' },
      { part: 'bearings', x: 890, y: 350, only: 'words', angles: [146, 268, 34], length: 1000, r: 160, open: true, tail: 210, u: [[.2, 0], [1.9, 1, 'inOut']], ring: [[1.5, 0], [2, 1]] },
      { part: 'phoneLand', x: 778, y: 280, s: .35, only: 'words' },
      { part: 'words', key: 'series', x: 96, y: 216, size: 34, lines: 1, color: '#475B66', depth: 0 },
      { part: 'words', key: 'title', x: 92, y: 322, size: 112, bold: 1, lines: 1, color: '#10222E', depth: 0 },
      { part: 'words', key: 'subtitle', x: 96, y: 396, size: 44, max: 560, color: '#10222E', depth: 0 },
      { part: 'mark', x: 96, y: 560, size: 64, depth: 0, only: 'words' }, { part: 'wordmark', x: 178, y: 605, size: 36, depth: 0, only: 'words' },
      { part: 'neatline', depth: 0 } ] }] },

    { id: 'selfie', caption: 's1', shots: [
      { seconds: 5.4, camera: { x: [[.9, 60], [3, -10]], z: [[.9, 1], [3, 1.08]] }, elements: [
        ...wing, { part: 'gull', x: [[0, 1180], [5.4, 1020, 'linear']], y: 130, depth: .4 },
        { ...mate, x: 548, y: 552, head: [[1.6, 0], [2.4, -6]], lean: [[1.4, 0], [2.2, 4]] },
        { ...oiler, x: [[.4, 540], [1.6, 660, 'linear']], y: 558, walkX: [[.4, 0], [1.6, 120, 'linear']], stride: [[.3, 0], [.6, 1], [1.4, 1], [1.8, 0]], head: [[1.8, 0], [2.6, -12]], hx: [[1.6, 50], [2.8, 126, 'out']], hy: [[1.6, -200], [2.8, -356, 'out']], free: [[1.2, 1], [1.9, 0]], hold: { part: 'phone', s: .36, x: 6, y: -8, rot: [[1.6, 0], [2.8, 8]], from: 1.5 } } ] },
      { seconds: 4.8, cut: true, camera: { z: [[.6, 1], [2.6, 1.04]] }, elements: [ { part: 'sky', depth: 0 }, { part: 'sea', y: 250, depth: .4 }, { part: 'rail', y: 640, high: 260, space: 200 }, { part: 'phoneLand', x: 238, y: 52, s: 1.24 }, { part: 'cameraFrame', x: 330, y: 130, s: .96, u: [[.4, 0], [1.2, 1, 'out']], until: 2.2 } ] } ] },

    { id: 'zoom', caption: 's2', shots: [{ seconds: 10.4, camera: {}, elements: [
      { part: 'wall', floor: 640, panel: 320 }, { part: 'selfie', s: [[.9, 1.24], [1.8, .95, 'inOut']], x: [[.9, 238], [1.8, 46, 'inOut']], y: [[.9, 52], [1.8, 96, 'inOut']], marks: [[2, 0], [2.5, 1], [3.5, 1], [4, 2], [5, 2], [5.5, 3], [6.5, 3], [7, 4]] },
      { part: 'tile', kind: 'route', x: 690, y: 60, s: .76, o: [[2.3, 0], [2.8, 1]] }, { part: 'tile', kind: 'etaK', x: 980, y: 60, s: .76, o: [[3.8, 0], [4.3, 1]] },
      { part: 'tile', kind: 'list', x: 690, y: 300, s: .76, o: [[5.3, 0], [5.8, 1]] }, { part: 'tile', kind: 'guard', x: 980, y: 300, s: .76, o: [[6.8, 0], [7.3, 1]] } ] }] },

    { id: 'stranger', caption: 's3', shots: [
      { seconds: 5, camera: { x: [[.6, -40], [2.6, 20]], z: [[.6, 1], [2.6, 1.08]] }, elements: [
        { part: 'wall', floor: 500, panel: 400 }, { part: 'pinboard', x: 240, y: 70, s: .92 }, { part: 'tint', o: .16 },
        { part: 'desk', x: 850, y: 398, wide: 620, drawers: true }, { part: 'seat', x: 590, y: 556 },
        { part: 'person', shirt: 'dark', shirt2: 'navy2', trousers: 'ink2', skin: 'skin1', x: 684, y: 552, crouch: 68, hipx: -96, spread: 4, lean: 12, head: [[0, 8], [2.4, 8], [3, -4], [3.6, 6]], hx: [[0, 44], [1.6, 44], [2, 60], [2.6, 50]], hy: -190, gx: 66, gy: -186 },
        { part: 'monitorSide', x: 892, y: 382, s: 1.05, glow: 1 }, { part: 'keyboard', x: 750, y: 382 }, { part: 'mug', x: 1060, y: 382, s: .7 } ] },
      { seconds: 5, cut: true, camera: { z: [[2.4, 1], [3.6, 1.04]] }, elements: [ { part: 'wall', floor: 640, panel: 400 }, { part: 'tint', o: .16 }, { part: 'gallery', x: 195, y: 50, s: 1.26, u: [[.7, .01], [2.2, 1, 'inOut']] }, { part: 'cursor', x: [[.7, 720], [2.2, 950, 'inOut']], y: [[.7, 340], [2.2, 460, 'inOut']] } ] } ] },

    { id: 'boat', caption: 's4', shots: [{ seconds: 9, palette: 'night', camera: { x: [[.8, -70], [4, 0]], z: [[.8, 1.08], [4, 1]] }, elements: [
      { part: 'sky', depth: 0 }, { part: 'sea', y: 300, depth: .5 }, { part: 'ship', hull: 'deep', x: [[0, 1070], [9, 1030, 'linear']], y: 306, s: .44, flip: true, depth: .5 },
      { part: 'skiff', x: [[0, 470], [6, 560, 'out']], y: 500, s: 1.06 } ] }] },

    { id: 'settings', caption: 's5', shots: [
      { seconds: 4.4, camera: {}, elements: [ { part: 'wall', floor: 680, panel: 320 }, { part: 'placemark', x: 950, y: 300, s: 1.3, off: [[2.2, 0], [3, 1]] }, { part: 'phoneHand', x: 430, y: 320, s: 1, skin: 'skin2', show: 'settings', on: [[1.9, 1], [2.2, 0]] },
        { part: 'point', s: .5, skin: 'skin2', rot: -150, x: [[.4, 800], [1.7, 528, 'inOut'], [2.3, 528], [3.3, 820, 'in']], y: [[.4, 700], [1.7, 322, 'inOut'], [2.3, 322], [3.3, 760, 'in']] } ] },
      { seconds: 5.8, cut: true, camera: {}, elements: [ { part: 'sky' }, { part: 'skyline', x: 620, y: 360 }, { part: 'sea', y: 360 }, { part: 'ship', x: [[.8, 900], [5.8, 1180, 'linear']], y: 470, s: .62 }, { part: 'phoneHand', x: 300, y: 320, s: 1, skin: 'skin2', show: 'later', u: [[1.4, 0], [1.41, 1]] },
        { part: 'sent', x: 560, y: 200, o: [[3.8, 0], [4.3, 1]] } ] } ] },

    { id: 'yours', caption: 's6', shots: [
      { seconds: 3.4, camera: {}, elements: [ { part: 'tabletop' }, { part: 'plate', x: 640, y: 310, s: 1.15 }, { part: 'mug', x: 1060, y: 200, s: 1.5 }, { part: 'cameraFrame', x: 256, y: 70, s: 1.2, u: [[.4, 0], [1.2, 1, 'out']] } ] },
      { seconds: 4, cut: true, camera: { x: [[.4, -20], [2, 20]] }, elements: [ { part: 'outlook', x: -60, y: -40, wide: 1400, high: 640, hor: 400, dawn: 1, coast: 0 }, { part: 'lowSun', x: 860, y: 360, s: 1.2 }, { part: 'rail', y: 506, from: -200, to: 1500, high: 160 }, { part: 'deck', y: 506 },
        { ...oiler, hat: '', x: 480, y: 560, head: -6, hx: [[.4, 70], [1.4, 126, 'out']], hy: [[.4, -220], [1.4, -320, 'out']], gx: [[.4, 60], [1.4, 120, 'out']], gy: [[.4, -210], [1.4, -312, 'out']], hold: { part: 'phone', s: .34, x: 6, y: -8 } } ] },
      { seconds: 5.2, cut: true, camera: { z: [[.5, 1], [2.5, 1.05]] }, elements: [ { part: 'sky' }, { part: 'sea', y: 430 }, { part: 'phoneHand', x: 640, y: 330, s: 1.04, show: 'family' }, { part: 'heart', x: [[1.6, 900], [2.6, 930, 'out']], y: [[1.6, 330], [2.6, 210, 'out']], s: 1.4, o: [[1.6, 0], [2, 1]] }, { part: 'heart', x: 1010, y: [[2.2, 350], [3.2, 280, 'out']], s: .9, fill: 'mid', o: [[2.2, 0], [2.6, 1]] } ] } ] },

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
