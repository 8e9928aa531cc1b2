/** Turns the messages of a conversation or a thread into the rows of a list. */
import { h } from './dom.js';
import { messageRow } from './message.js';
import { day, dayName } from './time.js';

const GROUPED_WITHIN = 300;
const MINUTE = 60_000;

/**
 * The rows of a conversation: messages with their threads summed up, parted by days.
 *
 * @param {import('./store.js').Store} store
 * @param {string} channel
 * @param {{deeds: import('./message.js').Deeds, editing: string|undefined}} view
 * @returns {import('./list.js').Item[]}
 */
export function conversationRows(store, channel, view) {
  const roots = store.roots(channel);
  return roots.flatMap((message, index) => {
    const before = roots[index - 1];
    const replies = store.replies(channel, message.ts);
    const newDay = !before || day(before.ts) !== day(message.ts);
    const apart = before && store.replies(channel, before.ts).length > 0;
    const grouped = !newDay && !apart && sameHand(before, message);
    const row = messageItem(message, { ...view, store, grouped, inThread: false, replies });
    return newDay ? [dayItem(message.ts), row] : [row];
  });
}

/** The rows of a thread: its root, how many replies there are, and the replies. */
export function threadRows(store, channel, root, view) {
  const first = store.roots(channel).find((message) => message.ts === root);
  if (!first) {
    return [];
  }
  const replies = store.replies(channel, root);
  const plain = { ...view, store, inThread: true, replies: [] };
  return [
    messageItem(first, { ...plain, grouped: false }),
    ...(replies.length > 0 ? [countItem(replies.filter((reply) => !reply.ephemeral).length)] : []),
    ...replies.map((reply, index) =>
      messageItem(reply, { ...plain, grouped: index > 0 && sameHand(replies[index - 1], reply) }),
    ),
  ];
}

function messageItem(message, view) {
  const { grouped, replies, store } = view;
  const editing = view.editing === message.ts;
  const age = replies.length > 0 ? Math.floor(Date.now() / MINUTE) : 0;
  const drawnFrom = [message.gone ? 'gone' : message, grouped, replies.length, replies.at(-1), age];
  return {
    key: message.ts,
    version: editing ? ['editing'] : [...drawnFrom, store.user(message.user)?.real_name],
    draw: () => messageRow(message, { ...view, editing }),
  };
}

function dayItem(ts) {
  const name = dayName(ts);
  return {
    key: `day ${day(ts)}`,
    version: [name],
    draw: () => h('li', { class: 'day' }, h('h2', {}, name)),
  };
}

function countItem(count) {
  const text = count === 1 ? '1 reply' : `${count} replies`;
  return {
    key: 'count',
    version: [count],
    draw: () => h('li', { class: 'count' }, count > 0 ? text : ''),
  };
}

/** Whether two messages read as one: same author, same eyes, close in time. */
function sameHand(before, message) {
  return (
    before.user === message.user &&
    !before.gone &&
    !message.gone &&
    !before.ephemeral &&
    !message.ephemeral &&
    Number(message.ts) - Number(before.ts) < GROUPED_WITHIN
  );
}
