// Holds the workflow designer: makes its element, and stands between it and the server. Every save says which version it was
// drawn on, saves go one after the other, and what the server wants to tell is shown on the page.
(() => {
  const sheet = document.querySelector('[data-designer]');
  const messages = document.querySelector('[data-designer-messages]');
  const api = sheet.dataset.api;
  const plainFetch = window.fetch.bind(window);
  let drawnOn = null;
  let lastSave = Promise.resolve();

  try {
    localStorage.setItem('BlazorCulture', sheet.dataset.culture);
  } catch {
    // Without storage the dates are English, and all else works.
  }

  function tell(text) {
    if ([...messages.children].some(child => child.firstChild.textContent === text)) return;
    const box = document.createElement('div');
    box.className = 'wb-designer__message';
    const words = document.createElement('p');
    words.textContent = text;
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'ds-button';
    close.dataset.variant = 'tertiary';
    close.textContent = sheet.dataset.close;
    close.addEventListener('click', () => { box.remove(); fit(); });
    box.append(words, close);
    messages.append(box);
    fit();
  }

  // The designer shows reasons only where it saves, reads a file in, or publishes from the drawing. Elsewhere it would only say
  // that it broke, or even that all went well.
  const showsReasons = (method, path) => method === 'POST'
    && (path === '/workflow-definitions' || path === '/workflow-definitions/import'
      || (sheet.dataset.definitionId && /^\/workflow-definitions\/[^/]+\/(publish|retract)$/.test(path)));

  async function reasonOf(answer) {
    try {
      const body = await answer.clone().json();
      return Object.values(body.errors ?? {}).flat().join(' ') || body.title;
    } catch {
      return null;
    }
  }

  async function receive(answer, method, path) {
    const toPublish = answer.headers.get('X-Designer-Publish');
    if (toPublish) {
      location.assign(sheet.dataset.publish.replace('{id}', toPublish));
      return new Promise(() => {});
    }
    const told = answer.headers.get('X-Designer-Message');
    if (told) tell(decodeURIComponent(told));
    const mark = answer.headers.get('ETag');
    const version = mark?.slice(1, mark.lastIndexOf('@'));
    if (version && sheet.dataset.definitionId && version.slice(0, version.lastIndexOf('-v')) === sheet.dataset.definitionId) {
      drawnOn = mark;
      // A save may have made a new version: the links around the designer lead to that one.
      document.querySelectorAll('[data-of-version]').forEach(link => { link.href = link.dataset.ofVersion.replace('{id}', encodeURIComponent(version)); });
    }
    if (answer.status === 401) {
      tell(sheet.dataset.signedOut);
      return Response.json({ errors: { signedOut: [sheet.dataset.signedOut] } }, { status: 400 });
    }
    if (answer.status !== 400 || showsReasons(method, path)) return answer;
    const reason = await reasonOf(answer);
    if (!reason) return answer;
    tell(reason);
    if (method !== 'DELETE') return Response.json({}, { status: 200 });
    // That a workflow is gone already is taken calmly, and nothing is said to have been deleted.
    return new Response(null, { status: path.startsWith('/workflow-definitions/') ? 404 : 204 });
  }

  window.fetch = (input, init) => {
    const request = input instanceof Request ? input : null;
    const url = new URL(request?.url ?? input, document.baseURI);
    if (url.origin !== location.origin || !url.pathname.startsWith(`${api}/`)) return plainFetch(input, init);
    const method = (init?.method ?? request?.method ?? 'GET').toUpperCase();
    const path = url.pathname.slice(api.length);
    const headers = new Headers(init?.headers ?? request?.headers);
    headers.set('X-Workflow-Designer', '1');
    const isSave = method === 'POST' && path === '/workflow-definitions';
    const send = async () => {
      if (isSave && drawnOn) headers.set('If-Match', drawnOn);
      return receive(await plainFetch(input, { ...init, headers }), method, path);
    };
    if (!isSave) return send();
    const turn = lastSave.then(send, send);
    lastSave = turn.catch(() => {});
    return turn;
  };

  // Of a file that is no workflow the designer says only that it failed. The page says why, in the reader's language.
  const wrongWith = text => {
    try {
      const content = JSON.parse(text);
      return content.root ? null : content.activities ? sheet.dataset.fileElsa2 : sheet.dataset.fileOther;
    } catch {
      return sheet.dataset.fileOther;
    }
  };

  async function lookAt(file) {
    if (file.size > 10_000_000) {
      tell(sheet.dataset.fileTooLarge);
    } else if (!file.name.toLowerCase().endsWith('.zip')) {
      const wrong = wrongWith(await file.text());
      if (wrong) tell(wrong);
    } else {
      try {
        for (const inside of await window.designerZip.filesIn(file)) {
          if (inside.name.toLowerCase().endsWith('.json') && wrongWith(inside.text)) tell(sheet.dataset.fileInZip.replace('{name}', () => inside.name));
        }
      } catch {
        tell(sheet.dataset.fileZip);
      }
    }
  }
  document.addEventListener('change', event => {
    if (event.target.type === 'file') [...event.target.files].forEach(lookAt);
  }, true);

  // Addresses that the designer goes to by itself are pages of ours. What it only adds to the query is no page to go back to.
  const goes = [
    [/^workflows\/instances\/([^/]+)\/view/, sheet.dataset.run],
    [/^workflows\/definitions\/([^/]+)\/edit/, sheet.dataset.workflow],
  ];
  const push = history.pushState.bind(history);
  history.pushState = (state, title, address) => {
    const url = new URL(address ?? location.href, document.baseURI);
    const below = decodeURIComponent(url.href.slice(document.baseURI.length));
    for (const [pattern, page] of goes) {
      const found = pattern.exec(below);
      if (found) {
        location.assign(page + encodeURIComponent(found[1]));
        return;
      }
    }
    if (url.pathname === location.pathname) history.replaceState(state, title, address);
    else push(state, title, address);
  };

  function fit() {
    const top = Math.max(0, Math.round(sheet.getBoundingClientRect().top + window.scrollY));
    document.documentElement.style.setProperty('--mud-appbar-height', `${Math.min(top, window.innerHeight - 480)}px`);
  }

  const element = document.createElement(sheet.dataset.designer);
  element.setAttribute('remote-endpoint', location.origin + api);
  if (sheet.dataset.definitionId) element.setAttribute('definition-id', sheet.dataset.definitionId);
  if (sheet.dataset.instanceId) element.setAttribute('instance-id', sheet.dataset.instanceId);
  customElements.whenDefined(sheet.dataset.designer).then(() => {
    element.editWorkflowDefinition = id => location.assign(sheet.dataset.workflow + encodeURIComponent(id));
    element.viewWorkflowInstance = id => location.assign(sheet.dataset.run + encodeURIComponent(id));
    document.querySelector('[data-designer-loading]')?.remove();
    fit();
  });
  sheet.append(element);
  window.addEventListener('resize', fit);
  fit();
})();
