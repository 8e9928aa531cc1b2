/**
 * The field in which a person writes.
 *
 * It grows with its text; Enter sends and Shift+Enter begins a new line, except while an input
 * method is composing: there Enter belongs to the input method.
 */
import { composing } from './composing.js';
import { h } from './dom.js';
import { draft, keepDraft } from './drafts.js';
import { icon } from './icons.js';
import { menu } from './menu.js';
import { Picker } from './picker.js';

export class Composer {
  #field;
  #button;
  #picker;
  #submit;
  #shortcuts = h('span', { class: 'composer-shortcuts' });
  #offered = '';
  #key = '';

  /**
   * @param {HTMLElement} host
   * @param {{name: string, sources: import('./picker.js').Source[],
   *     submit: function(string): Promise<boolean>, up: function(): void}} options `name` prefixes
   *     the test ids; `submit` resolves to whether the text went out; `up` is the arrow key in an
   *     empty field
   */
  constructor(host, { name, sources, submit, up }) {
    this.#submit = submit;
    const prefix = name === '' ? '' : `${name}-`;
    this.#field = h('textarea', {
      class: 'composer-field',
      rows: '1',
      'data-testid': `${prefix}composer`,
      enterkeyhint: 'send',
      placeholder: 'Connecting…',
      'aria-label': 'Message',
      disabled: true,
    });
    this.#button = h(
      'button',
      {
        type: 'submit',
        class: 'send',
        'aria-label': 'Send',
        title: 'Send',
        'data-testid': `${prefix}send`,
      },
      icon('send'),
    );
    const form = h(
      'form',
      { class: 'composer-form' },
      this.#field,
      h(
        'div',
        { class: 'composer-bar' },
        this.#starter('@', 'at', 'Mention someone'),
        this.#starter('/', 'slash', 'Use a command'),
        this.#shortcuts,
        hint(),
        this.#button,
      ),
    );
    host.append(form);
    this.#picker = new Picker(this.#field, host, sources);
    this.#field.addEventListener('input', () => this.#typed());
    this.#field.addEventListener('keydown', (event) => this.#pressed(event, up));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    this.#typed();
  }

  /** Shows the draft of another conversation. */
  open(key, placeholder) {
    this.#key = key;
    this.#starters().forEach((each) => (each.disabled = false));
    this.#field.disabled = false;
    this.#field.placeholder = placeholder;
    this.#field.setAttribute('aria-label', placeholder);
    this.#picker.close();
    this.#write(draft(key));
  }

  /**
   * Offers shortcuts in a menu beside the field.
   *
   * @param {{callback_id: string, name: string, description: string}[]} shortcuts
   * @param {function(object): void} use
   */
  offer(shortcuts, use) {
    const offered = shortcuts.map((each) => each.callback_id).join();
    if (offered !== this.#offered) {
      this.#offered = offered;
      const choices = shortcuts.map((each) => ({
        label: each.name,
        detail: each.description,
        choose: () => use(each),
      }));
      this.#shortcuts.replaceChildren(menu('Shortcuts', choices, 'bolt'));
    }
  }

  focus() {
    this.#field.focus();
  }

  #starters() {
    return this.#field.form.querySelectorAll('.composer-bar .icon-button');
  }

  /** Whether the person is writing here. */
  get inUse() {
    return this.#field.value !== '' || document.activeElement === this.#field;
  }

  #starter(text, picture, label) {
    return h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        title: label,
        'aria-label': label,
        disabled: true,
        onclick: () => {
          if (text === '/') {
            this.#field.setRangeText(text, 0, this.#field.value.startsWith(text) ? 1 : 0, 'end');
          } else {
            const { value, selectionStart: at, selectionEnd: end } = this.#field;
            const apart = at === 0 || /\s/.test(value[at - 1]) ? '' : ' ';
            this.#field.setRangeText(apart + text, at, end, 'end');
          }
          this.#field.focus();
          this.#field.dispatchEvent(new Event('input', { bubbles: true }));
        },
      },
      icon(picture),
    );
  }

  #typed() {
    keepDraft(this.#key, this.#field.value);
    this.#button.disabled = this.#field.value.trim() === '';
    this.#field.style.height = 'auto';
    this.#field.style.height = `${this.#field.scrollHeight}px`;
  }

  #write(text) {
    this.#field.value = text;
    this.#typed();
  }

  #pressed(event, up) {
    if (composing(event)) {
      return;
    }
    if (this.#picker.handles(event)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    } else if (event.key === 'ArrowUp' && this.#field.value === '') {
      event.preventDefault();
      up();
    }
  }

  /** Empties the field at once, and gives the text back where it did not go out. */
  async #send() {
    const text = this.#field.value;
    const key = this.#key;
    if (text.trim() === '') {
      return;
    }
    this.#picker.close();
    this.#write('');
    if (await this.#submit(text)) {
      return;
    }
    if (this.#key === key && this.#field.value === '') {
      this.#write(text);
    } else if (draft(key) === '') {
      keepDraft(key, text);
    }
  }
}

function hint() {
  const key = (name) => h('kbd', {}, name);
  const enter = [key('Enter'), ' to send, '];
  const line = [key('Shift'), '+', key('Enter'), ' for a new line'];
  return h('span', { class: 'composer-hint', 'aria-hidden': 'true' }, enter, line);
}
