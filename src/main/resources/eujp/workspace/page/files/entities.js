/**
 * Draws what stands between angle brackets in Slack's wire text: links, mentions, channels, dates.
 *
 * Source: https://docs.slack.dev/messaging/formatting-message-text
 */
import { h } from './dom.js';
import { followable, link } from './links.js';
import { dated, machine, moment } from './time.js';
import { unescape } from './wire.js';

const BROADCASTS = new Set(['here', 'channel', 'everyone']);
const LATEST_DATE = 8.64e12;

/**
 * The node for the text between `<` and `>`, or undefined where it is none of Slack's forms: then
 * the brackets are text like any other.
 *
 * @param {string} content still escaped
 * @param {{user: function(string), channel: function(string), me: {id: string}}} directory
 * @returns {Node|undefined}
 */
export function entity(content, directory) {
  const bar = content.indexOf('|');
  const target = bar < 0 ? content : content.slice(0, bar);
  const label = bar < 0 ? '' : unescape(content.slice(bar + 1));
  if (/^@[UWB][A-Z0-9]+$/.test(target)) {
    return mention(target.slice(1), label, directory);
  }
  if (/^#[CGD][A-Z0-9]+$/.test(target)) {
    return channel(target.slice(1), label, directory);
  }
  if (target.startsWith('!')) {
    return special(target.slice(1), label);
  }
  const address = unescape(target);
  return followable(address) === undefined
    ? undefined
    : link(address, label || address.replace(/^(mailto|tel):/, ''));
}

/** A pill with a person's or an app's name. */
export function mention(id, label, directory) {
  const mine = id === directory.me.id;
  const name = directory.user(id)?.name ?? (label.replace(/^@/, '') || id);
  return h('span', { class: mine ? 'mention mention-me' : 'mention' }, `@${name}`);
}

/** A pill with a channel's name, which leads there where the channel is known. */
export function channel(id, label, directory) {
  const known = directory.channel(id);
  const name = known?.name ?? (label || id);
  return known
    ? h('a', { class: 'mention', href: `#${encodeURIComponent(name)}` }, `#${name}`)
    : h('span', { class: 'mention' }, `#${name}`);
}

/** `@here` and its like. */
export function broadcast(range) {
  return h('span', { class: 'mention mention-all' }, `@${range}`);
}

/** A date in the reader's own time zone; the fallback where it is none. */
export function date(timestamp, format, address, fallback) {
  const seconds = Number(timestamp);
  if (timestamp === '' || !(Math.abs(seconds) <= LATEST_DATE)) {
    return document.createTextNode(fallback);
  }
  const time = h(
    'time',
    { datetime: machine(seconds), title: moment(seconds) },
    dated(seconds, format) || fallback,
  );
  return address && followable(address) ? link(address, time) : time;
}

function special(target, label) {
  const [name, ...values] = target.split('^');
  if (BROADCASTS.has(name)) {
    return broadcast(name);
  }
  if (name === 'date' && values.length >= 2) {
    return date(values[0], unescape(values[1]), unescape(values[2] ?? ''), label);
  }
  if (name === 'subteam') {
    return h('span', { class: 'mention' }, label || `@${values[0] ?? 'group'}`);
  }
  return label ? document.createTextNode(label) : undefined;
}
