/** Tells a screen reader of new messages, one sentence each, without moving the focus. */
import { h } from './dom.js';
import { authorOf, gist } from './message.js';
import { isReply } from './store.js';

const KEPT = 20;

/** @param {HTMLElement} log a polite live region */
export function announcer(log, store) {
  return (message) => {
    if (message.user === store.me.id) {
      return;
    }
    const where = isReply(message) ? ' in a thread' : '';
    const seen = message.ephemeral ? ', only visible to you' : '';
    log.append(
      h('p', {}, `${authorOf(message, store).name}${where}${seen}: ${gist(message, store)}`),
    );
    while (log.children.length > KEPT) {
      log.firstChild.remove();
    }
  };
}
