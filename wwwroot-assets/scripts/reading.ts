/** How far down a text was read, told once when the page is left: a member goes on from there on another device. */
const slug = document.currentScript instanceof HTMLScriptElement ? document.currentScript.dataset.slug : undefined;
const text = document.querySelector<HTMLElement>('.prose');

if (slug && text) {
  let furthest = 0;
  const look = (): void => {
    const box = text.getBoundingClientRect();
    if (box.height > 0) furthest = Math.max(furthest, Math.min(100, Math.round((100 * (innerHeight - box.top)) / box.height)));
  };
  addEventListener('scroll', look, { passive: true });
  addEventListener('pagehide', () => {
    look();
    // Less than a tenth is a look and not a reading.
    if (furthest < 10) return;
    const sent = new FormData();
    sent.set('percent', String(furthest));
    navigator.sendBeacon(`/library/${slug}/progress`, sent);
  });
}
