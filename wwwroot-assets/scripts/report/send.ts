import { utcTime } from '../clock';
import { element, icon } from './dom';

const RETRY_MS = 20_000;
// Long enough for a few kilobytes at a few hundred bits a second; after it the same report is simply sent again.
const GIVE_UP_MS = 120_000;

/** The server's page, or the reason why there is none: no link, or no sensible answer over it. */
type Answer = Document | 'no-link' | 'not-taken';

async function post(form: HTMLFormElement, body: URLSearchParams | FormData): Promise<Answer> {
  try {
    const answer = await fetch(form.action, {
      method: 'POST', body, credentials: 'omit', redirect: 'error', cache: 'no-store', referrerPolicy: 'no-referrer',
      headers: { Accept: 'text/html' }, signal: AbortSignal.timeout?.(GIVE_UP_MS) ?? null,
    });
    if (answer.status >= 500 || !answer.headers.get('Content-Type')?.startsWith('text/html')) return 'not-taken';
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // A port's Wi-Fi may answer with its own page: only ours has this element. A refusal without the form would take the text away.
    if (!page.getElementById('main')) return 'no-link';
    return answer.ok || page.querySelector('form[data-report]') ? page : 'not-taken';
  } catch {
    return 'no-link';
  }
}

/** Sends the report once, and holds it while there is no link: the same body and one-time token each time, so that it stays one report. */
export class Sender {
  private body: URLSearchParams | FormData | null = null;
  private since: string | null = null;
  private changed = false;
  private busy = false;
  private timer: number | undefined;
  private readonly banner = element('div', 'note warn held');
  private readonly button: HTMLButtonElement | null;
  private readonly label: string;

  constructor(private readonly form: HTMLFormElement, private readonly onAnswer: (page: Document) => void) {
    this.button = form.querySelector<HTMLButtonElement>('button:not([type=button])');
    this.label = this.button?.textContent ?? '';
    this.banner.setAttribute('role', 'status');
    form.addEventListener('input', () => { if (this.body && !this.changed) { this.changed = true; if (this.since) this.tell('no-link'); } });
  }

  /** The report that waits goes out again as it was; a new one is read from the form. */
  send(): void {
    this.body ??= this.read();
    void this.attempt();
  }

  retry = (): void => { if (this.body) void this.attempt(); };

  warn = (event: BeforeUnloadEvent): void => { if (this.body) event.preventDefault(); };

  private read(): URLSearchParams | FormData {
    const data = new FormData(this.form);
    const files = [...data.values()].some(value => value instanceof File && value.size > 0);
    return files ? data : new URLSearchParams([...data].filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
  }

  private async attempt(): Promise<void> {
    if (this.busy || !this.body) return;
    window.clearTimeout(this.timer);
    this.busy = true;
    this.name('Sending');
    const answer = await post(this.form, this.body);
    this.busy = false;
    if (answer instanceof Document) {
      this.body = null;
      this.banner.remove();
      this.onAnswer(answer);
      return;
    }
    this.since ??= `${utcTime(new Date())} UTC`;
    this.name('Try again now');
    this.tell(answer);
    this.timer = window.setTimeout(this.retry, RETRY_MS);
  }

  private name(text: string): void {
    if (!this.button) return;
    this.button.setAttribute('aria-disabled', String(this.busy));
    this.button.textContent = text || this.label;
  }

  private tell(why: 'no-link' | 'not-taken'): void {
    const first = why === 'no-link'
      ? `No link since ${this.since}. You can keep writing. The report will be sent when the link is back; leave this page open.`
      : `The desk could not take the report since ${this.since}. It is tried again every 20 seconds; leave this page open.`;
    const lines = [element('p', '', first)];
    if (this.changed) lines.push(element('p', 'small', 'What you change now is not in the report that waits. Add it with your receipt.'));
    this.banner.replaceChildren(icon('warning'), element('div', '', ...lines));
    if (!this.banner.isConnected) this.form.prepend(this.banner);
  }
}
