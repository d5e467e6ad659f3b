import { blazor } from './blazor';

const REPLY_MS = 2_000;
const PING_MS = 3_000;

let sockets = 0;
let lastHeard = 0;
let unanswered = 0;

// Blazor's own banner says more once it is up: "waiting" then steps back.
function waiting(on: boolean): void {
  const banner = document.getElementById('link-wait');
  const blazors = document.getElementById('components-reconnect-modal')?.className ?? '';
  if (banner) banner.hidden = !on || /components-reconnect-(show|retrying|failed|rejected|paused)/.test(blazors);
}

/** Something came back, or the link is known to be closed: either way nobody waits in silence any more. */
const heard = (): void => {
  lastHeard = Date.now();
  unanswered = 0;
  waiting(false);
};

/** Sees when something was sent and when anything came back: only then is a dead link told from a quiet one. */
class WatchedSocket extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols);
    this.addEventListener('open', () => { sockets++; heard(); });
    this.addEventListener('message', heard);
    this.addEventListener('close', () => { sockets = Math.max(0, sockets - 1); heard(); });
  }

  override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBuffer>): void {
    super.send(data);
    unanswered ||= Date.now();
  }
}

// SignalR itself notices a silent link only after half a minute. Two seconds without an answer are asked about by a small request;
// if that too stays silent for three, the banner says "waiting". Nothing is asked while the link answers or no circuit is open.
async function watch(): Promise<void> {
  if (sockets > 0 && unanswered && Date.now() - unanswered >= REPLY_MS && document.visibilityState === 'visible') {
    try {
      await fetch(new URL('health/live', document.baseURI), { method: 'HEAD', cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout?.(PING_MS) ?? null });
      heard();
    } catch {
      if (sockets > 0 && Date.now() - lastHeard >= REPLY_MS + PING_MS) waiting(true);
    }
  }
  window.setTimeout(watch, 1_000);
}

/** 0, 1, 2, 4, 8 and from then on 15 seconds: quick after a blink, patient through an outage, never giving up within a watch. */
const retryAfter = (attempts: number): number => attempts === 0 ? 0 : Math.min(15_000, 500 * 2 ** attempts);

/** blazor.web.js is loaded with autostart="false", so that the link options can be given here. */
export function startBlazor(): void {
  const start = () => {
    const it = blazor();
    if (!it) return;
    let watching = false;
    void it.start({
      circuit: {
        reconnectionOptions: { maxRetries: 1_000, retryIntervalMilliseconds: retryAfter },
        configureSignalR: builder => {
          builder.withUrl('_blazor', { skipNegotiation: true, transport: 1, WebSocket: WatchedSocket });
          if (!watching) { watching = true; void watch(); }
        },
      },
    });
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}
