/** A row of tabs, of which one is in the tab order; arrow keys choose another. */
import { h } from './dom.js';

export class Tabs {
  #buttons;

  /**
   * @param {HTMLElement} element
   * @param {{name: string, label: string, panel: HTMLElement}[]} tabs
   * @param {function(string): void} choose
   */
  constructor(element, tabs, choose) {
    this.#buttons = tabs.map(({ name, label, panel }) =>
      h(
        'button',
        {
          type: 'button',
          class: 'tab',
          role: 'tab',
          id: `tab-${name}`,
          'aria-controls': panel.id,
          'data-testid': `tab-${name}`,
          onclick: () => choose(name),
        },
        label,
      ),
    );
    element.append(...this.#buttons);
    element.addEventListener('keydown', (event) => {
      const at = this.#buttons.indexOf(document.activeElement);
      const last = this.#buttons.length - 1;
      const next = {
        ArrowRight: at === last ? 0 : at + 1,
        ArrowLeft: at === 0 ? last : at - 1,
        Home: 0,
        End: last,
      }[event.key];
      if (next !== undefined && !event.altKey) {
        event.preventDefault();
        this.#buttons[next].focus();
        this.#buttons[next].click();
      }
    });
  }

  /** Marks one as chosen. */
  render(name) {
    this.#buttons.forEach((button) => {
      const chosen = button.id === `tab-${name}`;
      button.setAttribute('aria-selected', String(chosen));
      button.tabIndex = chosen ? 0 : -1;
    });
  }
}
