/**
 * Draws what can be pressed or chosen in Block Kit, and reports it as Slack would.
 *
 * Source: https://docs.slack.dev/reference/block-kit/block-elements
 *
 * @typedef {object} Surroundings
 * @property {import('./mrkdwn.js').Directory} directory
 * @property {function(object): Promise<void>} act takes a press: `block_id`, `action_id` and what
 *     was chosen
 * @property {import('./form.js').Form} [form] where it is a view: what is being entered in it
 * @property {string} [heading] the element for headers, where it is not `h3`
 * @property {string} [place] names the message, where it is one
 */
import { confirmed } from './confirm.js';
import { h } from './dom.js';
import { drawField, isField } from './fields.js';
import { icon } from './icons.js';
import { followable, link, showable } from './links.js';
import { menu } from './menu.js';
import { mrkdwn, plain } from './mrkdwn.js';
import { keepPressed, pressedAt } from './pressed.js';

const ELEMENTS = {
  button,
  image,
  overflow,
  feedback_buttons: feedback,
  icon_button: iconButton,
};

const LABELS = { datepicker: 'Date', timepicker: 'Time' };

/** One element of a block; a quiet note where this page does not know its type. */
export function drawElement(element, blockId, surroundings) {
  if (isField(element)) {
    return field(element, blockId, surroundings);
  }
  const draw = Object.hasOwn(ELEMENTS, element.type) && ELEMENTS[element.type];
  return draw
    ? draw(element, blockId, surroundings)
    : h('span', { class: 'unknown' }, 'This part can’t be used here.');
}

/** A text object, `mrkdwn` or `plain_text`. */
export function textOf(object, directory) {
  return object.type === 'mrkdwn'
    ? mrkdwn(object.text, directory, { verbatim: object.verbatim === true })
    : plain(object.text);
}

/** An image; its words alone where its address may not be loaded. */
export function image(element) {
  const src = showable(element.image_url);
  const alt = element.alt_text ?? '';
  return src === undefined
    ? h('span', { class: 'unknown' }, alt || 'This image can’t be shown here.')
    : h('img', { src, alt, loading: 'lazy', referrerpolicy: 'no-referrer' });
}

function button(element, blockId, surroundings) {
  const face = {
    class: ['button', element.style]
      .filter((name) => /^(button|primary|danger)$/.test(name))
      .join(' '),
    'aria-label': element.accessibility_label,
    onclick: (event) => press(event, element, { value: element.value }, blockId, surroundings),
  };
  if (element.url === undefined) {
    return h('button', { type: 'button', ...face }, plain(element.text.text));
  }
  const opening = link(element.url, plain(element.text.text), icon('external'));
  opening.className = face.class;
  if (face['aria-label']) {
    opening.setAttribute('aria-label', face['aria-label']);
  }
  opening.addEventListener('click', face.onclick);
  return opening;
}

/** A button that may be for some people only. */
function iconButton(element, blockId, surroundings) {
  const { me } = surroundings.directory;
  if (element.visible_to_user_ids && !element.visible_to_user_ids.includes(me?.id)) {
    return h('span', { hidden: true });
  }
  return h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      title: element.text.text,
      'aria-label': element.accessibility_label ?? element.text.text,
      onclick: (event) => press(event, element, { value: element.value }, blockId, surroundings),
    },
    icon(element.icon === 'trash' ? 'remove' : 'more'),
  );
}

/** A field outside of an `input` block: what is chosen is told at once. */
function field(element, blockId, { directory, form, act }) {
  const label = element.placeholder?.text ?? LABELS[element.type] ?? 'Choose';
  const entry = form?.begin(blockId, element.action_id);
  const drawn = drawField(element, { label, entry });
  let before = drawn.read();
  form?.add({ blockId, actionId: element.action_id, read: drawn.read });
  drawn.node.addEventListener('change', async () => {
    if (element.confirm && !(await asked(element.confirm, directory))) {
      const again = drawField(element, { label, entry: before });
      drawn.controls.forEach((control, index) => {
        control.value = again.controls[index].value;
        control.checked = again.controls[index].checked;
      });
      return;
    }
    before = drawn.read();
    const { type: _, ...chosen } = before;
    await act({ block_id: blockId, action_id: element.action_id, ...chosen });
  });
  return drawn.node;
}

function overflow(element, blockId, { directory, act }) {
  const choices = element.options.map((option) => ({
    label: plain(option.text.text),
    choose: async () => {
      if (!element.confirm || (await asked(element.confirm, directory))) {
        if (followable(option.url)) {
          window.open(option.url, '_blank', 'noopener,noreferrer');
        }
        await act({ block_id: blockId, action_id: element.action_id, selected_option: option });
      }
    },
  }));
  return menu('More', choices);
}

function feedback(element, blockId, { act, place }) {
  const here = `${place} ${blockId} ${element.action_id}`;
  const thumb = (side, name) =>
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        title: side.text.text,
        'aria-label': side.accessibility_label ?? side.text.text,
        'aria-pressed': String(pressedAt(here) === side.value),
        onclick: (event) => {
          keepPressed(here, side.value);
          thumbs.forEach((each) =>
            each.setAttribute('aria-pressed', String(each === event.currentTarget)),
          );
          return act({ block_id: blockId, action_id: element.action_id, value: side.value });
        },
      },
      icon(name),
    );
  const thumbs = [
    thumb(element.positive_button, 'thumbs-up'),
    thumb(element.negative_button, 'thumbs-down'),
  ];
  return h('span', { class: 'feedback', role: 'group', 'aria-label': 'Feedback' }, thumbs);
}

/** Asks first where the element wants it, follows its link, and reports the press. */
async function press(event, element, chosen, blockId, { directory, act }) {
  const target = event.currentTarget;
  if (element.confirm) {
    event.preventDefault();
    if (!(await asked(element.confirm, directory))) {
      return;
    }
    if (followable(element.url)) {
      window.open(element.url, '_blank', 'noopener,noreferrer');
    }
  }
  target.setAttribute('aria-busy', 'true');
  await act({ block_id: blockId, action_id: element.action_id, ...chosen });
  target.removeAttribute('aria-busy');
}

function asked(confirm, directory) {
  return confirmed({
    title: plain(confirm.title?.text ?? 'Are you sure?'),
    text: confirm.text ? textOf(confirm.text, directory) : '',
    confirm: plain(confirm.confirm?.text ?? 'Yes'),
    deny: plain(confirm.deny?.text ?? 'Cancel'),
    danger: confirm.style === 'danger',
  });
}
