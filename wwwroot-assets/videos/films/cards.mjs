// The first and the last card, the same for every film. subject(s) are elements about 0,0 at scale 1, given for the card with words and for the textless one.
export const title = (draw, seconds = 3.2) => ({ id: 'title', shots: [{ seconds, camera: {}, elements: [
  { part: 'sheet', shift: 120, clear: [[40, 130, 760, 420], [330, 130, 520, 430], [700, 170, 380, 360], [60, 520, 460, 130]], depth: .6 },
  { part: 'bearings', x: 890, y: 350, only: 'words', angles: [146, 268, 34], length: 1000, r: 128, open: true, tail: 210, u: [[.2, 0], [1.9, 1, 'inOut']], ring: [[1.5, 0], [2, 1]] },
  ...draw(890, 350, .74).map(e => ({ ...e, only: 'words' })),
  { part: 'bearings', x: 560, y: 340, only: 'clean', angles: [158, 268, 34], length: 1000, r: 170, open: true, tail: 270, u: [[.2, 0], [1.9, 1, 'inOut']], ring: [[1.5, 0], [2, 1]] },
  ...draw(560, 340, 1).map(e => ({ ...e, only: 'clean' })),
  { part: 'words', key: 'series', x: 96, y: 216, size: 34, lines: 1, color: '#475B66', depth: 0 },
  { part: 'words', key: 'title', x: 92, y: 322, size: 112, bold: 1, max: 640, lines: 2, color: '#10222E', depth: 0 },
  { part: 'words', key: 'subtitle', x: 96, y: 396, size: 44, max: 560, color: '#10222E', depth: 0 },
  { part: 'mark', x: 96, y: 560, size: 64, depth: 0, only: 'words' }, { part: 'wordmark', x: 178, y: 605, size: 36, depth: 0, only: 'words' },
  { part: 'neatline', depth: 0 } ] }] });
export const end = (seconds = 6.2) => ({ id: 'end', shots: [{ seconds, camera: {}, elements: [
  { part: 'sheet', coast: false, depth: .6 },
  { part: 'words', key: 'takeaway1', x: 110, y: 210, size: 70, bold: 1, max: 1060, color: '#10222E', depth: 0, o: [[.5, 0], [1, 1]] },
  { part: 'words', key: 'takeaway2', x: 110, y: 414, size: 70, bold: 1, max: 1060, color: '#0B4A60', depth: 0, o: [[1.7, 0], [2.2, 1]] },
  { part: 'mark', x: 110, y: 516, size: 96, u: [[1.2, 0], [3, 1, 'inOut']], depth: 0, only: 'words' }, { part: 'wordmark', x: 232, y: 582, size: 52, depth: 0, o: [[2.2, 0], [2.8, 1]], only: 'words' },
  { part: 'mark', x: 545, y: 170, size: 190, u: [[.4, 0], [2.4, 1, 'inOut']], only: 'clean' }, { part: 'wordmark', x: 440, y: 450, size: 66, o: [[1.6, 0], [2.2, 1]], only: 'clean' },
  { part: 'rose', x: 1096, y: 610, r: 190, depth: .6, o: .55 },
  { part: 'neatline', depth: 0 } ] }] });
