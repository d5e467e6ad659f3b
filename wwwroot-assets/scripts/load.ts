import { blazor } from './blazor';

/** Runs now (or when the document is parsed) and again after each of Blazor's enhanced navigations, which swap content without a load. */
export function eachLoad(init: () => void): void {
  const listen = () => {
    init();
    blazor()?.addEventListener?.('enhancedload', init);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', listen, { once: true });
  else listen();
}
