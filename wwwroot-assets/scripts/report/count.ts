/** textarea[data-count="id"]: says in that element how much is written. Quiet for screen readers until nine tenths are used. */
export function counters(): void {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-count]')) {
    const place = document.getElementById(area.dataset.count ?? '');
    if (!place || area.maxLength <= 0) continue;
    const limit = area.maxLength.toLocaleString('en');
    const tell = (): void => {
      place.textContent = `${area.value.length.toLocaleString('en')} of ${limit} characters`;
      place.setAttribute('aria-live', area.value.length > area.maxLength * 0.9 ? 'polite' : 'off');
    };
    area.addEventListener('input', tell);
    if (area.value) tell();
  }
}
