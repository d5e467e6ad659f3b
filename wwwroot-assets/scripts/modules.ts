/** Elements with data-module="address" bring a script that only their page needs: it is loaded and given the element. */
export function modules(): void {
  for (const marked of document.querySelectorAll<HTMLElement>('[data-module]')) {
    const address = marked.dataset.module;
    delete marked.dataset.module;
    if (address) void import(address).then((module: { start: (marked: HTMLElement) => void }) => { module.start(marked); });
  }
}
