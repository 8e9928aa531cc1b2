/**
 * What the page knows of the workspace: people, conversations and messages.
 *
 * It starts as the server's state and follows its events. Whoever draws from it listens to `change`
 * and reads again; a message object is never altered but replaced, so that identity tells whether
 * it has changed. Messages are kept in one map for each conversation, by `ts`.
 */

import { escape } from './wire.js';

/** The id of the page itself, in whose name it tells a person what went wrong. */
export const PAGE = 'page';

const DISMISSED = 'dismissed';
const STATUS_LASTS = 120_000;

export class Store extends EventTarget {
  #state;
  #users = new Map();
  #conversations = new Map();
  #messages = new Map();
  #statuses = new Map();
  #titles = new Map();
  #dismissed = new Set(JSON.parse(sessionStorage.getItem(DISMISSED) ?? '[]'));
  #notices = 0;

  /** Takes the server's state in place of all that came from it before. */
  load(state) {
    this.#state = { ...state, connected: state.bot?.connected ?? true };
    this.#users = new Map(state.users.map((user) => [user.id, user]));
    this.#conversations = new Map(state.conversations.map((each) => [each.id, each]));
    const notices = this.#all().filter((message) => message.user === PAGE);
    this.#messages = new Map();
    [...state.messages, ...notices].forEach((message) => this.#put(message));
    this.#statuses.clear();
    this.#titles = new Map(
      (state.titles ?? []).map(({ channel, thread_ts, title }) => [
        threadKey(channel, thread_ts),
        title,
      ]),
    );
    this.#changed();
  }

  /** Applies one event of the server. */
  apply(event) {
    switch (event.type) {
      case 'message':
      case 'message_changed':
        this.put(event.message);
        return;
      case 'message_deleted':
      case 'ephemeral_deleted':
        this.#messages.get(event.channel)?.delete(event.ts);
        break;
      case 'prompts':
        this.#state.prompts = event.prompts;
        break;
      case 'status':
        this.#status(event.channel, event.thread_ts, event.status);
        break;
      case 'title':
        this.#titles.set(threadKey(event.channel, event.thread_ts), event.title);
        break;
      case 'views':
        this.#state.views = event.views;
        this.#state.home = event.home;
        break;
      case 'user':
        this.#users.set(event.user.id, event.user);
        break;
      case 'bot':
        this.#state.connected = event.connected;
        break;
      default:
        return;
    }
    this.#changed();
  }

  /** Adds a message, or replaces the one of the same `ts`. */
  put(message) {
    if (message.user !== this.me.id && message.thread_ts) {
      this.#statuses.delete(threadKey(message.channel, message.thread_ts));
    }
    this.#put(message);
    this.#changed();
  }

  /** Tells the person something in a conversation, and returns it; it exists on this page only. */
  notice(channel, thread_ts, text) {
    this.#notices += 1;
    const ts = `${Math.floor(Date.now() / 1000)}.${String(999_000 + this.#notices)}`;
    const message = { channel, ts, thread_ts, user: PAGE, text: escape(text), ephemeral: true };
    this.put(message);
    return message;
  }

  /** Takes an ephemeral message off the page, also after it is loaded again. */
  dismiss({ channel, ts }) {
    this.#messages.get(channel)?.delete(ts);
    this.#dismissed.add(`${channel} ${ts}`);
    sessionStorage.setItem(DISMISSED, JSON.stringify([...this.#dismissed]));
    this.#changed();
  }

  get ready() {
    return this.#state !== undefined;
  }

  get team() {
    return this.#state.team;
  }

  get me() {
    return this.#state.me;
  }

  /** Notes that the person has set another language in Slack. */
  setLocale(locale) {
    this.#state.me = { ...this.me, locale };
    this.#changed();
  }

  get bot() {
    return this.#state.bot;
  }

  get connected() {
    return this.#state.connected;
  }

  get prompts() {
    return this.#state.prompts ?? undefined;
  }

  get commands() {
    return this.#state.commands;
  }

  /** The app's shortcuts, `global` or on a `message`. */
  shortcuts(kind) {
    return (this.#state.shortcuts ?? []).filter((each) => each.kind === kind);
  }

  /** The modals before the person, the topmost last. */
  get views() {
    return this.#state.views ?? [];
  }

  /** What the app has published in its Home tab, or undefined. */
  get home() {
    return this.#state.home ?? undefined;
  }

  get users() {
    return [...this.#users.values()];
  }

  get conversations() {
    return [...this.#conversations.values()];
  }

  user(id) {
    return this.#users.get(id);
  }

  channel(id) {
    return this.#conversations.get(id);
  }

  message(channel, ts) {
    return this.#messages.get(channel)?.get(ts);
  }

  /** Messages that stand in the conversation itself; a deleted root of replies stays as a stub. */
  roots(channel) {
    const all = this.#inOrder(channel);
    const known = new Set(all.map((message) => message.ts));
    const orphaned = new Set(
      all.map((message) => message.thread_ts).filter((root) => root && !known.has(root)),
    );
    const stubs = [...orphaned].map((ts) => ({ channel, ts, user: '', text: '', gone: true }));
    return [...all.filter((message) => !isReply(message)), ...stubs].sort(byTime);
  }

  /** The replies to a root, those included that only this person sees. */
  replies(channel, root) {
    return this.#inOrder(channel).filter((each) => isReply(each) && each.thread_ts === root);
  }

  /** The title that an app has given to a thread, or undefined. */
  title(channel, root) {
    return this.#titles.get(threadKey(channel, root));
  }

  /** What an app says it is doing, in a thread or anywhere in a conversation. */
  status(channel, root) {
    const statuses = [...this.#statuses.values()].filter((each) => each.channel === channel);
    return statuses.find((each) => root === undefined || each.root === root)?.status;
  }

  #all() {
    return [...this.#messages.values()].flatMap((messages) => [...messages.values()]);
  }

  #inOrder(channel) {
    return [...(this.#messages.get(channel)?.values() ?? [])].sort(byTime);
  }

  #put(message) {
    if (this.#dismissed.has(`${message.channel} ${message.ts}`)) {
      return;
    }
    if (!this.#messages.has(message.channel)) {
      this.#messages.set(message.channel, new Map());
    }
    this.#messages.get(message.channel).set(message.ts, message);
  }

  #status(channel, root, status) {
    const key = threadKey(channel, root);
    clearTimeout(this.#statuses.get(key)?.timer);
    this.#statuses.delete(key);
    if (status) {
      const over = { type: 'status', channel, thread_ts: root, status: '' };
      const timer = setTimeout(() => this.apply(over), STATUS_LASTS);
      this.#statuses.set(key, { channel, root, status, timer });
    }
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** Whether the message stands in a thread and is not its root. */
export function isReply(message) {
  return message.thread_ts !== undefined && message.thread_ts !== message.ts;
}

function byTime(a, b) {
  return Number(a.ts) - Number(b.ts) || (a.ts < b.ts ? -1 : 1);
}

function threadKey(channel, root) {
  return `${channel} ${root}`;
}
