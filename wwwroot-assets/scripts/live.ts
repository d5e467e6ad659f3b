// New First Response Reports on any open page. One connection serves all tabs of a browser: whichever holds the lock listens and
// tells the others, so that a ship's link carries one quiet line and HTTP/1.1 is not used up.
interface Alert { number: string; version: number; title: string; tlp: string; closed: boolean; path: string }

const NAME = 'cso-live';
const SHOWN = 3;
const COLOURS: Record<string, string> = { CLEAR: 'clear', GREEN: 'green', AMBER: 'amber', 'AMBER+STRICT': 'amber', RED: 'red' };

function show(place: HTMLElement, alert: Alert): void {
  const template = place.querySelector('template');
  if (!template) return;
  // A newer version takes the place of an older one.
  place.querySelector(`[data-alert="${CSS.escape(alert.path)}"]`)?.remove();
  const note = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  note.dataset.alert = alert.path;
  const label = note.querySelector('.tlp')!;
  label.textContent = `TLP:${alert.tlp}`;
  label.classList.add(COLOURS[alert.tlp] ?? 'red');
  note.querySelector('b')!.textContent = `First Response Report ${alert.number}${alert.version > 1 ? `, version ${alert.version}` : ''}${alert.closed ? ', closed' : ''}`;
  const link = note.querySelector('a')!;
  link.textContent = alert.title;
  link.href = alert.path;
  note.querySelector('button')!.addEventListener('click', () => { note.remove(); });
  link.addEventListener('click', () => { note.remove(); });
  place.append(note);
  const notes = place.querySelectorAll('[data-alert]');
  if (notes.length > SHOWN) notes[0]!.remove();
}

export function start(place: HTMLElement): void {
  const link = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection;
  if (link?.saveData || !('EventSource' in window)) return;
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel(NAME) : null;
  if (tabs) tabs.onmessage = (event: MessageEvent<Alert>) => { show(place, event.data); };
  // Ends when the server says so: the session is over, and the next page will tell.
  const listen = () => new Promise<void>(done => {
    const line = new EventSource(`/alerts/live?since=${place.dataset.since ?? ''}`);
    line.addEventListener('alert', event => {
      const alert = JSON.parse((event as MessageEvent<string>).data) as Alert;
      show(place, alert);
      tabs?.postMessage(alert);
    });
    line.addEventListener('end', () => { line.close(); done(); });
  });
  void (navigator.locks ? navigator.locks.request(NAME, listen) : listen());
}
