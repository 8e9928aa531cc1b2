/** The Home tab of the bot's conversation: what the app has published for this person. */
import { drawBlocks } from './blocks.js';
import { h } from './dom.js';
import { Form } from './form.js';
import { icon } from './icons.js';

export class Home {
  #element;
  #store;
  #act;
  #shown;
  #form = new Form();

  /**
   * @param {HTMLElement} element
   * @param {import('./store.js').Store} store
   * @param {function(object, object): Promise<string|undefined>} act takes the view and a press;
   *     resolves to a sentence where it failed
   */
  constructor(element, store, act) {
    this.#element = element;
    this.#store = store;
    this.#act = act;
  }

  /** Draws what is published, unless it says what is drawn: somebody may be pressing a button. */
  render() {
    const { home, bot } = this.#store;
    const seen = home ? JSON.stringify([home.id, home.blocks]) : 'none';
    if (seen === this.#shown) {
      return;
    }
    this.#shown = seen;
    this.#element.replaceChildren(...(home ? this.#content(home) : [empty(bot)]));
  }

  focus() {
    this.#element.focus();
  }

  #content(view) {
    const failure = h('p', { class: 'error', role: 'alert' });
    this.#form = new Form({ ...view.state.values, ...this.#form.values() });
    const form = this.#form;
    const surroundings = {
      directory: this.#store,
      form,
      heading: 'h2',
      act: async (action) => {
        failure.textContent =
          (await this.#act(view, { ...action, values: form.values() })) ?? '';
      },
    };
    return [
      h('div', { class: 'home-content' }, drawBlocks(view.blocks, surroundings), failure),
    ];
  }
}

function empty({ name }) {
  return h(
    'div',
    { class: 'home-empty' },
    icon('home'),
    h('h2', {}, 'Nothing here yet'),
    h('p', {}, `This is where ${name} can put what you need most. It has not done so.`),
  );
}
