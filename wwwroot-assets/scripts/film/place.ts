import { clock, recall, remember, type Parts } from './parts';

interface Kept { s: number; at: number; sent: boolean }

const TAIL = 5;
const EVERY = 10_000;

/**
 * Where somebody is in a film. The device always keeps it; with an account it is told to the site too, with its age and not
 * with the time of day, since a ship's clock may be wrong. What could not be sent is sent at the next visit.
 */
export function place(p: Parts): void {
  const key = `cso-film:${p.slug}`;
  const address = `/api/v1/library/${p.slug}/position`;
  let lastTold = -1;
  let timer = 0;

  const read = (): Kept | null => {
    try {
      const kept = JSON.parse(recall(key) ?? 'null') as Kept | null;
      return kept && Number.isFinite(kept.s) && Number.isFinite(kept.at) ? kept : null;
    } catch {
      return null;
    }
  };
  const write = (kept: Kept): void => remember(key, JSON.stringify(kept));

  const send = (kept: Kept, leaving: boolean): void => {
    const body = new Blob([JSON.stringify({ seconds: kept.s, age: Math.max(0, Date.now() - kept.at) })], { type: 'application/json' });
    const done = () => write({ ...kept, sent: true });
    if (leaving && navigator.sendBeacon?.(address, body)) done();
    else void fetch(address, { method: 'POST', body, keepalive: true }).then(answer => { if (answer.ok) done(); }, () => { /* the next visit sends it */ });
  };

  const tell = (leaving = false): void => {
    const s = Math.round(p.video.currentTime * 10) / 10;
    if (s === lastTold || s < 1) return;
    lastTold = s;
    const kept = { s, at: Date.now(), sent: !p.member };
    write(kept);
    if (p.member) send(kept, leaving);
  };

  p.video.addEventListener('play', () => { window.clearInterval(timer); timer = window.setInterval(() => tell(), EVERY); });
  p.video.addEventListener('pause', () => { window.clearInterval(timer); tell(); });
  addEventListener('pagehide', () => tell(true));
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') tell(true); });

  if (/^#t=/.test(location.hash)) return;
  let from = Number(p.player.dataset.resume) || 0;
  const kept = read();
  if (kept && p.member && !kept.sent) {
    send(kept, false);
    from = kept.s;
  } else if (kept && !p.member) from = kept.s;
  if (from < 1 || from > p.seconds - TAIL) return;
  lastTold = from;
  p.video.currentTime = from;
  p.note.textContent = `Goes on at ${clock(from)}.`;
}
