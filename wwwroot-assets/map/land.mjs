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

// Beyond one edge of the map the coast need not be followed.
const SIDES = [([x]) => x < 0, ([x]) => x > WIDTH * 10, ([, y]) => y < 0, ([, y]) => y > HEIGHT * 10];

// Rounding is done on absolute positions, so that errors of relative steps do not add up.
function ringPath(ring) {
  const points = ring.map(([lon, lat]) => [tenth(X(lon)), tenth(Y(lat))]);
  const kept = points.reduce((all, point, i) => {
    const last = all.at(-1), next = points[i + 1];
    const twice = last && point[0] === last[0] && point[1] === last[1];
    if (!twice && !(last && next && SIDES.some(beyond => beyond(last) && beyond(point) && beyond(next)))) all.push(point);
    return all;
  }, []);
  if (kept.length < 3 || !kept.some(([x, y]) => x >= 0 && x <= WIDTH * 10 && y >= 0 && y <= HEIGHT * 10)) return '';
  const steps = kept.slice(1).map(([x, y], i) => [x - kept[i][0], y - kept[i][1]]);
  return `M${join(kept[0])}l${join(steps.flat())}z`;
}

// A ring over the antimeridian (Chukotka, Fiji) jumps from +180 to -180 and would draw a bar across the map: it is followed on past
// the edge instead, and drawn a second time one turn away, so that each edge of the map shows its part.
function rings(ring) {
  let turn = 0;
  const open = ring.slice(0, -1).map(([lon, lat], i, all) => {
    const jump = i ? lon - all[i - 1][0] : 0;
    if (Math.abs(jump) > 180) turn -= 360 * Math.sign(jump);
    return [lon + turn, lat];
  });
  const shifts = new Set([0, ...open.map(([lon]) => lon > 180 ? -360 : lon < -180 ? 360 : 0)]);
  return [...shifts].map(shift => open.map(([lon, lat]) => [lon + shift, lat]));
}

export async function landSvg() {
  const topology = createRequire(import.meta.url)('world-atlas/land-110m.json');
  const { features } = feature(topology, topology.objects.land);
  const polygons = features.flatMap(f => f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates);
  const d = polygons.flat().flatMap(rings).map(ringPath).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><path id="land" fill="currentColor" d="${d}"/></svg>`;
}
