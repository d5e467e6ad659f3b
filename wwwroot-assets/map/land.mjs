// Land at 1:110 million as one SVG: plate carrée, the same formula as every map of the product.
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';

const X = lon => (lon + 180) * 2.778;
const Y = lat => (70 - lat) * 3.208;
const WIDTH = 1000, HEIGHT = 375;

const tenth = n => Math.round(n * 10);
// Tenths to text: no trailing zero, no leading zero before the point, no minus on a zero.
function text(tenths) {
  const s = String(Math.abs(tenths) / 10).replace(/^0\./, '.');
  return tenths < 0 ? `-${s}` : s;
}
// A minus, or a point after a number that has its own point, separates by itself.
const join = numbers => numbers.map(text).reduce((all, n) => {
  const last = all.slice(all.search(/[^ -]*$/));
  const apart = !all || n.startsWith('-') || (n.startsWith('.') && last.includes('.'));
  return all + (apart ? '' : ' ') + n;
}, '');

// Rounding is done on absolute positions, so that errors of relative steps do not add up.
function ringPath(ring) {
  const points = ring.slice(0, -1).map(([lon, lat]) => [tenth(X(lon)), tenth(Y(lat))]);
  const kept = points.filter(([x, y], i) => i === 0 || x !== points[i - 1][0] || y !== points[i - 1][1]);
  if (kept.length < 3 || !kept.some(([x, y]) => x >= 0 && x <= WIDTH * 10 && y >= 0 && y <= HEIGHT * 10)) return '';
  const steps = kept.slice(1).map(([x, y], i) => [x - kept[i][0], y - kept[i][1]]);
  return `M${join(kept[0])}l${join(steps.flat())}z`;
}

export async function landSvg() {
  const topology = createRequire(import.meta.url)('world-atlas/land-110m.json');
  const { features } = feature(topology, topology.objects.land);
  const polygons = features.flatMap(f => f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates);
  const d = polygons.flat().map(ringPath).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><path id="land" fill="currentColor" d="${d}"/></svg>`;
}
