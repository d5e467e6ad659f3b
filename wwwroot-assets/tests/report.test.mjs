// npm test: the checks of the report form, bundled as the browser gets them.
import test from 'node:test';
import assert from 'node:assert/strict';
import { build } from 'esbuild';

const load = async name => {
  const { outputFiles } = await build({ entryPoints: [new URL(`../scripts/report/${name}.ts`, import.meta.url).pathname], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
};
const { readPosition, readAxis } = await load('position');
const { isImoNumber, imoDoubt } = await load('imo');
const { isFuture, readDay, readTime } = await load('when');

const near = (text, latitude, longitude) => {
  const found = readPosition(text);
  assert.ok(found && 'latitude' in found, `${text} -> ${JSON.stringify(found)}`);
  assert.ok(Math.abs(found.latitude - latitude) < 1e-4 && Math.abs(found.longitude - longitude) < 1e-4, `${text} -> ${JSON.stringify(found)}`);
};

test('A position is read in every way a log writes it', () => {
  near('14.2 63.5', 14.2, 63.5);
  near('-14.2, -63.5', -14.2, -63.5);
  near('14,2 63,5', 14.2, 63.5);
  near('14 12.4 N 063 30.1 E', 14.20667, 63.50167);
  near('14 12.4 63 30.1', 14.20667, 63.50167);
  near('14°12.4′ S, 063°30.1′ W', -14.20667, -63.50167);
  near('14°12\'24"N 63°30\'06"E', 14.20667, 63.50167);
  near('N14 12.4 E063 30.1', 14.20667, 63.50167);
  near('0355.3N 09846.6E', 3.92167, 98.77667);
  near('0355.3 N / 09846.6 E', 3.92167, 98.77667);
  near('Lat 14 12.4 N Long 063 30.1 E', 14.20667, 63.50167);
  near('063 30.1 E 14 12.4 N', 14.20667, 63.50167);
  near('90 0 S 180 0 W', -90, -180);
});

test('A place in words is no position and no mistake', () => {
  for (const text of ['Arabian Sea', 'Berth 12, Santos', 'Off Ras al Hadd', 'Buoy 14N', '12', '']) assert.equal(readPosition(text), null, text);
});

test('Figures that can not be are named', () => {
  assert.deepEqual(readPosition('94 12.4 N 063 30.1 E'), { mistake: '94 is more than 90 degrees. Check the first two figures.' });
  assert.deepEqual(readAxis('94 12.4 N', 'latitude'), { mistake: '94 is more than 90 degrees. Check the first two figures.' });
  assert.match(readPosition('14 12.4 N 190 00 E').mistake, /^190 is more than 180 degrees\. Check the first three figures\.$/);
  assert.match(readPosition('9546.6N 09846.6E').mistake, /^95 is more than 90/);
  assert.match(readPosition('14 75 N 063 30.1 E').mistake, /^75 is more than 59 minutes/);
  assert.match(readPosition('90 10 N 063 30.1 E').mistake, /ends at 90 degrees/);
  assert.match(readPosition('14 12.4 N').mistake, /^Give both/);
  assert.match(readAxis('14 12.4 E', 'latitude').mistake, /^E is not a latitude/);
});

test('An IMO number is doubted by its check digit, and anything may be sent', () => {
  assert.ok(isImoNumber('9074729') && isImoNumber('IMO 9074729'));
  assert.equal(isImoNumber('9074728'), false);
  assert.equal(imoDoubt(''), null);
  assert.equal(imoDoubt('9074728'), 'These seven digits do not make an IMO number. You can send it as it is.');
  assert.equal(imoDoubt('90747'), 'An IMO number has seven digits. You can send it as it is.');
});

test('A moment is future only when it has come nowhere', () => {
  const now = Date.UTC(2026, 10, 24, 12);
  const day = text => readDay(text);
  assert.deepEqual(day('24 Nov 2026'), { year: 2026, month: 11, day: 24 });
  assert.deepEqual(day('24 November 2026'), day('2026-11-24'));
  assert.equal(day('31 Feb 2026'), null);
  assert.equal(isFuture(day('25 Nov 2026'), null, 0, now), false);
  assert.equal(isFuture(day('26 Nov 2026'), null, 0, now), true);
  assert.equal(isFuture(day('24 Nov 2026'), readTime('1330'), 0, now), true);
  assert.equal(isFuture(day('24 Nov 2026'), readTime('13:30'), 240, now), false);
  assert.equal(readTime('24:00'), null);
  assert.equal(readTime('01:50'), 110);
});
