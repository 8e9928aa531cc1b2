/**
 * Draws Block Kit as Slack means it: one function for each type of block.
 *
 * Source: https://docs.slack.dev/reference/block-kit/blocks
 *
 * A block that this page does not know, or that is not as Slack describes it, becomes one quiet
 * line; the blocks around it are drawn all the same.
 */
import { fragment, h } from './dom.js';
import { drawElement, image as picture, textOf } from './elements.js';
import { drawInput } from './input.js';
import { languageOf } from './language.js';
import { plain } from './mrkdwn.js';
import { richText } from './richtext.js';

const BLOCKS = {
  section,
  context,
  divider,
  header,
  actions,
  image,
  rich_text: rich,
  context_actions: actions,
  input: drawInput,
};

/**
 * The blocks of a message as nodes.
 *
 * @param {object[]} blocks
 * @param {import('./elements.js').Surroundings} surroundings
 */
export function drawBlocks(blocks, surroundings) {
  return fragment(blocks.map((block) => drawn(block, surroundings)));
}

function drawn(block, surroundings) {
  try {
    return BLOCKS[Object.hasOwn(BLOCKS, block.type) ? block.type : 'none'](block, surroundings);
  } catch {
    return h('p', { class: 'block unknown' }, 'This block can’t be shown here.');
  }
}

function section(block, surroundings) {
  const { directory } = surroundings;
  return h(
    'div',
    { class: 'block block-section' },
    h(
      'div',
      { class: 'block-body' },
      block.text && text(block.text, directory),
      block.fields &&
        h(
          'div',
          { class: 'block-fields' },
          block.fields.map((each) => text(each, directory)),
        ),
    ),
    block.accessory &&
      h(
        'div',
        { class: 'block-accessory' },
        drawElement(block.accessory, block.block_id, surroundings),
      ),
  );
}

function text(object, directory) {
  return h('div', { class: 'text', lang: languageOf(object.text) }, textOf(object, directory));
}

function context(block, { directory }) {
  return h(
    'div',
    { class: 'block block-context' },
    block.elements.map((element) =>
      element.type === 'image'
        ? picture(element)
        : h('span', { class: 'text', lang: languageOf(element.text) }, textOf(element, directory)),
    ),
  );
}

function divider() {
  return h('hr', { class: 'block block-divider' });
}

function header(block, { heading = 'h3' }) {
  return h(
    heading,
    { class: 'block block-header', lang: languageOf(block.text.text) },
    plain(block.text.text),
  );
}

function actions(block, surroundings) {
  return h(
    'div',
    { class: 'block block-actions' },
    block.elements.map((element) => drawElement(element, block.block_id, surroundings)),
  );
}

function image(block) {
  return h(
    'figure',
    { class: 'block block-image' },
    block.title && h('figcaption', {}, plain(block.title.text)),
    picture(block),
  );
}

function rich(block, { directory }) {
  return h('div', { class: 'block block-rich text' }, richText(block, directory));
}
