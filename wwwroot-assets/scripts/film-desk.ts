/**
 * The film of a draft at the library's desk. A module of its own, loaded there alone; without it the form is sent by the browser and
 * the page is asked for again by hand. The page never loads itself anew: captions may stand half written in its field.
 */
const EVERY = 1_000;
const UNDER_WAY = 'section[data-under-way]';

const state = (): HTMLElement | null => document.querySelector<HTMLElement>('section[data-state], ' + UNDER_WAY) ?? document.getElementById('state')?.closest('section') ?? null;

let waiting = false;

/** Puts the state, and once it is made the film itself, as the server has them now in place of what the page shows. */
async function renew(): Promise<void> {
  const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const [here, there] = [state(), fresh.querySelector('#state')?.closest('section')];
  if (here && there && here.outerHTML !== there.outerHTML) here.replaceWith(document.adoptNode(there));
  const [sample, made] = [document.querySelector('[data-sample]'), fresh.querySelector('[data-sample]')];
  if (sample && made && sample.childElementCount === 0) sample.replaceWith(document.adoptNode(made));
}

async function watch(): Promise<void> {
  if (waiting) return;
  waiting = true;
  while (document.querySelector(UNDER_WAY)) {
    await new Promise(done => window.setTimeout(done, EVERY));
    // A link that is away for a while must not end the watch.
    await renew().catch(() => undefined);
  }
  waiting = false;
}

function send(form: HTMLFormElement): void {
  const told = form.querySelector<HTMLElement>('[data-told]')!;
  const refused = form.querySelector<HTMLElement>('[data-refused]')!;
  const sent = form.querySelector<HTMLProgressElement>('[data-sent]')!;
  const button = form.querySelector<HTMLButtonElement>('button')!;
  const file = form.querySelector<HTMLInputElement>('input[type=file]')!;
  const refuse = (why: string): void => {
    [refused.textContent, refused.hidden, sent.hidden, button.disabled, told.textContent] = [why, false, true, false, ''];
  };
  const most = Number(form.dataset.upload);
  if (!file.files?.length) return refuse('No file came along. Choose the film first.');
  if (file.files[0].size > most) return refuse(`The file is larger than ${Math.round(most / 1_000_000)} MB. Save the film smaller, such as 1280 by 720, and upload that.`);
  [refused.hidden, sent.hidden, button.disabled, told.textContent] = [true, false, true, 'The film is on its way. Stay on this page until it has arrived.'];
  const request = new XMLHttpRequest();
  request.upload.onprogress = event => { if (event.lengthComputable) sent.value = event.loaded / event.total * 100; };
  request.onerror = () => refuse('The link broke before the film had arrived. The file is as it was: try once more.');
  request.onload = () => {
    if (request.status >= 400) return refuse(request.status === 400 && request.responseText.length < 200 ? JSON.parse(request.responseText) as string : 'The server did not take the film. Load the page again and try once more.');
    [sent.hidden, button.disabled, told.textContent] = [true, false, 'The film has arrived.'];
    form.reset();
    void renew().then(watch);
  };
  request.open('POST', form.action);
  request.send(new FormData(form));
}

document.addEventListener('submit', event => {
  if (!(event.target instanceof HTMLFormElement) || !event.target.dataset.upload) return;
  event.preventDefault();
  send(event.target);
});

void watch();
