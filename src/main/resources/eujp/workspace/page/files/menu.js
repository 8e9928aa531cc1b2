/** A button that opens a small menu beside itself, worked with the arrow keys. */
import { h } from './dom.js';
import { icon } from './icons.js';

const GAP = 4;

/**
 * @param {string} label what the menu holds, for those who cannot see it
 * @param {{label: Node|string, detail?: string, choose: function(): void}[]} choices
 * @param {string} [picture] the icon of its button
 */
export function menu(label, choices, picture = 'more') {
  const items = choices.map((choice) =>
    h(
      'button',
      {
        type: 'button',
        class: 'menu-item',
        role: 'menuitem',
        tabindex: '-1',
        onclick: () => {
          list.hidePopover();
          choice.choose();
        },
      },
      choice.label,
      choice.detail && h('small', {}, choice.detail),
    ),
  );
  const list = h(
    'div',
    { class: 'menu', role: 'menu', 'aria-label': label, popover: 'auto' },
    items,
  );
  const opener = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      title: label,
      'aria-label': label,
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      onclick: () => list.togglePopover(),
    },
    icon(picture),
  );
  list.addEventListener('toggle', (event) => {
    const open = event.newState === 'open';
    opener.setAttribute('aria-expanded', String(open));
    if (open) {
      placeBeside(list, opener);
      items[0]?.focus();
    }
  });
  list.addEventListener('keydown', (event) => move(event, items, opener, list));
  return h('span', { class: 'menu-anchor' }, opener, list);
}

function placeBeside(list, opener) {
  const edge = opener.getBoundingClientRect();
  const size = list.getBoundingClientRect();
  const below = edge.bottom + GAP + size.height <= innerHeight;
  list.style.top = `${below ? edge.bottom + GAP : Math.max(GAP, edge.top - GAP - size.height)}px`;
  list.style.left = `${Math.max(GAP, Math.min(edge.left, innerWidth - size.width - GAP))}px`;
}

function move(event, items, opener, list) {
  const at = items.indexOf(document.activeElement);
  const next = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }[event.key];
  if (next !== undefined) {
    event.preventDefault();
    event.stopPropagation();
    items[next].focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    event.stopPropagation();
    list.hidePopover();
    opener.focus();
  }
}
