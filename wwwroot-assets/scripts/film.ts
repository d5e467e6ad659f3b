/** The film player. A module of its own, loaded by film pages alone; without it the browser's own controls serve. */
import { clock, parts, type Parts } from './film/parts';
import { place } from './film/place';
import { tiers } from './film/tier';
import { words } from './film/words';

const STEP = 5;
const INTERACTIVE = 'a, button, select, textarea, summary, input:not([type=range]), [contenteditable=true]';

function toggle(p: Parts): void {
  if (p.video.paused) void p.video.play();
  else p.video.pause();
}

function full(p: Parts): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else if (p.player.requestFullscreen) void p.player.requestFullscreen();
  else (p.video as unknown as { webkitEnterFullscreen?: () => void }).webkitEnterFullscreen?.();
}

function keys(p: Parts): void {
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof Element)) return;
    const inside = p.player.contains(event.target);
    const typing = event.target.closest('select, textarea, input:not([type=range]), [contenteditable=true]') !== null;
    // Outside the player the space bar and the arrows scroll the page, unless the film runs.
    const ours = inside || (!p.video.paused && event.target.closest(INTERACTIVE) === null);
    const acts: Record<string, (() => void) | undefined> = {
      ' ': ours && event.target.closest('button, a') === null ? () => toggle(p) : undefined,
      ArrowLeft: ours ? () => { p.video.currentTime -= STEP; } : undefined,
      ArrowRight: ours ? () => { p.video.currentTime += STEP; } : undefined,
      // Letters act only while the player has the focus (WCAG 2.1.4): speech input types them.
      c: inside ? () => p.act('captions').click() : undefined,
      f: inside ? () => full(p) : undefined,
    };
    const act = typing ? undefined : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function controls(p: Parts, jump: (seconds: number) => void): void {
  const paint = (): void => {
    const t = p.video.currentTime;
    p.now.textContent = clock(t);
    p.seek.value = String(t);
    p.seek.setAttribute('aria-valuetext', `${clock(t)} of ${clock(p.seconds)}`);
  };
  const state = (): void => {
    const { paused } = p.video;
    const button = p.act('toggle');
    button.setAttribute('aria-label', paused ? 'Play' : 'Pause');
    button.querySelector('[data-when=paused]')!.toggleAttribute('hidden', !paused);
    button.querySelector('[data-when=playing]')!.toggleAttribute('hidden', paused);
    if (!paused) p.note.textContent = '';
    if (!paused && document.activeElement === p.big) button.focus();
    p.big.toggleAttribute('hidden', !paused);
  };
  for (const name of ['timeupdate', 'seeking', 'seeked', 'loadedmetadata']) p.video.addEventListener(name, paint);
  for (const name of ['play', 'pause', 'ended']) p.video.addEventListener(name, state);
  p.video.addEventListener('click', () => toggle(p));
  p.video.addEventListener('error', () => { p.note.textContent = 'The film did not arrive. The transcript holds all that it says and shows. Try again, or take the smaller file.'; });
  p.big.addEventListener('click', () => void p.video.play());
  p.act('toggle').addEventListener('click', () => toggle(p));
  p.act('full').addEventListener('click', () => full(p));
  p.seek.addEventListener('input', () => jump(Number(p.seek.value)));
  const speed = p.act<HTMLSelectElement>('speed');
  speed.addEventListener('change', () => { p.video.playbackRate = p.video.defaultPlaybackRate = Number(speed.value); });
  p.video.controls = false;
  p.bar.hidden = p.big.hidden = false;
  paint();
  // Before anything is loaded no event tells of a new position.
  p.player.addEventListener('film:moved', paint);
}

function start(player: HTMLElement): void {
  const p = parts(player);
  const jump = (seconds: number): void => {
    p.video.currentTime = Math.max(0, Math.min(seconds, p.seconds));
    p.player.dispatchEvent(new Event('film:moved'));
  };
  const named = (): void => {
    const found = /^#t=(\d+(?:\.\d+)?)$/.exec(location.hash);
    if (!found) return;
    jump(Number(found[1]));
    p.player.scrollIntoView({ block: 'nearest' });
  };
  controls(p, jump);
  tiers(p);
  words(p, jump);
  place(p);
  p.player.dispatchEvent(new Event('film:moved'));
  keys(p);
  named();
  addEventListener('hashchange', named);
}

const found = document.querySelector<HTMLElement>('[data-film]');
if (found) start(found);
