/** What stands above the first message of a conversation: where one is and what to do here. */
import { h } from './dom.js';

/**
 * @param {object} conversation
 * @param {import('./store.js').Store} store
 * @param {function(): Node} portrait draws whom a direct message is with
 * @returns {import('./list.js').Item}
 */
export function introductionRow(conversation, store, portrait) {
  const [command] = store.commands;
  return {
    key: 'introduction',
    version: [conversation, store.bot, command],
    draw: () =>
      h(
        'li',
        { class: 'introduction' },
        ...(conversation.kind === 'im'
          ? direct(conversation, portrait())
          : channel(conversation, store.bot)),
        command && privately(command),
      ),
  };
}

function direct({ name }, portrait) {
  return [
    portrait,
    h('h2', {}, `A conversation with ${name}`),
    h('p', {}, 'Write a question below. Each answer arrives in the thread of its question.'),
  ];
}

function channel({ name }, bot) {
  return [
    h('span', { class: 'introduction-hash', 'aria-hidden': 'true' }, '#'),
    h('h2', {}, `Welcome to #${name}`),
    h(
      'p',
      {},
      'Write ',
      h('code', {}, `@${bot.name}`),
      ' and a question: the answer arrives in its thread, where everyone sees it.',
    ),
  ];
}

function privately({ command, usage_hint: hint }) {
  const usage = hint ? `${command} ${hint}` : command;
  return h('p', {}, 'Or type ', h('code', {}, usage), ' for an answer that only you see.');
}
