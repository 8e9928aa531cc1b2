/** The middle of the page: a channel or a direct message, and the field to write in. */
import { avatar } from './avatar.js';
import { Composer } from './composer.js';
import { h, setText } from './dom.js';
import { Home } from './home.js';
import { introductionRow } from './introduction.js';
import { languageOf } from './language.js';
import { List } from './list.js';
import { conversationRows } from './rows.js';
import { suggestions } from './suggestions.js';
import { Tabs } from './tabs.js';

export class Conversation {
  #store;
  #deeds;
  #send;
  #parts;
  #list;
  #composer;
  #channel;
  #prompted;
  #home;
  #tabs;

  /**
   * @param {HTMLElement} element
   * @param {import('./store.js').Store} store
   * @param {import('./message.js').Deeds} deeds
   * @param {function(string, string): Promise<boolean>} send takes a channel and what was typed
   */
  constructor(element, store, deeds, send) {
    const part = (name) => element.querySelector(`.${name}`);
    this.#store = store;
    this.#deeds = deeds;
    this.#send = send;
    this.#parts = {
      title: part('title'),
      topic: part('topic'),
      prompts: part('prompts'),
      status: part('status'),
      offline: part('offline'),
      scroller: part('scroller'),
      foot: part('pane-foot'),
      home: part('home'),
      tabs: part('tabs'),
    };
    this.#list = new List(part('messages'));
    this.#composer = new Composer(part('composer'), {
      name: '',
      sources: suggestions(store),
      submit: (text) => this.#submitted(text),
      up: () => deeds.edit(this.#lastOfMine(), false),
    });
    this.#home = new Home(this.#parts.home, store, deeds.actInView);
    this.#tabs = new Tabs(
      this.#parts.tabs,
      [
        { name: 'home', label: 'Home', panel: this.#parts.home },
        { name: 'messages', label: 'Messages', panel: this.#parts.scroller },
      ],
      (tab) => deeds.openTab(this.#channel, tab),
    );
  }

  /** Shows another conversation. */
  show(channel) {
    const conversation = this.#store.channel(channel);
    this.#channel = channel;
    this.#list.clear();
    this.#composer.open(channel, `Message ${this.#called(conversation)}`);
  }

  /**
   * Draws what has changed.
   *
   * @param {string|undefined} editing the `ts` of the message that is being edited
   * @param {string} tab `home` or `messages`
   */
  render(editing, tab) {
    const store = this.#store;
    const conversation = store.channel(this.#channel);
    const direct = conversation.kind === 'im';
    this.#parts.title.replaceChildren(
      ...(direct
        ? [this.#portrait(conversation), conversation.name]
        : [h('span', { class: 'hash' }, '#'), conversation.name]),
    );
    setText(this.#parts.topic, direct ? 'Direct message' : (conversation.topic ?? ''));
    this.#list.render([
      introductionRow(conversation, store, () => this.#portrait(conversation)),
      ...conversationRows(store, this.#channel, { deeds: this.#deeds, editing }),
    ]);
    this.#prompts(conversation);
    this.#render(conversation, tab);
    this.#composer.offer(store.shortcuts('global'), this.#deeds.useShortcut);
    const status = store.status(this.#channel);
    setText(this.#parts.status, status ? `${store.bot.name} ${status}` : '');
    this.#parts.offline.hidden = store.connected;
    setText(this.#parts.offline, `${store.bot.name} is not connected. It answers when it is back.`);
  }

  focus() {
    if (this.#parts.home.hidden) {
      this.#composer.focus();
    } else {
      this.focusTabs();
    }
  }

  focusTabs() {
    this.#parts.tabs.querySelector('[aria-selected="true"]').focus();
  }

  focusHome() {
    this.#home.focus();
  }

  focusList() {
    this.#list.focus();
  }

  /** Only the bot's own conversation has tabs. */
  #render(conversation, tab) {
    const { scroller, foot, home, tabs } = this.#parts;
    const tabbed = conversation.kind === 'im' && conversation.name === this.#store.bot.name;
    const atHome = tabbed && tab === 'home';
    tabs.hidden = !tabbed;
    this.#tabs.render(atHome ? 'home' : 'messages');
    home.hidden = !atHome;
    scroller.hidden = atHome;
    foot.hidden = atHome;
    for (const [name, value] of [
      ['role', 'tabpanel'],
      ['aria-labelledby', 'tab-messages'],
    ]) {
      tabbed ? scroller.setAttribute(name, value) : scroller.removeAttribute(name);
    }
    this.#home.render();
  }

  async #submitted(text) {
    this.#list.toEnd();
    return this.#send(this.#channel, text);
  }

  #lastOfMine() {
    return this.#store
      .roots(this.#channel)
      .findLast((message) => message.user === this.#store.me.id);
  }

  #called(conversation) {
    return conversation.kind === 'im' ? conversation.name : `#${conversation.name}`;
  }

  #portrait(conversation) {
    const user = this.#store.users.find((each) => each.name === conversation.name);
    return avatar(user, this.#store.bot);
  }

  /** Suggested questions, until the person has written a first one. */
  #prompts(conversation) {
    const asked = conversation.kind !== 'im' || this.#lastOfMine() !== undefined;
    const prompts = asked ? undefined : this.#store.prompts;
    if (prompts === this.#prompted) {
      return;
    }
    this.#prompted = prompts;
    this.#parts.prompts.hidden = !prompts?.prompts.length;
    this.#parts.prompts.replaceChildren(
      h('p', {}, prompts?.title ?? 'Try one of these'),
      ...(prompts?.prompts ?? []).map((prompt) => this.#prompt(prompt)),
    );
  }

  #prompt({ title, message }) {
    return h(
      'button',
      {
        type: 'button',
        class: 'prompt',
        lang: languageOf(title),
        'data-testid': 'prompt',
        onclick: () => this.#submitted(message),
      },
      title,
    );
  }
}
