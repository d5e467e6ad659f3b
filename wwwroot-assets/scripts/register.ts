/** Questions that hang on an earlier choice are hidden until it is made. Without this script all stand there, with the condition in words; the server passes over what is not asked. */
export function start(form: HTMLElement): void {
  const hanging = [...form.querySelectorAll<HTMLElement>('[data-shown-if]')];
  const chosen = (name: string, value: string): boolean =>
    [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)].some(input => input.checked && input.value === value && !input.closest('[hidden]'));
  const settle = (): void => {
    // In the order of the page: one that is hidden hides what hangs on it.
    for (const question of hanging) question.hidden = !chosen(question.dataset.shownIf ?? '', question.dataset.shownValue ?? '');
    const no = form.querySelector<HTMLInputElement>('input[name="Form.Coming"][value="no"]')?.checked === true;
    form.classList.toggle('notcoming', no);
  };
  form.querySelectorAll<HTMLElement>('[data-shown-words]').forEach(words => { words.hidden = true; });
  form.addEventListener('change', settle);
  settle();
}
