/** Draws the picture beside a name: initials on a colour of their own; for the bot, the mark. */
import { h, s } from './dom.js';
import { icon } from './icons.js';

const COLOURS = [
  '#2f6f8f',
  '#7a4b9a',
  '#9a4a5b',
  '#3d7350',
  '#8a5a2b',
  '#4a5fae',
  '#8b4789',
  '#4f6b2f',
];
const LETTERS = 2;

/** The avatar of a user, of whom `bot` is the app that this workspace is for. */
export function avatar(user, bot) {
  return user && user.id === bot.user_id
    ? mark()
    : initials(user?.real_name || user?.name || '?', user?.id ?? '');
}

/** The avatar of the page, where it tells a person something itself. */
export function pageAvatar() {
  return frame(icon('info'), 'avatar-page');
}

function mark() {
  return frame(h('img', { src: '/page/mark.svg', alt: '' }));
}

function initials(name, id) {
  const letters = name
    .split(/[\s._-]+/)
    .filter((part) => part !== '')
    .slice(0, LETTERS)
    .map((part) => String.fromCodePoint(part.codePointAt(0)).toUpperCase())
    .join('');
  const sum = [...id].reduce((total, letter) => total + letter.codePointAt(0), 0);
  return frame(
    s(
      'svg',
      { viewBox: '0 0 40 40', focusable: 'false' },
      s('rect', { width: '40', height: '40', fill: COLOURS[sum % COLOURS.length] }),
      s('text', { x: '20', y: '20' }, letters),
    ),
  );
}

function frame(picture, look = '') {
  return h('span', { class: `avatar ${look}`.trim(), 'aria-hidden': 'true' }, picture);
}
