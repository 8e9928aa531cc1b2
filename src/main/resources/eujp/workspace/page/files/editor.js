/** The field in which a person changes a message of their own, in its place. */
import { composing } from './composing.js';
import { h } from './dom.js';
import { fromWire } from './wire.js';

/**
 * @param {object} message
 * @param {import('./mrkdwn.js').Directory} directory
 * @param {import('./message.js').Deeds} deeds
 */
export function editor(message, directory, deeds) {
  const field = h('textarea', { class: 'editor-field', 'aria-label': 'Edit message', rows: '1' });
  field.value = fromWire(message.text ?? '', directory);
  const save = () => (field.value.trim() === '' ? field.focus() : deeds.save(message, field.value));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      deeds.edit(undefined);
    } else if (event.key === 'Enter' && !event.shiftKey && !composing(event)) {
      event.preventDefault();
      save();
    }
  });
  requestAnimationFrame(() => {
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  });
  return h(
    'div',
    { class: 'editor' },
    field,
    h(
      'div',
      { class: 'editor-buttons' },
      h(
        'button',
        { type: 'button', class: 'button', onclick: () => deeds.edit(undefined) },
        'Cancel',
      ),
      h('button', { type: 'button', class: 'button primary', onclick: save }, 'Save'),
    ),
  );
}
