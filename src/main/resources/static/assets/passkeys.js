// Passkeys: speaks with the browser and with the server. Without it, or in a browser that knows no passkeys, name and
// password are there as before.
(() => {
  'use strict';

  const NOT_ALLOWED = 'NotAllowedError';

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const withIds = (keys) => (keys ?? []).map((key) => ({ ...key, id: bytes(key.id) }));

  /** As a form would be sent: with its mark. */
  function send(where, place, body) {
    const mark = (place.closest('form') ?? place).querySelector('[name=_csrf]').value;
    return fetch(where, {
      method: 'POST',
      headers: { 'X-CSRF-TOKEN': mark, 'Content-Type': 'application/json', Accept: 'application/json' },
      body: body && JSON.stringify(body),
    });
  }

  async function optionsFor(place) {
    const answer = await send(place.dataset.options, place);
    if (!answer.ok) throw new Error(`options: ${answer.status}`);
    const options = await answer.json();
    options.challenge = bytes(options.challenge);
    return options;
  }

  const common = (key) => ({
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    authenticatorAttachment: key.authenticatorAttachment,
    clientExtensionResults: key.getClientExtensionResults(),
  });

  async function signIn(place) {
    const options = await optionsFor(place);
    options.allowCredentials = withIds(options.allowCredentials);
    const key = await navigator.credentials.get({ publicKey: options });
    const answer = await send(place.dataset.send, place, {
      ...common(key),
      response: {
        authenticatorData: text(key.response.authenticatorData),
        clientDataJSON: text(key.response.clientDataJSON),
        signature: text(key.response.signature),
        userHandle: key.response.userHandle ? text(key.response.userHandle) : undefined,
      },
    });
    if (!answer.ok) return false;
    location.assign((await answer.json()).redirectUrl);
    return true;
  }

  async function register(place) {
    const options = await optionsFor(place);
    options.user.id = bytes(options.user.id);
    options.excludeCredentials = withIds(options.excludeCredentials);
    const key = await navigator.credentials.create({ publicKey: options });
    const answer = await send(place.dataset.send, place, {
      publicKey: {
        label: place.elements.label.value.trim(),
        credential: {
          ...common(key),
          response: {
            attestationObject: text(key.response.attestationObject),
            clientDataJSON: text(key.response.clientDataJSON),
            transports: key.response.getTransports?.() ?? [],
          },
        },
      },
    });
    if (answer.ok) location.reload();
    return answer.ok;
  }

  async function attempt(place, act) {
    const button = place.querySelector('button');
    const status = place.querySelector('[role=status]');
    status.textContent = '';
    button.disabled = true;
    try {
      if (!await act(place)) status.textContent = place.dataset.refused;
    } catch (problem) {
      if (problem.name === 'InvalidStateError' && place.dataset.known) status.textContent = place.dataset.known;
      else status.textContent = problem.name === NOT_ALLOWED ? place.dataset.refused : place.dataset.failed;
    } finally {
      button.disabled = false;
    }
  }

  const places = document.querySelectorAll('[data-passkey]');
  if (!window.PublicKeyCredential) {
    document.querySelectorAll('[data-no-passkeys]').forEach((hint) => { hint.hidden = false; });
    return;
  }
  places.forEach((place) => {
    place.hidden = false;
    if (place.dataset.passkey === 'register') {
      place.addEventListener('submit', (event) => { event.preventDefault(); attempt(place, register); });
    } else {
      place.querySelector('button').addEventListener('click', () => attempt(place, signIn));
    }
  });
})();
