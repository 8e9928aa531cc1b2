/**
 * Puts the page together: the store follows the server, the panes draw from the store, and what the
 * person does goes to the server.
 *
 * The address names the conversation (`#general`). Which thread is open is remembered for each
 * conversation, and whether the person opened it: an answer to a question of theirs opens its
 * thread by itself, but never in place of one that they chose or are writing in.
 */
import { announcer } from './announcer.js';
import { api, connect, Refused } from './api.js';
import { Banner } from './banner.js';
import { Conversation } from './conversation.js';
import { icon } from './icons.js';
import { keyboard } from './keyboard.js';
import { Modal } from './modal.js';
import { isJapanese, Sidebar } from './sidebar.js';
import { isReply, Store } from './store.js';
import { Thread } from './thread.js';
import { toWire } from './wire.js';

const MINUTE = 60_000;
const NARROW = '(max-width: 680px)';
const HOME = '/home';
const COMMAND = /^(\/\S+)\s*([\s\S]*)$/;

const find = (selector) => document.querySelector(selector);
const app = find('.app');
const help = find('.help');

const store = new Store();
const threads = new Map();
const unread = new Map();
let current;
let tab = 'messages';
let editing;

const deeds = {
  act: (message, action) =>
    attempt(message, () =>
      api.act({
        channel: message.channel,
        message_ts: message.ts,
        ephemeral: message.ephemeral === true,
        ...action,
      }),
    ),
  reply(message) {
    openThread(message.channel, message.ts, true);
    thread.focus();
  },
  edit(message, inThread) {
    editing = message && { ts: message.ts, inThread };
    render();
  },
  save(message, typed) {
    editing = undefined;
    attempt(message, () =>
      api.edit({ channel: message.channel, ts: message.ts, text: wire(typed) }),
    );
    render();
  },
  remove: (message) =>
    attempt(message, () => api.remove({ channel: message.channel, ts: message.ts })),
  dismiss: (message) => store.dismiss(message),
  shortcut: (message, { callback_id }) =>
    attempt(message, () =>
      told(api.shortcut({ callback_id, channel: message.channel, message_ts: message.ts })),
    ),
  useShortcut: ({ callback_id }) =>
    attempt({ channel: current }, () => told(api.shortcut({ callback_id }))),
  actInView: (view, action) => sentence(api.actInView({ view_id: view.id, ...action })),
  openTab(channel, name) {
    go(hashOf(store.channel(channel).name, name));
  },
};

const sidebar = new Sidebar(find('.sidebar'), store);
const conversation = new Conversation(find('.conversation'), store, deeds, send);
const thread = new Thread(find('.thread'), store, deeds, { send, close: closeThread });
const modal = new Modal(document.body, store, {
  act: deeds.actInView,
  submit: (view, values) =>
    refusable(api.submitView({ view_id: view.id, values })),
  close: (view) => sentence(api.closeView(view.id)),
  closed: () => document.activeElement === document.body && settle(),
});
const announce = announcer(find('.announcements'), store);
const banner = new Banner(find('.banner'), () => connection.retry());

document.querySelectorAll('[data-icon]').forEach((each) => each.append(icon(each.dataset.icon)));
store.addEventListener('change', render);
addEventListener('hashchange', route);
document.addEventListener('click', follow);
addEventListener('resize', render);
document.addEventListener('visibilitychange', render);
setInterval(render, MINUTE);
keyboard({ regions, step, help: () => help.showModal(), escape });
find('.skip').addEventListener('click', () => conversation.focus());
find('.locale').addEventListener('click', switchLanguage);
find('.open-help').addEventListener('click', () => help.showModal());
find('.open-drawer').addEventListener('click', () => drawer(true));
find('.scrim').addEventListener('click', () => drawer(false));

const connection = connect({
  state(state) {
    if (store.ready && store.team.id !== state.team.id) {
      location.reload(); // another workspace runs there now, and nothing here is of it
      return;
    }
    store.load(state);
    route();
  },
  event: received,
  lost: (seconds) => banner.show(seconds),
  found: () => banner.hide(),
});

/** Takes an event of the server, and notices what is new in it for the person. */
function received(event) {
  const known = event.type === 'message' && store.message(event.message.channel, event.message.ts);
  store.apply(event);
  if (event.type === 'message' && !known) {
    announce(event.message);
    arrived(event.message);
  }
}

function arrived(message) {
  if (message.user === store.me.id) {
    return;
  }
  if (message.channel !== current || document.hidden) {
    unread.set(message.channel, (unread.get(message.channel) ?? 0) + 1);
  }
  if (isReply(message) && mayOpen(message)) {
    openThread(message.channel, message.thread_ts, false);
    if (covered()) {
      thread.focusList();
    }
  }
  render();
}

/** Whether a reply may open its thread: it answers the person, and no other is in the way. */
function mayOpen(message) {
  const asked = store.message(message.channel, message.thread_ts)?.user === store.me.id;
  const open = threads.get(message.channel);
  const writing = message.channel === current && thread.inUse;
  const busy = open?.root !== undefined && (open.chosen || writing);
  return asked && !busy && !open?.closed.has(message.thread_ts);
}

/** Sends what was typed, as a message or a command; resolves to whether it went out. */
async function send(channel, typed, root) {
  const command = COMMAND.exec(typed);
  return attempt({ channel, thread_ts: root }, async () => {
    if (command) {
      const [, name, text] = command;
      await told(api.command({ channel, command: name, text: text.trim(), thread_ts: root }));
    } else {
      const sent = await api.send({ channel, text: wire(typed.trim()), thread_ts: root });
      if (!store.message(channel, sent.ts)) {
        store.put(sent);
      }
    }
  });
}

/** Waits for an answer that may say, as `error`, why the app did not do it. */
async function told(answer) {
  const { error } = await answer;
  if (error) {
    throw new Refused(error);
  }
}

/** The answer, or as `error` the sentence with which it was refused. */
async function refusable(answer) {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof Refused)) {
      throw error;
    }
    return { error: error.message };
  }
}

/** Resolves to what the person is told where it fails, and to nothing where it does not. */
async function sentence(answer) {
  return (await refusable(answer)).error;
}

/** Does something on the server, resolves to whether it was done, and says so where it was not. */
async function attempt({ channel, thread_ts }, deed) {
  try {
    await deed();
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) {
      throw error;
    }
    announce(store.notice(channel, thread_ts, error.message));
    return false;
  }
}

function wire(typed) {
  const channels = store.conversations.filter((each) => each.kind === 'channel');
  return toWire(typed, store.users, channels);
}

/** Shows the conversation that the address names, or else the first. */
function route() {
  if (!store.ready) {
    return;
  }
  const next = (store.conversations.find(isNamed) ?? store.conversations[0]).id;
  const nextTab = location.hash.endsWith(HOME) ? 'home' : 'messages';
  const moved = next !== current;
  const turned = nextTab !== tab;
  current = next;
  tab = nextTab;
  if (moved) {
    editing = undefined;
    conversation.show(current);
    drawer(false);
  }
  if (moved || turned) {
    tellOpened(current);
  }
  render();
  if (moved) {
    settle();
  }
}

/**
 * Goes to an address on this page at once: `hashchange` comes after the keys that a person presses
 * meanwhile, and what they write would go to the conversation that they have left.
 */
function go(hash) {
  location.hash = hash;
  route();
}

/** Goes where a link on this page leads; with other keys it is the browser's, to open a tab. */
function follow(event) {
  const link = event.target.closest('a[href^="#"]');
  if (link && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
    event.preventDefault();
    go(link.hash);
  }
}

function hashOf(name, shown) {
  return `${encodeURIComponent(name)}${shown === 'home' ? HOME : ''}`;
}

/** The app is told again that its tab is open, so that it can speak the other language there. */
async function switchLanguage() {
  const locale = isJapanese(store.me.locale) ? 'en-US' : 'ja-JP';
  if (await attempt({ channel: current }, () => api.locale(locale))) {
    store.setLocale(locale);
    tellOpened(current);
  }
}

/** Nothing on the page depends on it, and a lost connection is said elsewhere. */
function tellOpened(channel) {
  api.open(channel, tab).catch(() => undefined);
}

function isNamed({ name }) {
  const named = location.hash.replace(/^#/, '').replace(HOME, '');
  return named === encodeURIComponent(name) || named === name;
}

function openThread(channel, root, chosen) {
  const closed = threads.get(channel)?.closed ?? new Set();
  closed.delete(root);
  threads.set(channel, { root, chosen, closed });
  render();
}

function closeThread() {
  const open = threads.get(current);
  open.closed.add(open.root);
  threads.set(current, { closed: open.closed });
  render();
  settle();
}

/** The thread to show beside the conversation, unless its root has been deleted meanwhile. */
function shownThread() {
  const root = threads.get(current)?.root;
  const there = store.message(current, root) ?? store.replies(current, root ?? '')[0];
  return root && there && { channel: current, root };
}

/** Whether the drawer, or on a narrow screen the thread, lies over the conversation. */
function covered() {
  const narrow = matchMedia(NARROW).matches;
  return app.classList.contains('with-drawer') || (narrow && shownThread() !== undefined);
}

/** Puts the focus where one writes, without calling up a phone's keyboard. */
function settle() {
  if (matchMedia('(pointer: coarse)').matches) {
    conversation.focusList();
  } else {
    conversation.focus();
  }
}

function render() {
  if (!store.ready || current === undefined) {
    return;
  }
  if (!document.hidden) {
    unread.delete(current);
  }
  const count = [...unread.values()].reduce((sum, each) => sum + each, 0);
  const { name } = store.channel(current);
  document.title = `${count > 0 ? `(${count}) ` : ''}${name} – ${store.team.name}`;
  app.classList.toggle('with-thread', shownThread() !== undefined);
  sidebar.render(current, unread);
  conversation.render(editing?.inThread ? undefined : editing?.ts, tab);
  thread.show(shownThread());
  thread.render(editing?.inThread ? editing.ts : undefined);
  find('.conversation').inert = covered();
  modal.render();
}

function regions() {
  const region = (element, focus) => ({ element, focus });
  return [
    region(find('.sidebar'), () => find('.entry[aria-current]').focus()),
    region(find('.tabs'), () => conversation.focusTabs()),
    region(find('.home'), () => conversation.focusHome()),
    region(find('.conversation .scroller'), () => conversation.focusList()),
    region(find('.conversation .composer'), () => conversation.focus()),
    ...(shownThread()
      ? [
          region(find('.thread .scroller'), () => thread.focusList()),
          region(find('.thread .composer'), () => thread.focus()),
        ]
      : []),
  ].filter(({ element }) => element.checkVisibility() && !element.closest('[inert]'));
}

function step(by) {
  const all = store.conversations;
  const at = all.findIndex((each) => each.id === current);
  go(encodeURIComponent(all[(at + by + all.length) % all.length].name));
}

function escape() {
  if (app.classList.contains('with-drawer')) {
    drawer(false);
    return true;
  }
  if (shownThread() && find('.thread').contains(document.activeElement)) {
    closeThread();
    return true;
  }
  return false;
}

function drawer(open) {
  app.classList.toggle('with-drawer', open);
  find('.open-drawer').setAttribute('aria-expanded', String(open));
  find('.conversation').inert = covered();
  if (open) {
    find('.entry[aria-current]').focus();
  } else if (!covered()) {
    settle();
  }
}
