/**
 * Shows the topmost of the modals that an app has before the person.
 *
 * The browser's dialog keeps the focus inside and gives it back afterwards; Escape closes, as the
 * button beside the title does. What is being entered survives when the app changes the view.
 */
import { drawBlocks } from './blocks.js';
import { h } from './dom.js';
import { Form } from './form.js';
import { icon } from './icons.js';
import { languageOf } from './language.js';
import { plain } from './mrkdwn.js';

export class Modal {
  #dialog = h('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' });
  #store;
  #does;
  #form;
  #shown;
  #closing;

  /**
   * @param {HTMLElement} host
   * @param {import('./store.js').Store} store
   * @param {{submit: function(object, object): Promise<object>, close: function(object): Promise<string|undefined>,
   *     act: function(object, object): Promise<string|undefined>, closed: function(): void}} does
   *     `submit` resolves to `errors` by block id or `error` as a sentence; `act` and `close` to
   *     a sentence where they failed
   */
  constructor(host, store, does) {
    this.#store = store;
    this.#does = does;
    host.append(this.#dialog);
    this.#dialog.addEventListener('cancel', (event) => {
      if (event.target === this.#dialog) {
        event.preventDefault();
        this.#close();
      }
    });
    this.#dialog.addEventListener('close', () => this.#shown && this.#close());
  }

  /** Draws the topmost view, where it is another than before. */
  render() {
    const view = this.#store.views.at(-1);
    if (view?.id === this.#shown?.id && view?.hash === this.#shown?.hash) {
      return;
    }
    const before = this.#shown;
    this.#shown = view;
    if (view) {
      this.#draw(view, before);
    } else if (this.#dialog.open) {
      this.#dialog.close();
      this.#does.closed();
    }
  }

  #draw(view, before) {
    const same = view.id === before?.id;
    const focused = same ? this.#placeOf(document.activeElement) : -1;
    this.#form = new Form(merged(view.state.values, same ? this.#form.values() : {}));
    this.#dialog.replaceChildren(this.#content(view));
    if (!this.#dialog.open) {
      this.#dialog.showModal();
    }
    this.#focus(focused);
  }

  #content(view) {
    const failure = h('p', { class: 'error modal-failure', role: 'alert' });
    const surroundings = {
      directory: this.#store,
      form: this.#form,
      act: async (action) => {
        failure.textContent = (await this.#does.act(view, this.#with(action))) ?? '';
      },
    };
    const submit =
      view.submit &&
      h('button', { class: 'button primary', 'data-testid': 'modal-submit' }, plain(view.submit.text));
    const label = view.close?.text ?? (view.previous_view_id ? 'Back' : 'Close');
    return h(
      'form',
      {
        novalidate: true,
        class: 'modal-form',
        lang: languageOf(view.title.text),
        'data-testid': 'modal',
        onsubmit: (event) => {
          event.preventDefault();
          this.#submit(view, submit, failure);
        },
      },
      h(
        'header',
        { class: 'modal-head' },
        h('h2', { id: 'modal-title', tabindex: '-1' }, plain(view.title.text)),
        h(
          'button',
          {
            type: 'button',
            class: 'icon-button',
            'aria-label': 'Close',
            title: 'Close',
            onclick: () => this.#close(),
          },
          icon('close'),
        ),
      ),
      h('div', { class: 'modal-body', tabindex: '-1' }, drawBlocks(view.blocks, surroundings)),
      failure,
      h(
        'footer',
        { class: 'dialog-buttons modal-foot' },
        h('button', { type: 'button', class: 'button', onclick: () => this.#close() }, plain(label)),
        submit,
      ),
    );
  }

  #with(action) {
    return { ...action, values: this.#form.values() };
  }

  async #submit(view, button, failure) {
    if (!button || button.getAttribute('aria-busy') === 'true') {
      return;
    }
    const form = this.#form;
    button.setAttribute('aria-busy', 'true');
    failure.textContent = '';
    const { errors = {}, error = '' } = await this.#does.submit(view, form.values());
    button.removeAttribute('aria-busy');
    form.fail(errors);
    failure.textContent = error;
  }

  /** Closes on the server, which then says what is left; stays where that fails. */
  async #close() {
    const view = this.#shown;
    if (!view || this.#closing === view.id) {
      return;
    }
    this.#closing = view.id;
    const failure = await this.#does.close(view);
    this.#closing = undefined;
    if (failure && this.#shown?.id === view.id) {
      if (!this.#dialog.open) {
        this.#dialog.showModal();
      }
      this.#dialog.querySelector('.modal-failure').textContent = failure;
    }
  }

  /** Goes where one begins: the field that was in use, or that the app names, or the first. */
  #focus(place) {
    const all = this.#focusable();
    const target =
      all[place] ?? all.find((each) => each.autofocus) ?? this.#dialog.querySelector('h2');
    const first = this.#dialog.querySelector(
      '.modal-body :is(input, textarea, select, button, a[href])',
    );
    (all[place] || target.autofocus ? target : (first ?? target)).focus();
  }

  #placeOf(element) {
    return this.#focusable().indexOf(element);
  }

  #focusable() {
    return [...this.#dialog.querySelectorAll('input, textarea, select, button, a[href]')];
  }
}

/** What the server knows, with what stands in the fields at this moment. */
function merged(values, entered) {
  const all = { ...values };
  for (const [block, entries] of Object.entries(entered)) {
    all[block] = { ...values[block], ...entries };
  }
  return all;
}
