/** Draws an `input` block: a label, the field it names, a hint, and what is wrong with it. */
import { h } from './dom.js';
import { drawField, isField } from './fields.js';
import { icon } from './icons.js';
import { languageOf } from './language.js';
import { plain } from './mrkdwn.js';

let inputs = 0;

/**
 * @param {object} block
 * @param {import('./elements.js').Surroundings} surroundings
 */
export function drawInput(block, { form, act }) {
  const { element } = block;
  if (!isField(element)) {
    return h('p', { class: 'block unknown' }, 'This field can’t be used here.');
  }
  inputs += 1;
  const id = `input-${inputs}`;
  const hint = block.hint && h('p', { id: `${id}-hint`, class: 'hint' }, plain(block.hint.text));
  const error = h('p', { id: `${id}-error`, class: 'error', hidden: true });
  const field = drawField(element, {
    id,
    describedBy: hint ? `${id}-error ${hint.id}` : `${id}-error`,
    optional: block.optional === true,
    entry: form?.begin(block.block_id, element.action_id),
  });
  form?.add({
    blockId: block.block_id,
    actionId: element.action_id,
    read: field.read,
    focus: () => field.controls[0]?.focus(),
    fail: (text) => fail(field, error, text),
  });
  field.node.addEventListener('change', () => {
    if (block.dispatch_action) {
      const { type: _, ...chosen } = field.read();
      act({ block_id: block.block_id, action_id: element.action_id, ...chosen });
    }
  });
  const label = [
    plain(block.label.text),
    block.optional && h('span', { class: 'optional' }, ' (optional)'),
  ];
  const lang = languageOf(block.label.text);
  return field.group
    ? h('fieldset', { class: 'block input' }, h('legend', { lang }, label), field.node, hint, error)
    : h('div', { class: 'block input' }, h('label', { for: id, lang }, label), field.node, hint, error);
}

function fail(field, error, text) {
  error.hidden = text === '';
  error.replaceChildren(...(text === '' ? [] : [icon('info'), text]));
  field.controls.forEach((control) =>
    text === ''
      ? control.removeAttribute('aria-invalid')
      : control.setAttribute('aria-invalid', 'true'),
  );
}
