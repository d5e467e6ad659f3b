/** The elements of a film's page, as FilmPlayer.razor and its neighbours write them. */
export interface Parts {
  player: HTMLElement;
  video: HTMLVideoElement;
  big: HTMLElement;
  bar: HTMLElement;
  seek: HTMLInputElement;
  now: HTMLElement;
  note: HTMLElement;
  act: <T extends HTMLElement>(name: string) => T;
  slug: string;
  seconds: number;
  member: boolean;
}

export function parts(player: HTMLElement): Parts {
  const one = <T extends HTMLElement>(selector: string, root: ParentNode = player): T => root.querySelector<T>(selector)!;
  return {
    player,
    video: one('video'),
    big: one('.big'),
    bar: one('.ctl'),
    seek: one('input[type=range]'),
    now: one('[data-now]'),
    note: one('[data-note]', document),
    act: name => one(`[data-act=${name}]`),
    slug: player.dataset.film ?? '',
    seconds: Number(player.dataset.seconds),
    member: player.dataset.member === '1',
  };
}

export const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

// Storage can be refused (private windows, kiosks): a choice then holds for this page.
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch { /* as said above */ }
}
