import { draft, erase, type Place } from './report/draft';

const at = (key: string): Place => ({ key, days: 14, long: '14 days' });

/** The application for membership, kept on the device of whoever asked for that, and erased once it is sent. */
export function start(marked: HTMLElement): void {
  const { erase: sent, kept } = marked.dataset;
  if (sent) {
    erase(at(sent));
    marked.dataset.erased = '';
  }
  if (!kept || !(marked instanceof HTMLFormElement)) return;
  // What the server brought, refused or opened by a link, is newer than what lies on the device.
  const brought = [...marked.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[type=text], input[type=email], textarea')].some(field => field.defaultValue !== '');
  draft(marked, brought, at(kept));
}
