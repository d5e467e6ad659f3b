// Storyboard 10, "The drill". Data only: scenes > shots > elements, painted in order.
const oiler = { part: 'figure', wear: 'suit', hat: 'helmet', skin: 'skin2' };
const mate = { part: 'figure', wear: 'officer', skin: 'skin1' };
const master = { part: 'figure', wear: 'officer', hat: 'cap', skin: 'skin2' };
const ahead = [ { part: 'outlook', x: -200, y: 92, wide: 1680, high: 250, hor: 112, bow: 840, coast: .5, shore: 330, light: false }, { part: 'wheelhouse' }, { part: 'bridgeConsole', x: 760, y: 548, ox: 575, oy: 400 }, { part: 'drillTag', x: 1106, y: 300, s: .8 } ];
const seated = { crouch: 68, hipx: -96, spread: 4 };

export default {
  name: 'drill', poster: 17.6,
  scenes: [
    { id: 'title', shots: [{ seconds: 3.5, camera: {}, elements: [
      { part: 'sheet', shift: 120, clear: [[40, 130, 760, 420], [60, 520, 460, 130]], depth: .6 },
      { part: 'bearings', x: 560, y: 340, only: 'clean', ink: 1, angles: [158, 268, 34], length: 1000, r: 200, open: true, tail: 290, u: [[.2, 0], [1.9, 1, 'inOut']], ring: [[1.5, 0], [2, 1]] },
      { part: 'scenario', x: 560, y: 340, s: .5, rot: -4, only: 'clean' },
      { part: 'bearings', x: 890, y: 350, only: 'words', ink: 1, angles: [146, 268, 34], length: 1000, r: 170, open: true, tail: 230, u: [[.2, 0], [1.9, 1, 'inOut']], ring: [[1.5, 0], [2, 1]] },
      { part: 'scenario', x: 890, y: 350, s: .42, rot: -4, only: 'words' },
      { part: 'words', key: 'series', x: 96, y: 216, size: 34, lines: 1, color: '#475B66', depth: 0 },
      { part: 'words', key: 'title', x: 92, y: 322, size: 112, bold: 1, lines: 1, color: '#10222E', depth: 0 },
      { part: 'words', key: 'subtitle', x: 96, y: 396, size: 44, max: 560, color: '#10222E', depth: 0 },
      { part: 'mark', x: 96, y: 560, size: 64, depth: 0, only: 'words' }, { part: 'wordmark', x: 178, y: 605, size: 36, depth: 0, only: 'words' },
      { part: 'neatline', depth: 0 } ] }] },

    { id: 'today', caption: 's1', shots: [
      { seconds: 5, camera: { x: [[.9, -60], [3, 0]], z: [[.9, 1], [3, 1.08]] }, elements: [
        { part: 'wall', floor: 500, panel: 230 }, { part: 'pipes', y: -44 }, { part: 'muster', x: 666, y: 270, s: .94, u: 1 }, { part: 'door', x: 1110, y: 500, wide: 190, high: 330 },
        { ...mate, x: 400, y: 552, head: [[1.6, 0], [2.2, -6]] }, { ...oiler, x: [[.4, 60], [2.2, 270, 'linear']], y: 558, walkX: [[.4, 0], [2.2, 210, 'linear']], stride: [[.3, 0], [.7, 1], [1.9, 1], [2.4, 0]], head: [[2.2, 0], [2.8, -6]] },
        { ...master, flip: true, x: 1030, y: 554, hx: [[1.8, 40], [2.7, 122, 'out'], [4, 122]], hy: [[1.8, -130], [2.7, -286, 'out'], [4, -286]], free: [[1.6, 1], [2.2, 0]], head: -2 } ] },
      { seconds: 5.2, cut: true, camera: {}, elements: [ { part: 'sky' }, { part: 'sea', y: 400 }, { part: 'ship', x: [[0, 540], [5.2, 590, 'linear']], y: 470, s: .86 }, { part: 'sats', x: [[0, 194], [5.2, 244, 'linear']], y: 176, s: .8, u: [[.5, 0], [1.6, 1]] }, { part: 'gps', x: 830, y: 44, s: .62, o: [[1.4, 0], [1.9, 1]] } ] } ] },

    { id: 'card', caption: 's2', shots: [
      { seconds: 4, camera: { x: [[.3, 0], [1.6, -10]], z: [[.3, 1.05], [1.6, 1.12]] }, elements: [ ...ahead, { part: 'helm', x: 760, y: 580 },
        { ...mate, flip: true, x: 720, y: 582, hx: [[.4, 40], [1.6, 98], [2, 98], [2.9, 62]], hy: [[.4, -160], [1.6, -228], [2, -228], [2.9, -240]], free: [[.3, 1], [1, 0]], head: [[2, 0], [2.8, 14]], hold: { part: 'cardMini', x: 36, y: -20, from: 1.9 } },
        { ...master, x: 440, y: 582, hx: [[.3, 60], [1.4, 110], [1.9, 110], [2.8, 30]], hy: [[.3, -220], [1.4, -230], [1.9, -230], [2.8, -100]], free: [[2, 0], [2.8, 1]], head: [[1.4, 2], [2.6, 6]], hold: { part: 'cardMini', x: 42, y: -20, until: 1.9 } } ] },
      { seconds: 5.4, cut: true, camera: { z: [[.2, 1], [2, 1.05]] }, elements: [ { part: 'wall', floor: 680, panel: 320 }, { part: 'scenario', x: 640, y: 290, s: 1.2, rot: [[0, -5], [.8, -2, 'out']] }, { part: 'reach', s: .62, sleeve: 'white', skin: 'skin1', rot: -122, x: 930, y: 500, grip: 1 } ] } ] },

    { id: 'bridge', caption: 's3', shots: [
      { seconds: 2.8, camera: {}, elements: [ { part: 'wall', floor: 640, panel: 320 }, { part: 'radarScreen', x: 60, y: 34, ebl: [[.7, 0], [1.4, 1]], vrm: [[1, 0], [1.8, 1]] } ] },
      { seconds: 2.8, cut: true, camera: { x: [[.2, 0], [1.6, 20]] }, elements: [ { part: 'sky', depth: 0 }, { part: 'sea', y: 330, depth: .5 }, { part: 'headland', x: 980, y: 331, depth: .5 }, { part: 'rail', y: 506, from: -200, to: 1500 }, { part: 'deck', y: 506 }, { part: 'pelorus', x: 700, y: 574, s: 1.1 }, { ...mate, x: [[0, 540], [.8, 572]], y: 574, lean: [[.4, 2], [1.2, 16]], head: [[.4, 0], [1.2, -4]], hx: 92, hy: -244 } ] },
      { seconds: 5.2, cut: true, camera: {}, elements: [ { part: 'tabletop' }, { part: 'plot', x: 60, y: 34, u1: [[.8, 0], [2, 1]], u2: [[2.5, 0], [3.2, 1]], fix: [[3.4, 0], [3.8, 1]] },
        { part: 'rule', x: [[2.1, 464], [2.8, 250]], y: [[2.1, 392], [2.8, 560]], rot: [[2.1, 32], [2.8, 12]], s: .96, gap: 10 },
        { part: 'reach', s: .44, sleeve: 'white', skin: 'skin1', rot: 218, x: [[.2, 900], [.8, 356], [2, 750, 'linear'], [2.5, 690], [3.2, 620], [4, 900]], y: [[.2, 700], [.8, 226], [2, 484, 'linear'], [2.5, 320], [3.2, 540], [4, 760]], hold: { part: 'pen', rot0: -74 } } ] } ] },

    { id: 'engine', caption: 's4', shots: [
      { seconds: 4.4, camera: { x: [[.5, -50], [2.4, 20]], z: [[.5, 1], [2.4, 1.06]] }, elements: [ { part: 'wall', floor: 500, panel: 300 }, { part: 'pipes' }, { part: 'pump', x: 1000, y: 540, run: 0 }, { part: 'boxMini', x: 720, y: 540, s: 1.06 },
        { ...oiler, y: 556, x: [[.2, 280], [2, 594, 'linear']], walkX: [[.2, 0], [2, 314, 'linear']], stride: [[0, .6], [.4, 1], [1.7, 1], [2.2, 0]], hx: [[1.9, 40], [2.9, 92]], hy: [[1.9, -200], [2.9, -226]], free: [[1.6, 1], [2.3, 0]], head: [[2, 0], [2.8, 12]] } ] },
      { seconds: 3.8, cut: true, camera: {}, elements: [ { part: 'wall', floor: 690, panel: 320 }, { part: 'localPanel', x: 320, y: 80, local: [[.5, 0], [1, 1, 'settle']], press: [[2, 0], [2.1, 1], [2.5, 0]], on: [[2.1, 0], [2.11, 1]], bar: [[2.2, 0], [3.6, .72, 'out']] },
        { part: 'point', s: .52, skin: 'skin2', rot: -34, x: [[.1, 380], [.5, 452], [1, 540, 'inOut'], [1.9, 402, 'inOut'], [2.4, 402], [3.2, 200, 'in']], y: [[.1, 520], [.5, 250], [1, 250, 'inOut'], [1.9, 448, 'inOut'], [2.4, 448], [3.2, 760, 'in']] } ] },
      { seconds: 2.8, cut: true, camera: {}, elements: [ { part: 'wall', floor: 500, panel: 300 }, { part: 'pipes' }, { part: 'pump', x: 860, y: 550, s: 1.08, run: 1 }, { part: 'boxMini', x: 560, y: 550, s: 1.06, on: 1 }, { ...oiler, y: 560, x: 430, hx: 92, hy: -226, head: [[.3, 12], [1, -4]], lean: 2 } ] } ] },

    { id: 'cargo', caption: 's5', shots: [
      { seconds: 5.4, camera: {}, elements: [ { part: 'tabletop' }, { part: 'cargoPlan', x: 610, y: 300, s: 1.04, u: [[.7, 0], [4, 5, 'linear']] }, { part: 'reach', s: .44, sleeve: 'white', skin: 'skin3', rot: 218, x: [[.2, 700], [.7, 470], [4, 1050, 'linear'], [4.8, 1180]], y: [[.2, 900], [.7, 330], [4, 330], [4.8, 700]], hold: { part: 'pen', rot0: -74 } } ] },
      { seconds: 4.4, cut: true, camera: { x: [[.4, 40], [2.2, 0]] }, elements: [ { part: 'sky', depth: 0 }, { part: 'skyline', x: 300, y: 360, depth: .3 }, { part: 'sea', y: 360, depth: .5 }, { part: 'rail', y: 500, from: -200, to: 1500, depth: .9 }, { part: 'deck', y: 500, depth: .9 }, { part: 'hatch', x: 880, y: 540 },
        { ...mate, wear: 'suit', hat: 'helmet', skin: 'skin3', y: 566, x: [[.2, 330], [1.6, 500, 'linear']], walkX: [[.2, 0], [1.6, 170, 'linear']], stride: [[0, .6], [.4, 1], [1.3, 1], [1.8, 0]], hx: 70, hy: -228, gx: 62, gy: -212, head: [[0, 4], [1.8, 14], [2.6, -2], [3.4, 14]], hold: { part: 'clipboard', s: .34, x: 20, y: -30, rot: 12 } } ] } ] },

    { id: 'shore', caption: 's6', shots: [
      { seconds: 3.8, camera: {}, elements: [ { part: 'tabletop' }, { part: 'card', key: 'known', x: 760, y: 310, s: 1.2, hi: [[1.5, -1], [1.51, 0]] }, { part: 'callPhone', x: 300, y: 300, s: 1.5 }, { part: 'tickMark', x: 300, y: 470, s: 1, o: [[2.2, 0], [2.5, 1]] } ] },
      { seconds: 6.2, cut: true, camera: { x: [[.2, 30], [1.4, 60]], z: [[.2, 1.04], [1.4, 1.08]] }, elements: [ { part: 'wall', floor: 500, panel: 420 }, { part: 'cityWindow', x: 60, y: 84 }, { part: 'seat', x: 540, y: 556 }, { part: 'desk', x: 850, y: 398, wide: 620, drawers: true }, { part: 'openFolder', x: 800, y: 382 },
        { part: 'person', shirt: 'land', shirt2: 'kraft2', trousers: 'dark', skin: 'skin1', bun: 1, ...seated, x: 634, y: 552, head: [[0, 2], [1.2, 8], [1.6, 0], [4.4, 0], [4.8, 10], [5.2, 0]], hx: -62, hy: -270, gx: 70, gy: -186, hold: { part: 'handset', rot: -88, x: -16, y: 8 } },
        { part: 'caller', crew: 1, x: 1120, y: 270 }, { part: 'bubble', x: 636, y: 250, show: 'ask', s: .8, o: [[1, 0], [1.4, 1], [2.9, 1], [3.2, 0]] }, { part: 'bubble', x: 990, y: 300, flip2: 1, show: 'key', s: .8, o: [[3.2, 0], [3.6, 1]] }, { part: 'tickMark', x: 700, y: 190, s: .9, o: [[4.4, 0], [4.8, 1]] } ] } ] },

    { id: 'debrief', caption: 's7', shots: [{ seconds: 12, camera: { z: [[6.5, 1], [8.5, 1.06]], y: [[6.5, 0], [8.5, -10]] }, elements: [
      { part: 'wall', floor: 500, panel: 300 }, { part: 'pipes', y: -44 }, { ...mate, x: 136, y: 552, head: [[1.2, 0], [1.8, -8], [6, -8], [6.8, 4]] }, { part: 'porthole', x: 1130, y: 230, s: 1.1 },
      { part: 'wallNote', kind: 'radar', key: 'who1', x: 430, y: 220, s: .92, u: [[1.5, 0], [1.9, 1]] }, { part: 'wallNote', kind: 'pump', key: 'who2', x: 640, y: 220, s: .92, u: [[3.4, 0], [3.8, 1]] }, { part: 'wallNote', kind: 'phone', key: 'who3', x: 850, y: 220, s: .92, u: [[5.3, 0], [5.7, 1]] },
      { part: 'seat', x: 300, y: 548 }, { part: 'seat', x: 980, y: 548, flip: true },
      { ...master, ...seated, x: 394, y: 546, lean: 3, hx: 70, hy: -188, gx: 80, gy: -186, head: [[1.2, 2], [1.8, -8], [6, -8], [6.8, 2], [7.2, 10], [7.6, 2]] },
      { ...oiler, hat: '', ...seated, flip: true, x: 886, y: 546, lean: 4, hx: [[5.2, 70], [6, 96], [7, 70]], hy: [[5.2, -188], [6, -206], [7, -188]], gx: 80, gy: -186, head: [[3.2, 2], [3.8, -8], [6.4, -8], [7.2, 2], [7.8, 10], [8.2, 2]] },
      { part: 'table', x: 640, y: 556, wide: 520 }, { part: 'mug', x: 560, y: 378, s: .62 }, { part: 'mug', x: 740, y: 378, s: .62 }, { part: 'openFolder', x: 644, y: 378 } ] }] },

    { id: 'end', shots: [{ seconds: 4.8, camera: {}, elements: [
      { part: 'sheet', coast: false, depth: .6 },
      { part: 'words', key: 'takeaway1', x: 110, y: 210, size: 70, bold: 1, max: 1060, color: '#10222E', depth: 0, o: [[.5, 0], [1, 1]] },
      { part: 'words', key: 'takeaway2', x: 110, y: 414, size: 70, bold: 1, max: 1060, color: '#0B4A60', depth: 0, o: [[1.7, 0], [2.2, 1]] },
      { part: 'mark', x: 110, y: 516, size: 96, u: [[1.2, 0], [3, 1, 'inOut']], depth: 0, only: 'words' }, { part: 'wordmark', x: 232, y: 582, size: 52, depth: 0, o: [[2.2, 0], [2.8, 1]], only: 'words' },
      { part: 'mark', x: 545, y: 170, size: 190, u: [[.4, 0], [2.4, 1, 'inOut']], only: 'clean' }, { part: 'wordmark', x: 440, y: 450, size: 66, o: [[1.6, 0], [2.2, 1]], only: 'clean' },
      { part: 'rose', x: 1096, y: 610, r: 190, depth: .6, o: .55 },
      { part: 'neatline', depth: 0 } ] }] },
  ],
};
