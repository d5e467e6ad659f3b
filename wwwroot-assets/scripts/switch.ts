import { choose, mark } from './mark';

const root = document.documentElement;

const isNight = (): boolean => (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

/** Buttons marked data-switch change between day and bridge night. */
export function themeSwitch(): void {
  document.addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('[data-switch]')) choose(isNight() ? 'light' : 'dark');
  });
  // An enhanced navigation makes <html> as the server wrote it, without our marks: they come back before the next paint.
  new MutationObserver(mark).observe(root, { attributes: true, attributeFilter: ['class', 'data-theme'] });
  // Asked by working surfaces, whose component library keeps a palette of its own.
  (window as unknown as { csoNight: () => boolean }).csoNight = isNight;
}
