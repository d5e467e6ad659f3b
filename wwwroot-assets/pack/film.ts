/** Captions and transcript of a film. A browser loads no caption file from a disk, so the captions are made of the transcript. */

/** Starts the player's companions where the page has a film. */
export function film(): void {
  const video = document.querySelector('video');
  const choice = document.querySelector<HTMLSelectElement>('#words');
  if (!video || !choice) return;
  const tracks = new Map<string, TextTrack>();
  for (const details of document.querySelectorAll<HTMLElement>('[data-language]')) {
    const language = details.dataset['language']!;
    const track = video.addTextTrack('captions', details.dataset['name'] ?? language, language);
    for (const line of details.querySelectorAll<HTMLElement>('li'))
      track.addCue(new VTTCue(Number(line.dataset['from']), Number(line.dataset['to']), line.querySelector('.say')?.textContent ?? ''));
    track.mode = 'hidden';
    tracks.set(language, track);
  }
  const show = (): void => {
    for (const [language, track] of tracks) track.mode = language === choice.value ? 'showing' : 'hidden';
    for (const details of document.querySelectorAll<HTMLDetailsElement>('[data-language]')) details.open = details.dataset['language'] === choice.value;
  };
  choice.addEventListener('change', show);
  choice.closest<HTMLElement>('[data-words]')!.hidden = false;
  show();

  const jump = (): void => {
    const found = /^#t=(\d+(?:\.\d+)?)$/.exec(location.hash);
    if (found) video.currentTime = Number(found[1]);
  };
  addEventListener('hashchange', jump);
  // A second click on the same line changes no address.
  document.querySelector('#transcript')!.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.hash.startsWith('#t=') && link.hash === location.hash) jump();
  });
  jump();
  video.addEventListener('timeupdate', () => {
    for (const line of document.querySelectorAll<HTMLElement>('[data-language] li'))
      line.classList.toggle('on', video.currentTime >= Number(line.dataset['from']) - 0.3 && video.currentTime < Number(line.dataset['to']) + 0.3);
  });
  video.addEventListener('error', () => {
    const note = document.querySelector('[data-note]');
    if (note) note.textContent = 'This browser can’t play the film, or its file is missing from the folder “media”. The transcript holds all that it says and shows.';
  });
}
