const KEY = 'cso-theme';
const root = document.documentElement;

const shown = (): string => root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

/** Buttons marked data-switch change between day and bridge night; the choice stays on this device. */
export function themeSwitch(): void {
  // Asked by the working surface, whose component library wants to know.
  (window as unknown as { csoNight: () => boolean }).csoNight = () => shown() === 'dark';
  document.addEventListener('click', event => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-switch]')) return;
    const next = shown() === 'dark' ? 'light' : 'dark';
    root.dataset.theme = next;
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Refused storage: the theme holds for this page only.
    }
  });
}
