// From one discrepancy to the next by keyboard. Without it the same links are there to press.
(() => {
  'use strict';

  const STEPS = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };
  const links = [...document.querySelectorAll('[data-discrepancy]')];

  document.querySelectorAll('[data-keys]').forEach((help) => { help.hidden = false; });

  const typing = (target) => target.closest('input, textarea, select, [contenteditable], dialog') !== null;

  /** On a list: the focus moves, Enter opens as for any link. Arrows scroll until a discrepancy has the focus. */
  function move(event, step) {
    const at = links.indexOf(document.activeElement);
    if (at < 0 && event.key.startsWith('Arrow')) return;
    const next = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.closest('li, tr').scrollIntoView({ block: 'nearest' });
  }

  /** On the page of one: to the one beside it. */
  function open(event, step) {
    const link = document.querySelector(step > 0 ? 'main a[rel="next"]' : 'main a[rel="prev"]');
    if (!link || event.key.startsWith('Arrow')) return;
    event.preventDefault();
    link.click();
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const step = STEPS[event.key];
    if (step && links.length > 0) move(event, step);
    else if (step) open(event, step);
    else if (event.key === 'u') document.querySelector('main a[data-up]')?.click();
  });
})();
