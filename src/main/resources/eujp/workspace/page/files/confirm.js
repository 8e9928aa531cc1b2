/** Asks a person to confirm, in a modal dialog. */
import { h } from './dom.js';

/**
 * Resolves to whether the person confirmed; Escape is a no.
 *
 * @param {{title: Node|string, text: Node|string, confirm: Node|string, deny: Node|string,
 *     danger?: boolean}} question
 * @returns {Promise<boolean>}
 */
export function confirmed({ title, text, confirm, deny, danger = false }) {
  const yes = h(
    'button',
    { class: danger ? 'button danger' : 'button primary', value: 'yes' },
    confirm,
  );
  const no = h('button', { class: 'button', value: 'no', autofocus: true }, deny);
  const dialog = h(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'confirm-title', 'aria-describedby': 'confirm-text' },
    h(
      'form',
      { method: 'dialog' },
      h('h2', { id: 'confirm-title' }, title),
      h('div', { id: 'confirm-text', class: 'dialog-text' }, text),
      h('div', { class: 'dialog-buttons' }, no, yes),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
