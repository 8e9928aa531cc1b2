/** Draws one message: who, when, what, and what can be done with it. */
import { avatar, pageAvatar } from './avatar.js';
import { drawBlocks } from './blocks.js';
import { confirmed } from './confirm.js';
import { h } from './dom.js';
import { editor } from './editor.js';
import { emoji } from './emoji.js';
import { icon } from './icons.js';
import { languageOf } from './language.js';
import { menu } from './menu.js';
import { mrkdwn, words } from './mrkdwn.js';
import { PAGE } from './store.js';
import { ago, clock, machine, moment } from './time.js';

const LONGEST_LABEL = 240;
const FACES = 3;
const MORE = 'More actions';

/**
 * @typedef {object} Deeds what a person can do with messages
 * @property {function(object, object): Promise<void>} act
 * @property {function(object): void} reply
 * @property {function(object|undefined, boolean=): void} edit begins editing, or ends it
 * @property {function(object, string): void} save
 * @property {function(object): void} remove
 * @property {function(object): void} dismiss
 * @property {function(object, object): void} shortcut takes a message and a shortcut on it
 */

/**
 * @param {object} message
 * @param {{store: import('./store.js').Store, deeds: Deeds, grouped: boolean, inThread: boolean,
 *     editing: boolean, replies: object[]}} view `grouped` where the message before is by the same
 *     person; `replies` are those that its summary counts
 * @returns {HTMLLIElement}
 */
export function messageRow(message, view) {
  const { store, grouped } = view;
  const author = authorOf(message, store);
  const row = h(
    'li',
    {
      class: classes(message, grouped),
      tabindex: '-1',
      'data-testid': 'message',
      'data-ts': message.ts,
      'data-user': message.user,
      'data-ephemeral': String(message.ephemeral === true),
      'aria-label': label(message, author, store),
    },
    message.ephemeral && onlyVisibleToYou(),
    h('div', { class: 'message-side' }, grouped ? time(message) : author.picture),
    h(
      'div',
      { class: 'message-main' },
      !grouped && heading(message, author),
      body(message, view),
      reactions(message),
      summary(message, view),
    ),
    !view.editing && toolbar(message, view),
  );
  row.addEventListener('keydown', (event) => shortcut(event, message, view));
  return row;
}

/** The name and the picture of whoever wrote a message. */
export function authorOf(message, store) {
  if (message.user === PAGE) {
    return { name: 'Workspace', app: false, picture: pageAvatar() };
  }
  const user = store.user(message.user);
  return {
    name: user?.real_name || user?.name || (message.gone ? '' : 'Unknown'),
    app: user?.is_bot ?? message.bot_id !== undefined,
    picture: avatar(user, store.bot),
  };
}

/** What the message says, as one line of words. */
export function gist(message, store) {
  return message.gone ? 'This message was deleted.' : words(message.text ?? '', store);
}

function classes(message, grouped) {
  return [
    'message',
    grouped && 'grouped',
    message.ephemeral && 'ephemeral',
    message.user === PAGE && 'of-page',
  ]
    .filter(Boolean)
    .join(' ');
}

function label(message, author, store) {
  const seen = message.ephemeral ? 'Only visible to you. ' : '';
  const said = gist(message, store).slice(0, LONGEST_LABEL);
  return `${seen}${author.name}, ${clock(message.ts)}: ${said}`;
}

function onlyVisibleToYou() {
  return h('div', { class: 'ephemeral-note' }, icon('eye'), 'Only visible to you');
}

function heading(message, author) {
  return h(
    'div',
    { class: 'message-heading' },
    h('span', { class: 'author' }, author.name),
    author.app && h('span', { class: 'badge' }, 'APP'),
    time(message),
  );
}

function time(message) {
  return h(
    'time',
    { class: 'time', datetime: machine(message.ts), title: moment(message.ts) },
    clock(message.ts),
  );
}

function body(message, view) {
  const { store, deeds, editing } = view;
  if (message.gone) {
    return h('div', { class: 'text gone' }, 'This message was deleted.');
  }
  if (editing) {
    return editor(message, store, deeds);
  }
  const text = message.text ?? '';
  const content = message.blocks?.length
    ? drawBlocks(message.blocks, {
        directory: store,
        place: `${message.channel} ${message.ts}`,
        act: (action) => deeds.act(message, action),
      })
    : h('div', { class: 'text', lang: languageOf(text) }, mrkdwn(text, store));
  return h(
    'div',
    { class: 'message-body' },
    content,
    message.edited && h('span', { class: 'edited', title: moment(message.edited.ts) }, ' (edited)'),
  );
}

function reactions(message) {
  return (
    message.reactions?.length > 0 &&
    h(
      'ul',
      { class: 'reactions', role: 'list', 'aria-label': 'Reactions' },
      message.reactions.map(({ name, count }) =>
        h(
          'li',
          { class: 'reaction', title: `:${name}:` },
          h('span', { role: 'img', 'aria-label': name }, emoji(name) ?? `:${name}:`),
          String(count),
        ),
      ),
    )
  );
}

function summary(message, { store, deeds, inThread, replies }) {
  if (inThread || replies.length === 0) {
    return undefined;
  }
  const shown = replies.filter((reply) => !reply.ephemeral);
  const count = shown.length === 1 ? '1 reply' : `${shown.length} replies`;
  const people = [...new Set(replies.map((reply) => reply.user))].slice(0, FACES);
  const last = replies.at(-1).ts;
  return h(
    'button',
    {
      type: 'button',
      class: 'summary',
      'data-testid': 'replies',
      onclick: () => deeds.reply(message),
    },
    people.map((user) => authorOf({ user }, store).picture),
    h('span', { class: 'summary-count' }, shown.length ? count : 'Only visible to you'),
    h('span', { class: 'summary-last' }, `last reply ${ago(last)}`),
  );
}

function toolbar(message, view) {
  const tools = deedsFor(message, view).map(({ name, picture, run }) =>
    h(
      'button',
      { type: 'button', class: 'icon-button', title: name, 'aria-label': name, onclick: run },
      icon(picture),
    ),
  );
  const more = shortcutsFor(message, view);
  return (
    tools.length + more.length > 0 &&
    h(
      'div',
      { class: 'tools', role: 'group', 'aria-label': 'Message actions' },
      tools,
      more.length > 0 && menu(MORE, more),
    )
  );
}

function shortcutsFor(message, { store, deeds }) {
  if (message.ephemeral || message.gone || message.subtype === 'tombstone') {
    return [];
  }
  return store.shortcuts('message').map((each) => ({
    label: each.name,
    detail: store.bot.name,
    choose: () => deeds.shortcut(message, each),
  }));
}

function deedsFor(message, { store, deeds, inThread }) {
  if (message.ephemeral) {
    return [
      { name: 'Dismiss', picture: 'close', key: 'Delete', run: () => deeds.dismiss(message) },
    ];
  }
  const reply = () => deeds.reply(message);
  const edit = () => deeds.edit(message, inThread);
  const drop = () => remove(message, deeds);
  const mine = message.user === store.me.id;
  return [
    !inThread && { name: 'Reply in thread', picture: 'reply', key: 't', run: reply },
    mine && { name: 'Edit message', picture: 'edit', key: 'e', run: edit },
    mine && { name: 'Delete message', picture: 'remove', key: 'Delete', run: drop },
  ].filter(Boolean);
}

function shortcut(event, message, view) {
  if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const key = { Enter: 't', Backspace: 'Delete' }[event.key] ?? event.key;
  const deed = deedsFor(message, view).find((each) => each.key === key);
  const more = event.key === 'm' && event.currentTarget.querySelector('.tools [aria-haspopup]');
  if (deed ?? more) {
    event.preventDefault();
    deed ? deed.run() : more.click();
  }
}

async function remove(message, deeds) {
  const sure = await confirmed({
    title: 'Delete this message?',
    text: 'It disappears for everyone. This cannot be undone.',
    confirm: 'Delete',
    deny: 'Keep it',
    danger: true,
  });
  if (sure) {
    deeds.remove(message);
  }
}
