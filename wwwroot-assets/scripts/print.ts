/** A button with data-print prints the page. */
export function printButtons(): void {
  document.addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('[data-print]')) window.print();
  });
}
