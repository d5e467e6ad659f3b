// Lets this browser be woken for First Response Reports, where the browser can be and its owner agrees.
const octets = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0));

const written = (key: ArrayBuffer | null): string => key ? btoa(String.fromCharCode(...new Uint8Array(key))).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') : '';

async function allow(form: HTMLFormElement): Promise<string> {
  if (await Notification.requestPermission() !== 'granted') return 'This browser does not let the site wake it. Allow notifications in its settings first.';
  const worker = await navigator.serviceWorker.register(form.dataset.worker!, { updateViaCache: 'none' });
  await new Promise<void>(ready => {
    const one = worker.active ?? worker.waiting ?? worker.installing;
    if (!one || one.state === 'activated') ready();
    else one.addEventListener('statechange', () => { if (one.state === 'activated') ready(); });
  });
  const given = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: octets(form.dataset.key!) });
  const answer = await fetch(form.action, { method: 'POST', redirect: 'manual', body: new URLSearchParams({
    __RequestVerificationToken: (form.elements.namedItem('__RequestVerificationToken') as HTMLInputElement).value,
    endpoint: given.endpoint, key: written(given.getKey('p256dh')), secret: written(given.getKey('auth')),
  }) });
  if (answer.ok) return '';
  await given.unsubscribe();
  return answer.status === 400 ? JSON.parse(await answer.text()) as string : 'The server did not answer as it should. Try again later.';
}

export function start(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement) || !('PushManager' in window) || !('serviceWorker' in navigator)) return;
  form.hidden = false;
  const said = form.querySelector<HTMLElement>('[data-push-said]');
  form.addEventListener('submit', event => {
    event.preventDefault();
    allow(form).then(
      refusal => {
        if (!refusal) location.assign('/notices/settings?done=1#push');
        else if (said) said.textContent = refusal;
      },
      () => { if (said) said.textContent = 'This browser could not reach its push service. Try again later.'; });
  });
}
