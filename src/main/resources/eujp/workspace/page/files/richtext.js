/**
 * Draws a `rich_text` block: sections, lists, quotes and preformatted text.
 *
 * Source: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */
import { h } from './dom.js';
import { emoji } from './emoji.js';
import { broadcast, channel, date, mention } from './entities.js';
import { languageOf } from './language.js';
import { link } from './links.js';

const STYLES = {
  code: 'code',
  strike: 's',
  italic: 'em',
  bold: 'strong',
  underline: 'u',
  highlight: 'mark',
};
const DEEPEST = 6;

const PARTS = {
  rich_text_section: (part, directory) => h('p', { lang: language(part) }, inline(part, directory)),
  rich_text_quote: (part, directory) =>
    h('blockquote', { lang: language(part) }, inline(part, directory)),
  rich_text_preformatted: (part, directory) => h('pre', {}, inline(part, directory)),
  rich_text_list: list,
};

const INLINE = {
  text: (element) => lines(element.text ?? ''),
  link: (element) => link(element.url, element.text || element.url),
  user: (element, directory) => mention(element.user_id, '', directory),
  channel: (element, directory) => channel(element.channel_id, '', directory),
  usergroup: (element) => h('span', { class: 'mention' }, `@${element.usergroup_id}`),
  broadcast: (element) => broadcast(element.range),
  emoji: (element) => emoji(element.name) ?? fromCodePoints(element) ?? `:${element.name}:`,
  date: (element) =>
    date(element.timestamp ?? '', element.format ?? '{date}', element.url, element.fallback ?? ''),
  color: (element) => h('code', {}, element.value),
};

/** The parts of the block, one node each. */
export function richText(block, directory) {
  return block.elements.map((part) => {
    if (!Object.hasOwn(PARTS, part.type)) {
      throw new TypeError('unknown part of a rich text');
    }
    return PARTS[part.type](part, directory);
  });
}

function list(part, directory) {
  const ordered = part.style === 'ordered';
  const indent = Math.min(Number(part.indent) || 0, DEEPEST);
  return h(
    ordered ? 'ol' : 'ul',
    { class: `indent-${indent}`, start: ordered && part.offset ? part.offset + 1 : undefined },
    part.elements.map((item) => h('li', { lang: language(item) }, inline(item, directory))),
  );
}

function inline(part, directory) {
  return part.elements.map((element) => {
    const draw = Object.hasOwn(INLINE, element.type) && INLINE[element.type];
    return draw ? styled(draw(element, directory), element.style ?? {}) : (element.text ?? '');
  });
}

function styled(content, style) {
  return Object.entries(STYLES).reduce(
    (inner, [name, tag]) => (style[name] ? h(tag, {}, inner) : inner),
    content,
  );
}

function lines(text) {
  return text.split('\n').map((line, index) => [index > 0 && h('br'), line]);
}

function fromCodePoints({ unicode }) {
  const points = unicode?.split('-').map((code) => Number.parseInt(code, 16)) ?? [];
  const known = points.length > 0 && points.every((point) => point >= 0 && point <= 0x10ffff);
  return known ? String.fromCodePoint(...points) : undefined;
}

function language(part) {
  return languageOf(part.elements.map((element) => element.text ?? '').join(''));
}
