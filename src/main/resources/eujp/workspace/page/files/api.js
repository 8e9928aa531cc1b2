/**
 * Talks to the workspace's server: the state once per connection, events as they happen, and what
 * the person does.
 *
 * A request that fails throws `Refused`, whose message is a sentence for the person.
 */

const AWAY = 'The workspace does not answer. Check that it is still running, then try again.';
const FIRST_DELAY = 1;
const LONGEST_DELAY = 15;

/** The server said no, or nothing; the message says which and what to do. */
export class Refused extends Error {}

export const api = {
  state: () => request('/client/state'),
  send: (message) => post('/client/message', message),
  edit: (message) => post('/client/edit', message),
  remove: (message) => post('/client/delete', message),
  command: (command) => post('/client/command', command),
  act: (action) => post('/client/action', action),
  open: (channel, tab) => post('/client/open', { channel, tab }),
  locale: (locale) => post('/client/locale', { locale }),
  shortcut: (shortcut) => post('/client/shortcut', shortcut),
  actInView: (action) => post('/client/view/action', action),
  submitView: (view) => post('/client/view/submit', view),
  closeView: (view_id) => post('/client/view/close', { view_id }),
};

/**
 * Listens to the server's events for as long as the page lives, and connects again after a loss.
 *
 * On each connection the state is read anew; events that arrive meanwhile are handed on after it.
 *
 * @param {{state: function(object), event: function(object), lost: function(number),
 *     found: function()}} listener `lost` is told in how many seconds the next attempt is made
 * @returns {{retry: function()}}
 */
export function connect(listener) {
  let source;
  let timer;
  let delay = FIRST_DELAY;

  function open() {
    clearTimeout(timer);
    let waiting = [];
    const opened = new EventSource('/client/events');
    source = opened;
    opened.onmessage = ({ data }) => {
      const event = JSON.parse(data);
      if (waiting) {
        waiting.push(event);
      } else {
        listener.event(event);
      }
    };
    opened.onerror = () => lost(opened);
    opened.onopen = async () => {
      try {
        const state = await api.state();
        if (opened !== source) {
          return;
        }
        delay = FIRST_DELAY;
        listener.found();
        listener.state(state);
        waiting.forEach((event) => listener.event(event));
        waiting = undefined;
      } catch (error) {
        if (!(error instanceof Refused)) {
          throw error;
        }
        lost(opened);
      }
    };
  }

  function lost(connection) {
    if (connection !== source) {
      return;
    }
    source.close();
    source = undefined;
    listener.lost(delay);
    timer = setTimeout(open, delay * 1000);
    delay = Math.min(delay * 2, LONGEST_DELAY);
  }

  open();
  return {
    retry() {
      source?.close();
      open();
    },
  };
}

function post(path, body) {
  return request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function request(path, options) {
  const response = await fetch(path, options).catch(() => {
    throw new Refused(AWAY);
  });
  const answer = await response.json().catch(() => {
    throw new Refused(AWAY);
  });
  if (!response.ok) {
    throw new Refused(answer.error ?? AWAY);
  }
  return answer;
}
