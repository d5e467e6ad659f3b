import { recall, remember, type Parts } from './parts';

const TIER = 'cso-film-tier';

interface Link { effectiveType?: string; downlink?: number; saveData?: boolean }

// Where a browser tells nothing of its link, the weakest sets the budget.
function wide(): boolean {
  const link = (navigator as unknown as { connection?: Link }).connection;
  return !!link && !link.saveData && link.effectiveType === '4g' && (link.downlink ?? 0) >= 2;
}

/** The links to the files choose among them; the second and the speed are kept. */
export function tiers(p: Parts): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-tier]')];

  const use = (link: HTMLAnchorElement): void => {
    for (const one of links) {
      if (one === link) one.setAttribute('aria-current', 'true');
      else one.removeAttribute('aria-current');
    }
    if (p.video.src === link.href) return;
    const { currentTime, paused, playbackRate } = p.video;
    p.video.src = link.href;
    p.video.currentTime = currentTime;
    p.video.playbackRate = playbackRate;
    if (!paused) void p.video.play();
  };

  for (const link of links)
    link.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      remember(TIER, link.dataset.tier ?? null);
      use(link);
    });
  const asked = recall(TIER) ?? (wide() ? '720' : '480');
  const first = links.find(link => link.dataset.tier === asked) ?? links.at(-1);
  if (first) use(first);
}
