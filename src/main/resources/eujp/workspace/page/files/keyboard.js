/** The keys that work everywhere on the page; the dialog behind `?` lists them. */

/**
 * @param {{regions: function(): {element: HTMLElement, focus: function(): void}[],
 *     step: function(number): void, help: function(): void, escape: function(): boolean}} does
 *     `regions` in the order of F6; `step` goes to the next (1) or the previous (-1) conversation;
 *     `escape` says whether it closed something
 */
export function keyboard(does) {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) {
      return;
    }
    if (pressed(event, does)) {
      event.preventDefault();
    }
  });
}

function pressed(event, does) {
  if (event.key === 'F6') {
    cycle(does.regions(), event.shiftKey ? -1 : 1);
    return true;
  }
  if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    does.step(event.key === 'ArrowDown' ? 1 : -1);
    return true;
  }
  if (event.key === '?' && !writing(event.target)) {
    does.help();
    return true;
  }
  return event.key === 'Escape' && does.escape();
}

function cycle(regions, step) {
  const at = regions.findIndex(({ element }) => element.contains(document.activeElement));
  const next = at < 0 ? 0 : (at + step + regions.length) % regions.length;
  regions[next].focus();
}

function writing(target) {
  return target.matches('textarea, input, select');
}
