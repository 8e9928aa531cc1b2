/** Draws the sidebar: the workspace, its channels and direct messages, and who one is here. */
import { avatar } from './avatar.js';
import { h } from './dom.js';

export const isJapanese = (locale) => locale?.startsWith('ja') === true;

export class Sidebar {
  #store;
  #element;
  #drawn;

  constructor(element, store) {
    this.#element = element;
    this.#store = store;
  }

  /**
   * Draws anew only where something has changed, so that a press on an entry is never lost.
   *
   * @param {string} current the id of the conversation that is shown
   * @param {Map<string, number>} unread how many messages each conversation holds unread
   */
  render(current, unread) {
    const store = this.#store;
    const { team, me, conversations, connected } = store;
    const seen = JSON.stringify([current, [...unread], team, me, conversations, connected]);
    if (seen === this.#drawn) {
      return;
    }
    this.#drawn = seen;
    const entries = (kind) =>
      conversations
        .filter((each) => (each.kind === 'im') === (kind === 'im'))
        .map((each) => this.#entry(each, each.id === current, unread.get(each.id) ?? 0));
    const focused = document.activeElement?.dataset.testid;
    this.#part('.team').textContent = team.name;
    this.#part('.channels').replaceChildren(...entries('channel'));
    this.#part('.directs').replaceChildren(...entries('im'));
    this.#part('.me').replaceChildren(
      avatar(me, store.bot),
      h('span', {}, me.real_name || me.name),
    );
    this.#locale(me.locale);
    if (focused?.startsWith('conversation-')) {
      this.#part(`[data-testid="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  /** What one's language in Slack is; apps may speak it. */
  #locale(locale = 'en-US') {
    const button = this.#part('.locale');
    const seen = isJapanese(locale) ? '日' : 'EN';
    const label = isJapanese(locale)
      ? `${seen}: your language in Slack is 日本語. Switch to English.`
      : `${seen}: your language in Slack is English. Switch to 日本語.`;
    button.textContent = seen;
    button.setAttribute('aria-label', label);
    button.title = label;
    button.disabled = false;
  }

  #part(selector) {
    return this.#element.querySelector(selector);
  }

  #entry(conversation, current, unread) {
    const direct = conversation.kind === 'im';
    return h(
      'li',
      {},
      h(
        'a',
        {
          class: unread > 0 ? 'entry unread' : 'entry',
          href: `#${encodeURIComponent(conversation.name)}`,
          'aria-current': current ? 'page' : undefined,
          'data-testid': `conversation-${conversation.name}`,
        },
        direct
          ? this.#portrait(conversation)
          : h('span', { class: 'hash', 'aria-hidden': 'true' }, '#'),
        h('span', { class: 'entry-name' }, conversation.name),
        direct && this.#isBot(conversation) && h('span', { class: 'badge' }, 'APP'),
        unread > 0 &&
          h(
            'span',
            { class: 'count-badge' },
            String(unread),
            h('span', { class: 'visually-hidden' }, ' unread'),
          ),
      ),
    );
  }

  #portrait(conversation) {
    const user = this.#store.users.find((each) => each.name === conversation.name);
    const here = !this.#isBot(conversation) || this.#store.connected;
    return h('span', { class: here ? 'portrait here' : 'portrait' }, avatar(user, this.#store.bot));
  }

  #isBot(conversation) {
    return conversation.name === this.#store.bot.name;
  }
}
