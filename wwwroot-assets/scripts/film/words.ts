import { recall, remember, type Parts } from './parts';

const LANGUAGE = 'cso-film-words';
const CAPTIONS = 'cso-film-captions';

/** Captions and transcript: one language for both, lines that follow and lines that jump. */
export function words(p: Parts, jump: (seconds: number) => void): void {
  const choice = p.act<HTMLSelectElement>('words');
  const button = p.act('captions');
  const other = (): HTMLSelectElement | null => document.querySelector('#words');
  let on = recall(CAPTIONS) !== 'off';

  const show = (): void => {
    for (const track of p.video.textTracks) track.mode = on && track.language === choice.value ? 'showing' : 'disabled';
    button.setAttribute('aria-pressed', String(on));
  };

  const transcript = async (): Promise<void> => {
    const list = document.querySelector('#transcript .tr');
    if (!list || list.getAttribute('lang') === choice.value) return;
    try {
      const page = new DOMParser().parseFromString(await (await fetch(`${location.pathname}?words=${choice.value}`)).text(), 'text/html');
      const found = page.querySelector('#transcript .tr');
      if (found) list.replaceWith(document.adoptNode(found));
      follow();
    } catch {
      p.note.textContent = 'The transcript in that language could not be fetched. Captions are not affected.';
    }
  };

  const choose = (language: string): void => {
    choice.value = language;
    const second = other();
    if (second) second.value = language;
    remember(LANGUAGE, language);
    show();
    void transcript();
  };

  const follow = (): void => {
    const t = p.video.currentTime;
    for (const line of document.querySelectorAll<HTMLElement>('#transcript .tr li')) {
      const here = t > 0 && t >= Number(line.dataset.from) && t < Number(line.dataset.to);
      line.classList.toggle('on', here);
      if (here) line.setAttribute('aria-current', 'true');
      else line.removeAttribute('aria-current');
    }
  };

  choice.addEventListener('change', () => choose(choice.value));
  button.addEventListener('click', () => { on = !on; remember(CAPTIONS, on ? null : 'off'); show(); });
  other()?.addEventListener('change', () => choose(other()!.value));
  document.querySelector('[data-show]')?.setAttribute('hidden', '');
  document.querySelector('#transcript')?.addEventListener('click', event => {
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>('.tr a')?.closest('li') : null;
    if (!line) return;
    event.preventDefault();
    history.replaceState(null, '', `#${line.id}`);
    jump(Number(line.id.slice(2)));
    void p.video.play();
  });
  p.video.addEventListener('timeupdate', follow);
  p.video.addEventListener('seeked', follow);

  // An address that names a language has been asked for on purpose.
  const kept = new URLSearchParams(location.search).has('words') ? null : recall(LANGUAGE);
  if (kept && kept !== choice.value && [...choice.options].some(option => option.value === kept)) choose(kept);
  else show();
}
