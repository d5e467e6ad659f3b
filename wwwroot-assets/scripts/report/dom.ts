const SVG = 'http://www.w3.org/2000/svg';
const SHAPES = {
  error: 'M8 3h8l5 5v8l-5 5H8l-5-5V8ZM12 8v5M12 16v.2',
  warning: 'M12 4 2.5 20h19ZM12 10v4.5M12 17.3v.2',
};

/** An icon drawn in place, since the sprite's address is known to the page only. */
export function icon(shape: keyof typeof SHAPES, small = false): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', small ? 'i s' : 'i');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[shape]);
  svg.append(path);
  return svg;
}

export function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...content: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

let pressed = false;
document.addEventListener('pointerdown', () => { pressed = true; }, true);
for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => { pressed = false; }, true);

/**
 * Runs now, or after the click that is under way: a press on a button first leaves the field, and an error that comes or goes at that
 * moment would move the button from under the pointer.
 */
export function afterPress(act: () => void): void {
  if (pressed) document.addEventListener('pointerup', () => window.setTimeout(act), { once: true, capture: true });
  else act();
}

/** Focus on something that is not a control, as headings and summaries are not. */
export function focusOn(target: HTMLElement | null | undefined): void {
  if (!target) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus();
}
