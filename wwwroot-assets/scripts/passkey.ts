// Forms that carry a passkey's answer: they show themselves where the browser knows passkeys, ask the device when they are sent,
// and then go out as plain forms.
type Json = Record<string, unknown>;
interface Keys { parseCreationOptionsFromJSON(json: Json): PublicKeyCredentialCreationOptions; parseRequestOptionsFromJSON(json: Json): PublicKeyCredentialRequestOptions }

const keys = window.PublicKeyCredential as unknown as Keys | undefined;

async function ask(form: HTMLFormElement, token: string): Promise<string | null> {
  const answer = await fetch(form.dataset.passkey!, { method: 'POST', body: new URLSearchParams({ __RequestVerificationToken: token }), redirect: 'manual' });
  // Too long since the person showed who they are: that page leads back here.
  if (!answer.ok && form.dataset.again) {
    location.assign(form.dataset.again);
    return null;
  }
  if (!answer.ok) throw new Error(String(answer.status));
  const options = await answer.json() as Json;
  const credential = 'again' in form.dataset
    ? await navigator.credentials.create({ publicKey: keys!.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: keys!.parseRequestOptionsFromJSON(options) });
  return JSON.stringify(credential);
}

if (keys && 'parseRequestOptionsFromJSON' in keys) {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    form.hidden = false;
    const field = form.elements.namedItem('credential') as HTMLInputElement;
    const error = form.querySelector<HTMLElement>('[data-passkey-error]');
    form.addEventListener('submit', event => {
      if (field.value) return;
      event.preventDefault();
      if (error) error.hidden = true;
      ask(form, (form.elements.namedItem('__RequestVerificationToken') as HTMLInputElement).value).then(
        credential => {
          if (!credential) return;
          field.value = credential;
          form.submit();
        },
        () => { if (error) error.hidden = false; });
    });
  }
}
