// Storyboard 3, "Where are we?". Data only: scenes > shots > elements, painted in order.
const F = [575, 400], A = [150, 330]; // true place and airport, in chart coordinates
const desk = [ { part: 'wall', floor: 640, panel: 320 } ];
const ahead = (drift, more = {}) => [ { part: 'outlook', x: -200, y: 92, wide: 1680, high: 250, hor: 112, bow: 840, dawn: 1, shore: 600, drift }, { part: 'wheelhouse', ...more } ];
const oow = { part: 'figure', wear: 'officer', skin: 'skin1' };
const helmsman = { part: 'figure', wear: 'suit', skin: 'skin3', flip: true };
const master = { part: 'figure', wear: 'officer', hat: 'cap', skin: 'skin2' };
const wrong = { hot: 1, jump: 1, tx: F[0], ty: F[1], ox: A[0], oy: A[1], vec: 64 };

export default {
  name: 'where', poster: 19.5,
  scenes: [
    { id: 'title', shots: [{ seconds: 3.5, camera: {}, elements: [
      { part: 'sheet', shift: 120, clear: [[40, 130, 760, 420], [60, 520, 460, 130]], depth: .6 },
      { part: 'bearings', x: 560, y: 340, only: 'clean', ink: 1, angles: [158, 268, 34], length: 1000, r: 90, open: true, tail: 200, u: [[.2, 0], [1.6, 1, 'inOut']], ring: [[1.2, 0], [1.7, 1]] },
      { part: 'own', only: 'clean', s: 1.7, length: 84, hdg: -24, x: [[2, 560], [2.5, 1120, 'inOut']], y: [[2, 340], [2.5, 214, 'inOut']], hot: [[2.1, 0], [2.11, 1]], o: [[.9, 0], [1.4, 1]] },
      { part: 'bearings', x: 890, y: 350, only: 'words', ink: 1, angles: [146, 268, 34], length: 1000, r: 90, open: true, tail: 210, u: [[.2, 0], [1.9, 1, 'inOut']], ring: [[1.5, 0], [2, 1]] },
      { part: 'own', only: 'words', s: 1.5, length: 84, hdg: -24, x: 1150, y: 180, hot: 1 },
      { part: 'words', key: 'series', x: 96, y: 216, size: 34, lines: 1, color: '#475B66', depth: 0 },
      { part: 'words', key: 'title', x: 92, y: 322, size: 104, bold: 1, lines: 1, max: 720, color: '#10222E', depth: 0 },
      { part: 'words', key: 'subtitle', x: 96, y: 396, size: 44, max: 560, color: '#10222E', depth: 0 },
      { part: 'mark', x: 96, y: 560, size: 64, depth: 0, only: 'words' }, { part: 'wordmark', x: 178, y: 605, size: 36, depth: 0, only: 'words' },
      { part: 'neatline', depth: 0 } ] }] },

    { id: 'calm', caption: 's1', shots: [
      { seconds: 6.2, camera: { x: [[.8, -90], [3.6, 20]], z: [[.8, 1.06], [3.6, 1]] }, elements: [
        ...ahead([[0, 60], [6.2, 52, 'linear']]), { part: 'bridgeConsole', x: 760, y: 548, ox: F[0], oy: F[1] }, { part: 'helm', x: 760, y: 580 },
        { ...oow, y: 582, x: [[.9, 250], [2.9, 520, 'linear']], walkX: [[.9, 0], [2.9, 270, 'linear']], stride: [[.7, 0], [1.1, 1], [2.6, 1], [3.1, 0]], head: [[0, -4], [2.9, -2], [3.8, 8]], hx: [[2.9, 40], [3.9, 84]], hy: [[2.9, -200], [3.9, -216]], free: [[2.9, 1], [3.6, 0]] } ] },
      { seconds: 4.6, cut: true, camera: { z: [[0, 1], [2, 1.03, 'out']] }, elements: [ ...desk, { part: 'ecdis', x: 60, y: 34, ox: [[0, 578], [4.6, F[0], 'linear']], oy: [[0, 416], [4.6, F[1], 'linear']], sog: 14 } ] } ] },

    { id: 'jump', caption: 's2', shots: [
      { seconds: 7, camera: { x: [[2.6, 0], [4.2, -150]], y: [[2.6, 0], [4.2, 30]], z: [[2.6, 1.03], [4.2, 1.24]] }, elements: [ ...desk, { part: 'ecdis', x: 60, y: 34, tx: F[0], ty: F[1], ox: [[2, F[0]], [2.03, A[0]]], oy: [[2, F[1]], [2.03, A[1]]], vec: [[2, 96], [2.03, 64]], hot: [[2, 0], [2.03, 1]], jump: [[2.1, 0], [2.9, 1]] } ] },
      { seconds: 4.2, cut: true, camera: { x: [[.6, 40], [2.4, -20]] }, elements: [
        ...ahead(52), { part: 'bridgeConsole', x: 760, y: 548, ...wrong }, { part: 'helm', x: 760, y: 580 },
        { ...oow, x: 896, y: 582, head: [[.4, 16], [1.2, 16], [1.9, -16]], lean: [[.2, 12], [1.2, 12], [2, 0]], hx: [[1.2, 86], [2.2, 76]], hy: [[1.2, -220], [2.2, -210]] } ] } ] },

    { id: 'ring', caption: 's3', shots: [{ seconds: 9.4, camera: { x: [[3.2, 0], [5.2, -10]], z: [[3.2, 1], [5.2, 1.06]] }, elements: [ ...desk, { part: 'ecdis', x: 60, y: 34, ...wrong, ring: [[1.4, 0], [4, 1, 'inOut']] } ] }] },

    { id: 'receivers', caption: 's4', shots: [{ seconds: 9.6, camera: { z: [[.9, 1], [2.4, 1.03]] }, elements: [
      { part: 'wall', floor: 640, panel: 320 }, { part: 'shelf', y: 470 },
      { part: 'gps', x: 76, y: 104, unit: 1, bad: 1 }, { part: 'gps', x: 686, y: 104, unit: 2, bad: [[4.2, 0], [4.21, 1]] },
      { part: 'same', x: 640, y: 524, o: [[4.9, 0], [5.4, 1]], link: [[4.9, 0], [5.9, 1, 'inOut']] },
      { part: 'point', s: .62, sleeve: 'white', skin: 'skin1', rot: [[1.8, -46], [3.6, -58], [4.4, -58], [5.4, -40]], x: [[1.8, 1010], [3.6, 1148, 'inOut'], [4.4, 1148], [5.6, 1010, 'in']], y: [[1.8, 980], [3.6, 166, 'inOut'], [4.4, 166], [5.6, 990, 'in']] } ] }] },

    { id: 'master', caption: 's5', shots: [
      { seconds: 4.4, camera: { x: [[.3, -40], [1.8, -80]], z: [[.3, 1.1], [1.8, 1.22]] }, elements: [
        ...ahead(50), { part: 'bridgeConsole', x: 760, y: 548, phoneX: -190, lifted: [[1.1, 0], [1.11, 1]], ...wrong }, { part: 'helm', x: 760, y: 580 },
        { ...oow, x: 486, y: 582, lean: [[.2, 2], [1, 7], [2, 0]], head: [[.2, 8], [1, 14], [2, -2], [2.6, -2], [2.9, 4], [3.2, -2]], hx: [[.3, 70], [1, 84], [1.2, 84], [2.1, 28]], hy: [[.3, -200], [1, -176], [1.2, -176], [2.1, -336]], elbow: 1, hold: { part: 'handset', from: 1.1, s: 1, rot: [[1.1, 0], [2.1, -94]], x: [[1.1, 0], [2.1, -18]], y: [[1.1, 0], [2.1, 10]] } } ] },
      { seconds: 3.6, cut: true, camera: {}, elements: [
        { part: 'wall', floor: 680, panel: 320 }, { part: 'trackPanel', x: 260, y: 70, mode: [[1.5, 0], [1.51, 2]], press: [[1.3, 0], [1.5, 1], [1.9, 1], [2.1, 0]] },
        { part: 'point', s: .62, sleeve: 'white', skin: 'skin1', rot: -64, x: [[.2, 700], [1.4, 836, 'inOut'], [2, 836], [3, 720, 'in']], y: [[.2, 900], [1.4, 420, 'inOut'], [2, 420], [3, 960, 'in']] } ] },
      { seconds: 4.2, cut: true, camera: { x: [[.4, 60], [2, 30]], z: [[.4, 1.06], [2, 1.1]] }, elements: [
        ...ahead(48, { rudder: [[1.2, 0], [2, -8], [3, 0]] }), { part: 'bridgeConsole', x: 760, y: 548, lifted: 1, phoneX: -190, ...wrong }, { part: 'helm', x: 760, y: 580, turn: [[1, 0], [1.9, -24], [3, 6]] },
        { ...helmsman, x: 884, y: 582, hx: [[1, 92], [1.9, 84], [3, 94]], hy: [[1, -178], [1.9, -160], [3, -182]], gx: [[1, 110], [1.9, 114], [3, 108]], gy: [[1, -188], [1.9, -206], [3, -184]], head: -4 },
        { ...master, y: 582, x: [[0, 270], [1.9, 512, 'linear']], walkX: [[0, 0], [1.9, 242, 'linear']], stride: [[1.6, 1], [2.1, 0]], head: [[2, 0], [2.6, 4]] } ] } ] },

    { id: 'agree', caption: 's6', shots: [
      { seconds: 3.4, camera: {}, elements: [ ...desk, { part: 'radarScreen', x: 60, y: 34, ebl: [[.9, 0], [1.8, 1]], vrm: [[1.3, 0], [2.2, 1]] } ] },
      { seconds: 1.9, cut: true, camera: {}, elements: [ { part: 'sky', depth: 0 }, { part: 'sea', y: 330, depth: .5 }, { part: 'headland', x: 980, y: 331, depth: .5, on: 1 }, { part: 'rail', y: 506, from: -200, to: 1500 }, { part: 'deck', y: 506 }, { part: 'pelorus', x: 700, y: 574, s: 1.1 }, { ...oow, x: 572, y: 574, lean: [[.1, 6], [1, 16]], head: [[.1, 0], [1, -4]], hx: 92, hy: -244 } ] },
      { seconds: 2.4, cut: true, camera: {}, elements: [ { part: 'sight', on: 1, u: [[.1, .3], [1.3, 1, 'out']] } ] },
      { seconds: 2, cut: true, camera: {}, elements: [ { part: 'wall', floor: 680, panel: 320 }, { part: 'echo', x: 290, y: 66 } ] },
      { seconds: 2.3, cut: true, camera: {}, elements: [ { part: 'wall', floor: 680, panel: 320 }, { part: 'telegraph', x: 400, y: 60, v: [[.5, 1], [1.6, .5, 'inOut']], kn: [[.9, 14], [2.3, 11, 'linear']] }, { part: 'reach', s: .5, rot: -62, sleeve: 'white', skin: 'skin1', x: 622, y: [[.5, 118], [1.6, 283, 'inOut']] } ] },
      { seconds: 3.2, cut: true, camera: { z: [[0, 1], [1.4, 1.05, 'out']] }, elements: [ { part: 'tabletop' }, { part: 'plot', x: 60, y: 34, u1: [[.1, 0], [.7, 1]], u2: [[.6, 0], [1.2, 1]], u3: [[1, 0], [1.6, 1]], fix: [[1.6, 0], [2, 1]], gpsx: 1 } ] } ] },

    { id: 'report', caption: 's7', shots: [
      { seconds: 4, camera: {}, elements: [ { part: 'tabletop' }, { part: 'logbook', x: 640, y: 292, written: [[.9, 0], [3, .667, 'linear']] }, { part: 'mug', x: 130, y: 190, s: 1.4 },
        { part: 'reach', s: .56, sleeve: 'white', skin: 'skin1', rot: 214, x: [[.9, 730], [1.95, 1050, 'linear'], [2, 730], [3, 1050, 'linear'], [3.5, 1110]], y: [[.9, 172], [1.95, 168], [2, 280], [3, 276], [3.5, 430]], hold: { part: 'pen', rot0: -72 } } ] },
      { seconds: 3.4, cut: true, camera: {}, elements: [ ...desk, { part: 'group', group: [ { part: 'ecdis', ...wrong, ring: 1 }, { part: 'shotFrame', u: [[.5, 0], [1.2, 1, 'out']] } ], x: [[1.5, 60], [2.3, 420, 'inOut']], y: [[1.5, 34], [2.3, 130, 'inOut']], s: [[1.5, 1], [2.3, .38, 'inOut']] } ] },
      { seconds: 5, cut: true, camera: {}, elements: [ ...desk, { part: 'formScreen', x: 60, y: 34, u: [[.4, .25], [2.6, 1, 'linear']], sent: [[3.6, 0], [3.61, 1]] }, { part: 'cursor', x: [[2, 560], [3.2, 1020, 'inOut']], y: [[2, 430], [3.2, 512, 'inOut']], s: .9 } ] } ] },

    { id: 'end', shots: [{ seconds: 5, camera: {}, elements: [
      { part: 'sheet', coast: false, depth: .6 },
      { part: 'words', key: 'takeaway1', x: 110, y: 210, size: 70, bold: 1, max: 1060, color: '#10222E', depth: 0, o: [[.5, 0], [1, 1]] },
      { part: 'words', key: 'takeaway2', x: 110, y: 350, size: 70, bold: 1, max: 1060, color: '#0B4A60', depth: 0, o: [[1.7, 0], [2.2, 1]] },
      { part: 'mark', x: 110, y: 516, size: 96, u: [[1.2, 0], [3, 1, 'inOut']], depth: 0, only: 'words' }, { part: 'wordmark', x: 232, y: 582, size: 52, depth: 0, o: [[2.2, 0], [2.8, 1]], only: 'words' },
      { part: 'mark', x: 545, y: 170, size: 190, u: [[.4, 0], [2.4, 1, 'inOut']], only: 'clean' }, { part: 'wordmark', x: 440, y: 450, size: 66, o: [[1.6, 0], [2.2, 1]], only: 'clean' },
      { part: 'rose', x: 1096, y: 610, r: 190, depth: .6, o: .55 },
      { part: 'neatline', depth: 0 } ] }] },
  ],
};
