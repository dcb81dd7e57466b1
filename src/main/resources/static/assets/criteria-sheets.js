// The criteria editor, where a round trip would hurt: the arrows walk the outline of a draft, and the page of a line
// shows other fields, rows or results without being left. Every button works without it.
(() => {
  'use strict';

  // The outline. Alt with an arrow presses the button of the line that moves it.

  const MOVES = { ArrowUp: 'UP', ArrowDown: 'DOWN', ArrowLeft: 'OUT', ArrowRight: 'IN' };

  document.addEventListener('keydown', (event) => {
    const line = event.target.closest?.('[data-outline] .outline-line');
    if (!line || event.ctrlKey || event.metaKey || event.shiftKey || !(event.key in MOVES)) return;
    if (event.altKey) {
      const way = line.closest('tr').querySelector(`button[value^="${MOVES[event.key]} "]:not([disabled])`);
      event.preventDefault();
      way?.click();
      return;
    }
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step) return;
    const lines = [...line.closest('[data-outline]').querySelectorAll('.outline-line')];
    event.preventDefault();
    lines[lines.indexOf(line) + step]?.focus();
  });

  // Back from moving a line: on with that line. Not before the browser has gone to it, which takes the focus away.

  addEventListener('load', () => setTimeout(() => {
    if (location.hash.startsWith('#line-')) {
      document.getElementById(decodeURIComponent(location.hash.slice(1)))?.querySelector('.outline-line')?.focus();
    }
  }));

  // One line. What the server answers to a button named "act" takes the place of the parts that hang on it.

  const PARTS = ['rule', 'preview', 'trial'];
  let asked = 0;

  async function show(form, act, from) {
    const mine = ++asked;
    const body = new URLSearchParams(new FormData(form));
    body.set('act', act);
    let page;
    try {
      const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/html' } });
      if (!answer.ok) throw new Error(String(answer.status));
      page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (!page.getElementById('line-form')) throw new Error('not the page of a line');
    } catch {
      // No answer: the browser sends the form itself and says what is the matter.
      form.querySelector(`button[name=act][value="${act}"]`)?.setAttribute('data-plain', '');
      form.querySelector('[data-plain]')?.click();
      return;
    }
    if (mine !== asked) return;
    PARTS.forEach((id) => {
      const now = document.getElementById(id);
      const next = page.getElementById(id);
      if (now && next) now.replaceWith(document.adoptNode(next));
      else if (now) now.remove();
      else if (next) document.querySelector('.line-beside').append(document.adoptNode(next));
    });
    const again = document.querySelector(from);
    if (again && !again.disabled) again.focus();
    else document.querySelector('#rule button[data-act$=".add"]')?.focus();
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('#line-form button[data-act]:not([data-plain])');
    if (!button) return;
    event.preventDefault();
    show(button.form, button.dataset.act, `button[data-act="${button.dataset.act}"]`);
  });
  document.addEventListener('change', (event) => {
    const kind = event.target.closest?.('#line-form input[data-act="kind"]');
    if (kind) show(kind.form, 'kind', `input[data-act="kind"][value="${kind.value}"]`);
  });

  // Enter in a field saves the line, and not the first button that happens to stand above: that one moves a row.

  document.addEventListener('keydown', (event) => {
    const field = event.target;
    if (event.key !== 'Enter' || !(field instanceof HTMLInputElement) || field.form?.id !== 'line-form') return;
    event.preventDefault();
    const act = field.closest('#trial') ? 'button[data-act=try]' : 'button[name=save]';
    field.form.querySelector(act)?.click();
  });
})();
