/**
 * Offers what can follow `@` and `/` while a person types.
 *
 * It belongs to one text field, which keeps the focus; arrow keys move the choice, Enter and Tab
 * take it, Escape closes. What may be chosen comes from sources, of which the first that matches
 * the text before the caret is shown.
 *
 * @typedef {object} Source
 * @property {RegExp} trigger matches at the caret; its first group is what has been typed so far
 * @property {string} label names the list
 * @property {function(string): Choice[]} choices
 *
 * @typedef {object} Choice
 * @property {string} insert what takes the place of what has been typed
 * @property {string} name
 * @property {string} [detail]
 * @property {string} [hint]
 * @property {Node} [picture]
 */
import { h } from './dom.js';

const MOST = 8;
let pickers = 0;

export class Picker {
  #field;
  #sources;
  #list;
  #choices = [];
  #chosen = 0;
  #typed = '';
  #closedAt;

  /**
   * @param {HTMLTextAreaElement} field
   * @param {HTMLElement} host where the list is put
   * @param {Source[]} sources
   */
  constructor(field, host, sources) {
    this.#field = field;
    this.#sources = sources;
    this.#list = h('ul', {
      class: 'picker',
      id: `picker-${++pickers}`,
      role: 'listbox',
      hidden: true,
      'data-testid': 'picker',
    });
    host.append(this.#list);
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', this.#list.id);
    field.addEventListener('input', () => this.#look());
    field.addEventListener('click', () => this.#look());
    field.addEventListener('blur', () => this.close());
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  /** Whether the key was the picker's; it is asked before the field's own keys. */
  handles(event) {
    if (this.#list.hidden) {
      return false;
    }
    switch (event.key) {
      case 'ArrowDown':
        this.#choose(this.#chosen + 1);
        return true;
      case 'ArrowUp':
        this.#choose(this.#chosen - 1);
        return true;
      case 'Escape':
        this.#closedAt = this.#field.value;
        this.close();
        return true;
      case 'Enter':
        return !event.shiftKey && !this.#complete() && this.#take(this.#chosen);
      case 'Tab':
        return !event.shiftKey && this.#take(this.#chosen);
      default:
        return false;
    }
  }

  close() {
    this.#list.hidden = true;
    this.#field.removeAttribute('aria-activedescendant');
  }

  #look() {
    const before = this.#field.value.slice(0, this.#field.selectionStart);
    const source = this.#sources.find((each) => each.trigger.test(before));
    if (!source || this.#closedAt === this.#field.value) {
      this.close();
      return;
    }
    this.#closedAt = undefined;
    this.#typed = source.trigger.exec(before)[1];
    this.#choices = source.choices(this.#typed.slice(1).toLowerCase()).slice(0, MOST);
    this.#list.setAttribute('aria-label', source.label);
    this.#list.replaceChildren(
      ...this.#choices.map((choice, index) => this.#option(choice, index)),
    );
    this.#list.hidden = this.#choices.length === 0;
    if (!this.#list.hidden) {
      this.#choose(0);
    }
  }

  #option(choice, index) {
    return h(
      'li',
      {
        class: 'picker-choice',
        id: `${this.#list.id}-${index}`,
        role: 'option',
        onclick: () => this.#take(index),
      },
      choice.picture,
      h('span', { class: 'picker-name' }, choice.name),
      choice.hint && h('span', { class: 'picker-hint' }, choice.hint),
      choice.detail && h('span', { class: 'picker-detail' }, choice.detail),
    );
  }

  #choose(index) {
    this.#chosen = (index + this.#choices.length) % this.#choices.length;
    [...this.#list.children].forEach((option, at) =>
      option.setAttribute('aria-selected', String(at === this.#chosen)),
    );
    const option = this.#list.children[this.#chosen];
    option.scrollIntoView({ block: 'nearest' });
    this.#field.setAttribute('aria-activedescendant', option.id);
  }

  /** A command that has been typed to its end is sent, not completed. */
  #complete() {
    return this.#typed.startsWith('/') && this.#choices[this.#chosen].insert.trim() === this.#typed;
  }

  #take(index) {
    const caret = this.#field.selectionStart;
    const from = caret - this.#typed.length;
    const follows = this.#field.value[caret] === ' ' ? caret + 1 : caret;
    this.#field.setRangeText(this.#choices[index].insert, from, follows, 'end');
    this.close();
    this.#field.dispatchEvent(new Event('input', { bubbles: true }));
    this.#field.focus();
    return true;
  }
}
