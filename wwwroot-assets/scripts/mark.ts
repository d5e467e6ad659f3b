const KEY = 'cso-theme';
const root = document.documentElement;

// Storage can be refused (private windows, kiosks): the choice then holds for this page.
let chosen: string | null = null;
try {
  chosen = localStorage.getItem(KEY);
} catch { /* as said above */ }

/** Writes on <html> that scripts work, and the theme chosen on this device. Touches nothing that is right already. */
export function mark(): void {
  if (!root.classList.contains('js')) root.classList.add('js');
  if (chosen && root.dataset.theme !== chosen) root.dataset.theme = chosen;
}

/** Keeps a choice of theme on this device. */
export function choose(theme: string): void {
  chosen = theme;
  mark();
  try {
    localStorage.setItem(KEY, theme);
  } catch { /* as said above */ }
}
