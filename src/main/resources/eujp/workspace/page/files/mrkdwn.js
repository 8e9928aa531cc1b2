/**
 * Draws Slack's mrkdwn: `*bold*`, `_italic_`, `~strike~`, code, quotes, links and mentions.
 *
 * Text is read in three steps. Lines that begin with `>` are parted off as quotes. In the rest,
 * atoms are found: code, entities in angle brackets, bare addresses and emoji, inside of which
 * nothing else counts. What is left is emphasis, by Slack's rule that a mark opens only after, and
 * closes only before, something that is no letter or digit: `snake_case_word` and `2*3*4` stay as
 * they are. Emphasis ends with its line.
 *
 * Every step is linear in the text's length, whatever the text: it may come from anyone.
 */
import { fragment, h } from './dom.js';
import { emoji } from './emoji.js';
import { entity } from './entities.js';
import { link } from './links.js';
import { unescape } from './wire.js';

const EMPHASIS = { '*': 'strong', _: 'em', '~': 's' };
const QUOTE = /^(?:&gt;|>)/;
const REST_IS_QUOTE = /^(?:&gt;|>){3} ?/;
const NEXT_QUOTE = /```[\s\S]+?```|\n(?=&gt;|>)/g;
const ATOM =
  /```([\s\S]+?)```|`([^`\n]+)`|<([^<>\n]+)>|(https?:\/\/[^\s<>|`、。「」（）]+)|:([a-z0-9_+'-]+):/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * @typedef {object} Directory who and what is known by id
 * @property {function(string): ({name: string}|undefined)} user
 * @property {function(string): ({name: string}|undefined)} channel
 * @property {string} me
 */

/**
 * The text as nodes.
 *
 * @param {string} text wire text
 * @param {Directory} directory
 * @param {{verbatim?: boolean}} options with `verbatim`, bare addresses stay text
 */
export function mrkdwn(text, directory, options = {}) {
  const drawn = fragment();
  paragraphs(drawn, text, { directory, ...options });
  return drawn;
}

/** The text as one line of words, for labels and announcements. */
export function words(text, directory) {
  const drawn = mrkdwn(text, directory);
  drawn.querySelectorAll('br').forEach((br) => br.replaceWith(' '));
  return drawn.textContent.replace(/\s+/g, ' ').trim();
}

/** Text without any marks: entities undone, emoji drawn, lines kept. */
export function plain(text) {
  const named = unescape(text).replace(/:([a-z0-9_+'-]+):/g, (all, name) => emoji(name) ?? all);
  const lines = named.split('\n');
  return fragment(lines.map((line, index) => [index > 0 && h('br'), line]));
}

function paragraphs(parent, text, context) {
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    if (REST_IS_QUOTE.test(rest)) {
      parent.append(quote(rest.replace(REST_IS_QUOTE, ''), context));
      return;
    }
    if (QUOTE.test(rest)) {
      const lines = quotedLines(text, at);
      const unmarked = lines.map((line) => line.replace(/^(?:&gt;|>) ?/, ''));
      parent.append(quote(unmarked.join('\n'), context));
      at += lines.join('\n').length + 1;
    } else {
      const end = untilQuote(text, at);
      marks(parent, text.slice(at, end), context);
      at = end + 1;
    }
  }
}

function quote(text, context) {
  const element = h('blockquote');
  marks(element, text, context);
  return element;
}

/** The lines of a quote that begins at `from`, still with their marks. */
function quotedLines(text, from) {
  const lines = [];
  let at = from;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    if (!QUOTE.test(line) || REST_IS_QUOTE.test(line)) {
      break;
    }
    lines.push(line);
    at += line.length + 1;
  }
  return lines;
}

function untilQuote(text, from) {
  NEXT_QUOTE.lastIndex = from;
  for (let found = NEXT_QUOTE.exec(text); found; found = NEXT_QUOTE.exec(text)) {
    if (found[0] === '\n') {
      return found.index;
    }
  }
  return text.length;
}

function marks(parent, text, context) {
  inline(parent, { text, atoms: atoms(text, context) }, 0, text.length, '');
}

/** Where atoms begin in the text, each with its end and its node. */
function atoms(text, context) {
  const found = new Map();
  ATOM.lastIndex = 0;
  for (let match = ATOM.exec(text); match; match = ATOM.exec(text)) {
    const next = ATOM.lastIndex;
    const atom = atomOf(match, text, context);
    if (atom) {
      found.set(match.index, atom);
      ATOM.lastIndex = atom.end;
    } else {
      ATOM.lastIndex = match[4] ? next : match.index + 1;
    }
  }
  return found;
}

function atomOf(match, text, context) {
  const [whole, block, code, bracketed, address, name] = match;
  const start = match.index;
  const end = start + whole.length;
  if (block !== undefined) {
    return preformatted(block, text, start, end, context);
  }
  if (code !== undefined) {
    const apart = !letterBefore(text, start) && !letterAfter(text, end);
    return apart && code.trim() ? { end, node: h('code', {}, literal(code, context)) } : undefined;
  }
  if (bracketed !== undefined) {
    const node = entity(bracketed, context.directory);
    return node && { end, node };
  }
  if (address !== undefined) {
    return context.verbatim ? undefined : bareAddress(address, text, start);
  }
  const character = emoji(name);
  return character && { end, node: document.createTextNode(character) };
}

/** A block of code stands on lines of its own: the line breaks around it are part of it. */
function preformatted(block, text, start, end, context) {
  const body = block.replace(/^\n/, '').replace(/\n$/, '');
  const swallowed = text[end] === '\n' ? end + 1 : end;
  return { end: swallowed, block: true, node: h('pre', {}, literal(body, context)) };
}

/** Code keeps its marks; only entities are drawn, as in Slack. */
function literal(text, context) {
  return text
    .split(/(<[^<>\n]+>)/)
    .map((part, i) => (i % 2 && entity(part.slice(1, -1), context.directory)) || unescape(part));
}

function bareAddress(address, text, start) {
  if (start > 0 && /[A-Za-z0-9]/.test(text[start - 1])) {
    return undefined;
  }
  const written = withoutTrailing(address.replace(/&[lg]t;.*/, ''));
  const target = unescape(written);
  return URL.canParse(target)
    ? { end: start + written.length, node: link(target, target) }
    : undefined;
}

/** A full stop after an address ends the sentence, not the address. */
function withoutTrailing(address) {
  let end = address.length;
  while (end > 0 && isTrailing(address, end - 1)) {
    end--;
  }
  return address.slice(0, end);
}

function isTrailing(address, index) {
  return address[index] === ')'
    ? !address.includes('(')
    : '.,;:!?\'"]}*_~'.includes(address[index]);
}

/** Draws `source.text` from `start` to `end`; `open` holds the marks that are open around it. */
function inline(parent, source, start, end, open) {
  const { text, atoms: found } = source;
  const hopeless = {};
  let begun = start;
  let at = start;
  const flush = () => {
    if (begun < at) {
      parent.append(unescape(text.slice(begun, at)));
    }
  };
  while (at < end) {
    const atom = found.get(at);
    const mark = text[at];
    if (atom) {
      flush();
      if (atom.block && parent.lastChild?.nodeName === 'BR') {
        parent.lastChild.remove();
      }
      parent.append(atom.node);
      begun = at = atom.end;
    } else if (mark === '\n') {
      flush();
      parent.append(h('br'));
      begun = at += 1;
    } else if (mark in EMPHASIS && !open.includes(mark) && opens(text, at, end, hopeless)) {
      const close = closing(source, at, end);
      if (close.found) {
        flush();
        const element = h(EMPHASIS[mark]);
        inline(element, source, at + 1, close.at, open + mark);
        parent.append(element);
        begun = at = close.at + 1;
      } else {
        hopeless[mark] = close.at;
        at += 1;
      }
    } else {
      at += 1;
    }
  }
  flush();
}

/** Whether emphasis may begin at `at`; not where its close has been sought in vain already. */
function opens(text, at, end, hopeless) {
  const mark = text[at];
  const next = text[at + 1];
  return (
    at + 1 < end &&
    !(at < hopeless[mark]) &&
    next !== mark &&
    text[at - 1] !== mark &&
    !/\s/.test(next) &&
    !letterBefore(text, at)
  );
}

/** Where the mark at `at` is closed; else how far it was sought in vain. */
function closing({ text, atoms: found }, at, end) {
  const mark = text[at];
  let index = at + 1;
  while (index < end && text[index] !== '\n') {
    const atom = found.get(index);
    if (atom) {
      index = atom.end;
    } else if (text[index] === mark && closes(text, index, at)) {
      return { found: true, at: index };
    } else {
      index += 1;
    }
  }
  return { found: false, at: index };
}

function closes(text, index, opened) {
  const mark = text[index];
  const before = text[index - 1];
  return (
    index > opened + 1 &&
    !/\s/.test(before) &&
    before !== mark &&
    text[index + 1] !== mark &&
    !letterAfter(text, index + 1)
  );
}

function letterBefore(text, index) {
  const pair = index > 1 && /[\uDC00-\uDFFF]/.test(text[index - 1]);
  return index > 0 && LETTER_OR_DIGIT.test(text.slice(index - (pair ? 2 : 1), index));
}

function letterAfter(text, index) {
  return index < text.length && LETTER_OR_DIGIT.test(String.fromCodePoint(text.codePointAt(index)));
}
