// What HTML cannot do: the chosen theme, the state of cells that save themselves, words typed and not yet saved,
// movement by keyboard in grids, and the question before an act that cannot be undone. Every page works without it.
(() => {
  'use strict';

  const DRAFTS = 'doichieu.draft ';
  const THEME = 'doichieu.theme';
  const AWAITING = 'doichieu.awaiting';
  const RETRY_MILLISECONDS = 15000;

  // Nothing was saved, and the same will be taken later: no connection, a server or database that is away or full.
  const PASSING = [0, 502, 503, 504, 507];

  const store = {
    get: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* full or forbidden: nothing is kept */ } },
    remove: (key) => { try { localStorage.removeItem(key); } catch { /* as above */ } },
    keys: () => { try { return Object.keys(localStorage); } catch { return []; } },
  };

  const text = (name) => document.getElementById('texts')?.dataset[name] ?? '';
  const element = (tag, className, words) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (words) made.textContent = words;
    return made;
  };
  const button = (words, act, className = 'btn btn-outline') => {
    const made = element('button', className, words);
    made.type = 'button';
    made.addEventListener('click', act);
    return made;
  };

  // Theme. Applied at once, before the page is drawn.

  const chosen = store.get(THEME);
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;

  const isDark = () => (document.documentElement.dataset.theme
    ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

  function offerTheme() {
    const choice = document.querySelector('[data-theme-choice]');
    if (!choice) return;
    const name = () => { choice.textContent = isDark() ? choice.dataset.light : choice.dataset.dark; };
    choice.hidden = false;
    name();
    choice.addEventListener('click', () => {
      document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
      store.set(THEME, document.documentElement.dataset.theme);
      name();
    });
  }

  // Said aloud, once things have come to rest: results of saving, never each keystroke.

  let speaker;
  let speaking;
  function say(words) {
    clearTimeout(speaking);
    speaking = setTimeout(() => {
      speaker.textContent = '';
      requestAnimationFrame(() => { speaker.textContent = words; });
    }, 600);
  }

  // Cells that save themselves.

  const STATES = ['is-saving', 'is-saved', 'is-refused', 'is-waiting'];
  const unsent = new Set();
  const lastForm = new WeakMap();

  const sender = (event) => event.detail.elt?.closest?.('form') ?? event.detail.elt;

  function statusOf(form) {
    const target = form.getAttribute('hx-target');
    if (target?.startsWith('#')) return document.getElementById(target.slice(1));
    return (form.closest('td, .cell') ?? form).querySelector('.cell-status') ?? form.closest('tr')?.querySelector('.cell-status');
  }

  function mark(form, state) {
    for (const place of new Set([form.closest('td, .cell') ?? form, statusOf(form)])) {
      place?.classList.remove(...STATES);
      if (state) place?.classList.add(state);
    }
  }

  function tell(form, words, retry) {
    const status = statusOf(form);
    if (status) {
      status.replaceChildren(element('span', 'cell-words', words));
      if (retry) status.append(' ', button(text('retry'), () => send(form), 'btn btn-quiet'));
    }
    if (retry) say(words);
  }

  function send(form) {
    unsent.delete(form);
    if (form.isConnected) htmx.trigger(form, 'submit');
  }

  function retryAll() {
    [...unsent].forEach(send);
  }

  function watchSaving() {
    document.addEventListener('htmx:beforeRequest', (event) => {
      const form = sender(event);
      if (!(form instanceof HTMLFormElement)) return;
      const status = statusOf(form);
      if (!status) return;
      lastForm.set(status, form);
      form.draftsSent = draftsOf(form);
      mark(form, 'is-saving');
      tell(form, text('saving'));
    });
    document.addEventListener('htmx:afterRequest', (event) => {
      const form = sender(event);
      if (!(form instanceof HTMLFormElement)) return;
      // Not event.detail.successful: a refusal that is swapped in counts as a success there.
      const { status } = event.detail.xhr;
      if (status === 409 || status === 422) mark(form, 'is-refused');
      else if (status >= 200 && status < 400) saved(form);
      else if (status !== 401) failed(form, status);
    });
    document.addEventListener('click', (event) => {
      const reload = event.target.closest('[data-reload]');
      const again = event.target.closest('[data-resubmit]');
      const form = lastForm.get((reload ?? again)?.closest('[id]:is(.cell-status, td, .cell)'));
      if (reload) {
        event.preventDefault();
        if (form) draftsOf(form).forEach(([key]) => store.remove(key));
        location.hash = reload.hash;
        location.reload();
      } else if (again && form) {
        send(form);
      }
    });
    addEventListener('online', retryAll);
    // The browser may believe itself online while it is not, so waiting cells also ask again by themselves.
    setInterval(() => { if (unsent.size > 0 && !document.hidden) retryAll(); }, RETRY_MILLISECONDS);
  }

  function saved(form) {
    unsent.delete(form);
    // Only what the server was sent is forgotten; what was typed meanwhile goes with the next request.
    (form.draftsSent ?? []).forEach(([key, value]) => { if (store.get(key) === value) store.remove(key); });
    mark(form, 'is-saved');
    if (!statusOf(form)?.textContent.trim() || statusOf(form).querySelector('.cell-words')) tell(form, text('saved'));
    say(text('saved'));
  }

  function failed(form, status) {
    if (status === 0 || status >= 500) {
      mark(form, 'is-waiting');
      const passes = PASSING.includes(status);
      if (passes) unsent.add(form);
      tell(form, text(status === 0 ? 'offline' : passes ? 'away' : 'failed'), true);
    } else {
      mark(form, 'is-refused');
      tell(form, text('refused'), true);
    }
  }

  // What was typed stays on this device until the server has it. Kept per person, page, form and field; a draft
  // remembers the version it was typed against, so that giving it back cannot overwrite somebody's newer value.

  const person = () => document.body.dataset.user;
  const prefix = (page) => `${DRAFTS}${person()} ${page} `;
  const keeps = (field) => field.name && field.form && !field.form.matches('[method=get]') && !field.closest('[data-no-draft]')
    && !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type) && field.name !== '_csrf';
  const choosable = (field) => field.type === 'checkbox' || field.type === 'radio';
  const addressOf = (form) => (form.getAttribute('hx-post') ?? form.getAttribute('action') ?? '').split('?')[0];
  const keyOf = (field) => `${prefix(location.pathname)}${addressOf(field.form)} ${field.name}${choosable(field) ? `=${field.value}` : ''}`;
  const valueOf = (field) => (choosable(field) ? String(field.checked) : field.value);
  function draftsOf(form) {
    return [...form.elements].filter(keeps).map((field) => [keyOf(field), store.get(keyOf(field))]).filter(([, value]) => value);
  }

  function keep(event) {
    const field = event.target;
    if (!person() || !(field instanceof HTMLElement) || !field.form || !keeps(field)) return;
    const version = field.form.querySelector('input[name=version]')?.value;
    store.set(keyOf(field), JSON.stringify({ value: valueOf(field), version, at: Date.now() }));
  }

  // A whole page was sent. The server has it when the answer comes from there, is no error and shows no refusal;
  // coming back to the page after a failed connection is no answer.

  function remember(form) {
    if (form.hasAttribute('hx-post')) return;
    const awaited = { from: location.href, keys: draftsOf(form).map(([key]) => key) };
    try { sessionStorage.setItem(AWAITING, JSON.stringify(awaited)); } catch { /* none kept */ }
  }

  function acknowledge() {
    let awaited;
    try {
      awaited = JSON.parse(sessionStorage.getItem(AWAITING));
      sessionStorage.removeItem(AWAITING);
    } catch { /* none kept */ }
    // A page for nobody, such as a failure, is no answer either, nor is what is opened from there.
    if (!person()) return;
    const arrival = performance.getEntriesByType('navigation')[0];
    const answered = arrival?.type !== 'back_forward' && (arrival?.responseStatus ?? 200) < 400
      && document.referrer === awaited?.from.split('#')[0];
    if (answered && !document.querySelector('main [role=alert]')) awaited.keys.forEach(store.remove);
  }

  function unsavedHere() {
    const fields = [...document.querySelectorAll('form input, form select, form textarea')].filter(keeps);
    return fields.flatMap((field) => {
      const kept = store.get(keyOf(field));
      if (!kept) return [];
      try {
        const draft = JSON.parse(kept);
        if (draft.value !== valueOf(field)) return [{ field, ...draft }];
      } catch { /* written by something else */ }
      store.remove(keyOf(field));
      return [];
    });
  }

  function offerDrafts() {
    if (!person()) return;
    const drafts = unsavedHere();
    const main = document.querySelector('main');
    if (drafts.length === 0 || !main) return;
    const bar = element('div', 'drafts');
    bar.setAttribute('role', 'region');
    bar.setAttribute('aria-label', text('unsaved'));
    const at = new Date(Math.max(...drafts.map((draft) => draft.at)));
    const two = (number) => String(number).padStart(2, '0');
    const when = `${two(at.getHours())}:${two(at.getMinutes())} ${two(at.getDate())}/${two(at.getMonth() + 1)}`;
    const immediate = drafts.some(({ field }) => field.form.hasAttribute('hx-post'));
    bar.append(
      element('p', '', `${text('unsaved')} (${drafts.length}, ${when}).`),
      button(text(immediate ? 'restore' : 'refill'), () => { bar.remove(); restore(drafts); }, 'btn btn-primary'),
      button(text('discard'), () => { drafts.forEach(({ field }) => store.remove(keyOf(field))); bar.remove(); }),
    );
    main.prepend(bar);
    say(text('unsaved'));
  }

  function restore(drafts) {
    for (const { field, value, version } of drafts) {
      if (choosable(field)) field.checked = value === 'true'; else field.value = value;
      const hidden = field.form.querySelector('input[name=version]');
      if (hidden && version !== undefined) hidden.value = version;
    }
    drafts[0].field.focus();
    new Set(drafts.map(({ field }) => field.form)).forEach((form) => { if (form.hasAttribute('hx-post')) send(form); });
  }

  // Grids by keyboard: Enter and the arrows walk from cell to cell as in a spreadsheet.

  function walk(event) {
    const field = event.target;
    const grid = field.closest?.('table[data-grid]');
    if (!grid || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const typed = field instanceof HTMLInputElement && field.type === 'text';
    if (!typed && !choosable(field)) return;
    const next = neighbour(grid, field, event, typed);
    if (!next) return;
    event.preventDefault();
    next.focus();
    if (next.select && next.type === 'text') next.select();
  }

  function neighbour(grid, field, event, typed) {
    const steps = { ArrowDown: 1, ArrowUp: -1, Enter: event.shiftKey ? -1 : 1 };
    const sides = { ArrowRight: 1, ArrowLeft: -1 };
    const cell = field.closest('td, th');
    const all = [...grid.querySelectorAll('input:not([type=hidden]), select, textarea')]
      .filter((candidate) => !candidate.disabled && candidate.offsetParent !== null);
    if (event.key in steps && !(event.key === 'Enter' && !typed)) {
      const column = all.filter((candidate) => candidate.closest('td, th').cellIndex === cell.cellIndex);
      return column[column.indexOf(field) + steps[event.key]];
    }
    if (event.key in sides) {
      const edge = event.key === 'ArrowRight' ? field.value.length : 0;
      const whole = typed && field.selectionStart === 0 && field.selectionEnd === field.value.length;
      if (typed && !whole && (field.selectionStart !== edge || field.selectionEnd !== edge)) return undefined;
      const row = all.filter((candidate) => candidate.closest('tr') === cell.parentElement);
      return row[row.indexOf(field) + sides[event.key]];
    }
    return undefined;
  }

  // Wide tables. On a narrow window the rows of a table with many columns are short lists, and each cell then needs the
  // head of its column; a table that scrolls can be scrolled by keyboard.

  const COLUMNS_THAT_FIT = 3;

  function labelCells() {
    for (const table of document.querySelectorAll('table.ledger:not([data-keeps-columns])')) {
      const heads = [...table.querySelectorAll('thead tr:last-child > *')];
      const few = heads.length <= COLUMNS_THAT_FIT && !('fold' in table.dataset);
      if (few || heads.some((head) => head.colSpan > 1)) continue;
      table.querySelectorAll(':scope > tbody > tr, :scope > tfoot > tr').forEach((row) => {
        if ([...row.cells].some((cell) => cell.colSpan > 1)) return;
        [...row.cells].forEach((cell, at) => {
          if (cell.tagName === 'TD' && !cell.matches('.code') && heads[at]) cell.dataset.label = heads[at].textContent.trim();
          if (!cell.id && !cell.textContent.trim() && !cell.querySelector('input, svg')) cell.dataset.empty = '';
        });
      });
      table.dataset.folds = '';
    }
  }

  function fitTables() {
    const watched = new ResizeObserver((entries) => entries.forEach(({ target }) => fitTable(target)));
    document.querySelectorAll('.table-scroll').forEach((region) => watched.observe(region));
  }

  /** A table that fits does not scroll by itself, so that its head can stay in sight while the page scrolls. */
  function fitTable(region) {
    region.classList.remove('fits');
    const fits = region.scrollWidth <= region.clientWidth;
    region.classList.toggle('fits', fits);
    if (fits || region.hasAttribute('tabindex')) return;
    const title = region.querySelector('caption') ?? region.closest('section')?.querySelector('h2, h3') ?? document.querySelector('h1');
    region.tabIndex = 0;
    region.setAttribute('role', 'region');
    region.setAttribute('aria-label', title?.textContent.trim() ?? '');
  }

  // The page that stands in for another while the database is away: it asks whether that is over, not all at once.

  function awaitReturn() {
    const place = document.querySelector('[data-back-to]');
    if (!place) return;
    const soon = () => setTimeout(ask, 3000 + Math.random() * 4000);
    const ask = async () => {
      try {
        const answer = await fetch(place.dataset.ready, { cache: 'no-store', credentials: 'omit' });
        if (answer.ok) { location.replace(place.dataset.backTo); return; }
      } catch { /* not even the server */ }
      soon();
    };
    soon();
  }

  // The question before an act that cannot be undone.

  function ask(event) {
    const form = event.target;
    if (!form.dataset.confirm || form.answered) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const submitter = event.submitter;
    const dialog = element('dialog');
    const words = element('p', '', form.dataset.confirm);
    words.id = 'confirm-words';
    dialog.setAttribute('aria-labelledby', words.id);
    const actions = element('div', 'actions');
    actions.append(
      button(text('cancel'), () => dialog.close()),
      button(submitter?.textContent.trim() || text('proceed'), () => {
        form.answered = true;
        dialog.close();
        form.requestSubmit(submitter ?? undefined);
      }, 'btn btn-primary'),
    );
    dialog.append(words, actions);
    dialog.addEventListener('close', () => { dialog.remove(); setTimeout(() => { form.answered = false; }); });
    document.body.append(dialog);
    dialog.showModal();
  }

  // What is shown once is copied whole, without a slip of the mouse.

  function offerCopies() {
    document.querySelectorAll('[data-copy][hidden]').forEach((copy) => {
      copy.hidden = false;
      copy.addEventListener('click', async () => {
        const source = document.getElementById(copy.dataset.copy);
        source.select();
        try { await navigator.clipboard.writeText(source.value); } catch { document.execCommand('copy'); }
        copy.textContent = copy.dataset.done;
        say(copy.dataset.done);
      });
    });
  }

  document.addEventListener('DOMContentLoaded', () => {
    speaker = element('p', 'visually-hidden');
    speaker.setAttribute('role', 'status');
    document.body.append(speaker);
    offerTheme();
    labelCells();
    fitTables();
    watchSaving();
    awaitReturn();
    acknowledge();
    offerDrafts();
    document.querySelectorAll('[data-print][hidden]').forEach((hidden) => { hidden.hidden = false; });
    offerCopies();
    document.getElementById('errors')?.focus();
    document.addEventListener('click', (event) => { if (event.target.closest('[data-print]')) print(); });
    document.addEventListener('input', keep);
    document.addEventListener('change', keep, true);
    document.addEventListener('submit', ask, true);
    document.addEventListener('submit', (event) => { if (!event.defaultPrevented) remember(event.target); });
    document.addEventListener('keydown', walk);
  });
})();
