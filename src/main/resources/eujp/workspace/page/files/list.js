/**
 * Keeps a list of rows in step with what should be in it.
 *
 * A row is drawn anew only when its version changed, so that focus, selection and open menus in the
 * others survive. The list stays at its end while the person is there, and offers a way back when
 * something arrives elsewhere. Of all rows one is in the tab order; arrow keys move it.
 *
 * @typedef {object} Item
 * @property {string} key which row it is
 * @property {unknown[]} version what it was drawn from, compared by identity
 * @property {function(): HTMLElement} draw
 */
import { h } from './dom.js';
import { icon } from './icons.js';

const NEAR_END = 40;

export class List {
  #scroller;
  #rows = new Map();
  #atEnd = true;
  #latest = h(
    'button',
    { type: 'button', class: 'to-latest', hidden: true },
    icon('down'),
    'New messages',
  );

  /** @param {HTMLElement} element the `<ol>`; its parent is what scrolls */
  constructor(element) {
    this.element = element;
    this.#scroller = element.parentElement;
    this.#scroller.after(this.#latest);
    this.#latest.addEventListener('click', () => this.toEnd());
    this.#scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    new ResizeObserver(() => this.#atEnd && this.toEnd()).observe(this.#scroller);
    new ResizeObserver(() => this.#atEnd && this.toEnd()).observe(element);
    element.addEventListener('keydown', (event) => this.#move(event));
    element.addEventListener('focusin', (event) => this.#rove(event.target.closest('[data-ts]')));
  }

  /** @param {Item[]} items all that should be in the list, in order */
  render(items) {
    const wanted = new Set(items.map((item) => item.key));
    const arrived = items.some((item) => !this.#rows.has(item.key));
    for (const [key, row] of this.#rows) {
      if (!wanted.has(key)) {
        row.element.remove();
        this.#rows.delete(key);
      }
    }
    items.forEach((item, index) => this.#place(item, index));
    this.#rove(this.element.querySelector('[data-ts]:focus-within') ?? this.#messages().at(-1));
    if (this.#atEnd) {
      this.toEnd();
    } else if (arrived) {
      this.#latest.hidden = false;
    }
  }

  /** Forgets all rows, as before another conversation is shown. */
  clear() {
    this.#rows.clear();
    this.element.replaceChildren();
    this.toEnd();
  }

  /** Shows the last row: its end, or its beginning where it is taller than there is room for. */
  toEnd() {
    this.#atEnd = true;
    this.#latest.hidden = true;
    this.#scroller.scrollTop = this.#end();
  }

  /** Puts the focus on the row that is in the tab order. */
  focus() {
    this.element.querySelector('[data-ts][tabindex="0"]')?.focus();
  }

  #end() {
    const bottom = this.#scroller.scrollHeight - this.#scroller.clientHeight;
    const last = this.element.lastElementChild;
    return last ? Math.min(bottom, last.offsetTop - this.element.offsetTop) : bottom;
  }

  #place(item, index) {
    const known = this.#rows.get(item.key);
    const at = this.element.children[index] ?? null;
    if (known && same(known.version, item.version)) {
      if (known.element !== at) {
        this.element.insertBefore(known.element, at);
      }
      return;
    }
    const element = item.draw();
    if (known) {
      const focused = known.element.contains(document.activeElement);
      element.tabIndex = known.element.tabIndex;
      known.element.replaceWith(element);
      if (focused && !element.contains(document.activeElement)) {
        element.focus();
      }
    } else {
      this.element.insertBefore(element, at);
    }
    this.#rows.set(item.key, { version: item.version, element });
  }

  #messages() {
    return [...this.element.querySelectorAll(':scope > [data-ts]')];
  }

  #rove(row) {
    if (row) {
      this.#messages().forEach((each) => (each.tabIndex = each === row ? 0 : -1));
    }
  }

  #move(event) {
    const rows = this.#messages();
    const at = rows.indexOf(event.target);
    const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[event.key];
    if (at >= 0 && next !== undefined && rows[next]) {
      event.preventDefault();
      rows[next].focus();
      rows[next].scrollIntoView({ block: 'nearest' });
    }
  }

  #scrolled() {
    this.#atEnd = this.#scroller.scrollTop > this.#end() - NEAR_END;
    if (this.#atEnd) {
      this.#latest.hidden = true;
    }
  }
}

function same(before, now) {
  return before.length === now.length && before.every((part, index) => part === now[index]);
}
