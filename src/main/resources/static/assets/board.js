// Dragging on the board of a draft decision: what is dropped fills in and sends the form that does the same by hand.
(() => {
  'use strict';

  const board = document.querySelector('[data-board]');
  if (!board || !('draggable' in document.createElement('span')) || matchMedia('(pointer: coarse)').matches) return;

  let carried;

  const clear = () => board.querySelectorAll('.board-target').forEach((place) => place.classList.remove('board-target'));

  /** The place a thing may be dropped on: a visit on another team; a unit on a team or on a visit. */
  function placeOf(event) {
    if (!carried) return null;
    const visit = event.target.closest?.('[data-visit]');
    const team = event.target.closest?.('[data-team]');
    if (carried.dataset.unit) return visit ?? team;
    return team && team !== carried.closest('[data-team]') ? team : null;
  }

  function choose(form, name, value) {
    const field = form?.querySelector(`select[name=${name}]`);
    if (!field) return false;
    field.value = value;
    return field.value === value;
  }

  function drop(place) {
    if (carried.dataset.visit) {
      const form = carried.querySelector('form[data-move]');
      if (choose(form, 'team', place.dataset.team)) form.requestSubmit();
    } else if (place.dataset.visit) {
      const form = place.querySelector('form[data-join]');
      if (choose(form, 'unit', carried.dataset.unit)) form.requestSubmit();
    } else {
      const form = board.querySelector('form[data-new-visit]');
      carried.querySelector('input').checked = true;
      choose(form, 'team', place.dataset.team);
      form.querySelector('input[name=day]').focus();
    }
  }

  board.querySelectorAll('[data-visit], [data-unit]').forEach((thing) => {
    thing.draggable = true;
    thing.dataset.draggable = '';
    thing.addEventListener('dragstart', (event) => {
      // Text in an open form is selected, not dragged.
      if (event.target !== thing) return;
      carried = thing;
      // Later: a thing that changes its looks at once is dropped again by some browsers.
      setTimeout(() => thing.classList.add('board-carried'));
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', thing.textContent.trim().slice(0, 80));
    });
    thing.addEventListener('dragend', () => {
      thing.classList.remove('board-carried');
      carried = undefined;
      clear();
    });
  });

  board.addEventListener('dragover', (event) => {
    const place = placeOf(event);
    clear();
    if (!place) return;
    event.preventDefault();
    place.classList.add('board-target');
  });
  board.addEventListener('drop', (event) => {
    const place = placeOf(event);
    if (!place) return;
    event.preventDefault();
    clear();
    drop(place);
  });
})();
