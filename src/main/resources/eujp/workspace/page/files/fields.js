/**
 * Draws the elements of Block Kit in which something is entered, with the browser's own controls.
 *
 * Source: https://docs.slack.dev/reference/block-kit/block-elements
 *
 * @typedef {object} Face how a field is named and what it begins with
 * @property {string} [id] of the control, for a label
 * @property {string} [label] names it where there is no label
 * @property {string} [describedBy]
 * @property {boolean} [optional] whether it may be left empty; said of a labelled field only
 * @property {object} [entry] what it begins with, as Slack's `state.values` say it
 *
 * @typedef {object} Drawn
 * @property {HTMLElement} node
 * @property {HTMLElement[]} controls what takes the focus and what is valid or not
 * @property {function(): object} read what is entered
 * @property {boolean} [group] whether it is several controls, which a legend names together
 */
import { h } from './dom.js';
import { languageOf } from './language.js';
import { plain } from './mrkdwn.js';

const FIELDS = {
  plain_text_input: text,
  email_text_input: (element, face) => text(element, face, { type: 'email', inputmode: 'email' }),
  url_text_input: (element, face) => text(element, face, { type: 'url', inputmode: 'url' }),
  number_input: (element, face) => text(element, face, { inputmode: 'decimal' }),
  static_select: select,
  multi_static_select: boxes,
  radio_buttons: radios,
  checkboxes: boxes,
  datepicker: (element, face) => picker(element, face, 'date'),
  timepicker: (element, face) => picker(element, face, 'time'),
};

let groups = 0;

export function isField(element) {
  return Object.hasOwn(FIELDS, element.type);
}

/**
 * @param {object} element
 * @param {Face} face
 * @returns {Drawn}
 */
export function drawField(element, face) {
  return FIELDS[element.type](element, face);
}

function naming({ id, label, describedBy, optional }) {
  return {
    id,
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-required': optional === false ? 'true' : undefined,
  };
}

function text(element, face, attributes = { type: 'text' }) {
  const control = h(element.multiline ? 'textarea' : 'input', {
    class: 'field-control',
    ...(element.multiline ? { rows: '4' } : attributes),
    placeholder: element.placeholder?.text,
    maxlength: element.max_length,
    autofocus: element.focus_on_load === true,
    ...naming(face),
  });
  control.value = face.entry?.value ?? element.initial_value ?? '';
  const read = () => ({ type: element.type, value: control.value === '' ? null : control.value });
  return { node: control, controls: [control], read };
}

function picker(element, face, kind) {
  const name = `selected_${kind}`;
  const control = h('input', { class: 'field-control field-short', type: kind, ...naming(face) });
  control.value = (face.entry ? face.entry[name] : element[`initial_${kind}`]) ?? '';
  const read = () => ({ type: element.type, [name]: control.value === '' ? null : control.value });
  return { node: control, controls: [control], read };
}

function select(element, face) {
  const chosen = face.entry ? face.entry.selected_option : element.initial_option;
  const all = [];
  const draw = (option) => {
    all.push(option);
    const attributes = { value: all.length - 1, selected: option.value === chosen?.value };
    return h('option', attributes, option.text.text);
  };
  const none = h('option', { value: '', disabled: !face.optional, selected: !chosen });
  none.append(plain(element.placeholder?.text ?? 'Choose'));
  const control = h(
    'select',
    { class: 'select', ...naming(face) },
    none,
    (element.options ?? []).map(draw),
    (element.option_groups ?? []).map((group) =>
      h('optgroup', { label: group.label.text }, group.options.map(draw)),
    ),
  );
  const read = () => ({ type: element.type, selected_option: all[control.value] ?? null });
  return { node: control, controls: [control], read };
}

function radios(element, face) {
  const chosen = face.entry ? face.entry.selected_option : element.initial_option;
  const group = choices(element, face, 'radio', chosen ? [chosen] : []);
  const read = () => ({ type: element.type, selected_option: group.checked()[0] ?? null });
  return { ...group, read };
}

function boxes(element, face) {
  const chosen = (face.entry ? face.entry.selected_options : element.initial_options) ?? [];
  const group = choices(element, face, 'checkbox', chosen);
  return { ...group, read: () => ({ type: element.type, selected_options: group.checked() }) };
}

function choices(element, face, type, chosen) {
  groups += 1;
  const options = [
    ...(element.options ?? []),
    ...(element.option_groups ?? []).flatMap((group) => group.options),
  ];
  const controls = options.map((option) =>
    h('input', {
      type,
      name: `group-${groups}`,
      checked: chosen.some((each) => each.value === option.value),
      'aria-describedby': face.describedBy,
    }),
  );
  const node = h(
    'div',
    {
      class: 'choices',
      role: face.label ? (type === 'radio' ? 'radiogroup' : 'group') : undefined,
      'aria-label': face.label,
    },
    options.map((option, index) =>
      h(
        'label',
        { class: 'choice', lang: languageOf(option.text.text) },
        controls[index],
        h(
          'span',
          {},
          plain(option.text.text),
          option.description && h('small', {}, plain(option.description.text)),
        ),
      ),
    ),
  );
  const checked = () => options.filter((_, index) => controls[index].checked);
  return { node, controls, checked, group: true };
}
