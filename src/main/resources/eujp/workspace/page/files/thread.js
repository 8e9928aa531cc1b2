/** The panel at the side: one message, the replies to it, and the field to reply in. */
import { Composer } from './composer.js';
import { setText } from './dom.js';
import { List } from './list.js';
import { threadRows } from './rows.js';
import { suggestions } from './suggestions.js';

export class Thread {
  #element;
  #store;
  #deeds;
  #status;
  #place;
  #title;
  #list;
  #composer;
  #shown;

  /**
   * @param {HTMLElement} element
   * @param {import('./store.js').Store} store
   * @param {import('./message.js').Deeds} deeds
   * @param {{send: function(string, string, string): Promise<boolean>, close: function(): void}}
   *     does `send` takes a channel, what was typed and the root's `ts`
   */
  constructor(element, store, deeds, does) {
    this.#element = element;
    this.#store = store;
    this.#deeds = deeds;
    this.#status = element.querySelector('.status');
    this.#title = element.querySelector('.title');
    this.#place = element.querySelector('.place');
    this.#list = new List(element.querySelector('.messages'));
    this.#composer = new Composer(element.querySelector('.composer'), {
      name: 'thread',
      sources: suggestions(store),
      submit: (text) => {
        this.#list.toEnd();
        return does.send(this.#shown.channel, text, this.#shown.root);
      },
      up: () => deeds.edit(this.#lastOfMine(), true),
    });
    element.querySelector('.close').addEventListener('click', does.close);
  }

  /**
   * Shows a thread, or closes the panel.
   *
   * @param {{channel: string, root: string}|undefined} thread
   */
  show(thread) {
    const same = thread?.channel === this.#shown?.channel && thread?.root === this.#shown?.root;
    this.#shown = thread;
    this.#element.hidden = thread === undefined;
    if (thread && !same) {
      this.#list.clear();
      this.#composer.open(`${thread.channel} ${thread.root}`, 'Reply in thread');
    }
  }

  render(editing) {
    if (!this.#shown) {
      return;
    }
    const { channel, root } = this.#shown;
    const store = this.#store;
    const conversation = store.channel(channel);
    const status = store.status(channel, root);
    const sign = conversation.kind === 'im' ? '' : '#';
    const title = store.title(channel, root) ?? 'Thread';
    setText(this.#title, title);
    this.#title.title = title;
    setText(this.#place, `${sign}${conversation.name}`);
    setText(this.#status, status ? `${store.bot.name} ${status}` : '');
    this.#list.render(threadRows(store, channel, root, { deeds: this.#deeds, editing }));
  }

  focus() {
    this.#composer.focus();
  }

  focusList() {
    this.#list.focus();
  }

  /** Whether the person is writing in this thread. */
  get inUse() {
    return this.#shown !== undefined && this.#composer.inUse;
  }

  #lastOfMine() {
    const { channel, root } = this.#shown;
    return this.#store
      .replies(channel, root)
      .findLast((message) => message.user === this.#store.me.id);
  }
}
