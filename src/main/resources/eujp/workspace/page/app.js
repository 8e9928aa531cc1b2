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
import { Sidebar } from './sidebar.js';
import { isReply, Store } from './store.js';
import { Thread } from './thread.js';
import { toWire } from './wire.js';

const MINUTE = 60_000;
const NARROW = '(max-width: 680px)';
const COMMAND = /^(\/\S+)\s*([\s\S]*)$/;

const find = (selector) => document.querySelector(selector);
const app = find('.app');
const help = find('.help');

const store = new Store();
const threads = new Map();
const unread = new Map();
let current;
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
};

const sidebar = new Sidebar(find('.sidebar'), store);
const conversation = new Conversation(find('.conversation'), store, deeds, send);
const thread = new Thread(find('.thread'), store, deeds, { send, close: closeThread });
const announce = announcer(find('.announcements'), store);
const banner = new Banner(find('.banner'), () => connection.retry());

document.querySelectorAll('[data-icon]').forEach((each) => each.append(icon(each.dataset.icon)));
store.addEventListener('change', render);
addEventListener('hashchange', route);
addEventListener('resize', render);
document.addEventListener('visibilitychange', render);
setInterval(render, MINUTE);
keyboard({ regions, step, help: () => help.showModal(), escape });
find('.skip').addEventListener('click', () => conversation.focus());
find('.open-help').addEventListener('click', () => help.showModal());
find('.open-drawer').addEventListener('click', () => drawer(true));
find('.scrim').addEventListener('click', () => drawer(false));

const connection = connect({
  state(state) {
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
      const { error } = await api.command({
        channel,
        command: command[1],
        text: command[2].trim(),
        thread_ts: root,
      });
      if (error) {
        throw new Refused(error);
      }
    } else {
      const sent = await api.send({ channel, text: wire(typed.trim()), thread_ts: root });
      if (!store.message(channel, sent.ts)) {
        store.put(sent);
      }
    }
  });
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
  if (next !== current) {
    current = next;
    editing = undefined;
    conversation.show(current);
    drawer(false);
    tellOpened(current);
    render();
    settle();
  } else {
    render();
  }
}

/** Nothing on the page depends on it, and a lost connection is said elsewhere. */
function tellOpened(channel) {
  api.open(channel).catch(() => undefined);
}

function isNamed({ name }) {
  return location.hash === `#${encodeURIComponent(name)}` || location.hash === `#${name}`;
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
  conversation.render(editing?.inThread ? undefined : editing?.ts);
  thread.show(shownThread());
  thread.render(editing?.inThread ? editing.ts : undefined);
  find('.conversation').inert = covered();
}

function regions() {
  const region = (element, focus) => ({ element, focus });
  return [
    region(find('.sidebar'), () => find('.entry[aria-current]').focus()),
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
  location.hash = encodeURIComponent(all[(at + by + all.length) % all.length].name);
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
