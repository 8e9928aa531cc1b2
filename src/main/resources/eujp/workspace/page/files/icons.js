/** The page's own icons: strokes on a grid of 20, in the colour of the text around them. */
import { s } from './dom.js';

const PATHS = {
  close: 'M5 5l10 10M15 5L5 15',
  send: 'M3.5 10h9M3.5 10L2.8 3.6 17.2 10 2.8 16.4 3.5 10',
  reply: 'M4 4.5h12v8.5H9l-4 3.2V13H4z',
  edit: 'M4 16l.6-3.2L13 4.4l2.6 2.6-8.4 8.4L4 16zM11.4 6l2.6 2.6',
  remove: 'M4 5.5h12M8 5.5V3.8h4v1.7M5.5 5.5l.8 10.7h7.4l.8-10.7M8.6 8.5v5M11.4 8.5v5',
  eye: 'M2 10c2-3.6 4.7-5.4 8-5.4s6 1.8 8 5.4c-2 3.6-4.7 5.4-8 5.4S4 13.6 2 10zM10 7.6a2.4 2.4 0 100 4.8 2.4 2.4 0 000-4.8z',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  help: 'M10 2.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15zM7.8 7.8c.2-1.3 1.1-2 2.3-2s2.2.8 2.2 2c0 1.7-2.3 1.8-2.3 3.5M10 13.9v.01',
  info: 'M10 2.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15zM10 9.4v4.4M10 6.4v.01',
  sun: 'M10 6.6a3.4 3.4 0 100 6.8 3.4 3.4 0 000-6.8zM10 2v1.6M10 16.4V18M2 10h1.6M16.4 10H18M4.3 4.3l1.2 1.2M14.5 14.5l1.2 1.2M15.7 4.3l-1.2 1.2M5.5 14.5l-1.2 1.2',
  moon: 'M16.5 12A7 7 0 018 3.5a7 7 0 108.5 8.5z',
  auto: 'M10 3a7 7 0 100 14 7 7 0 000-14zM10 3v14M10 6.5h5M10 10h6.6M10 13.5h5',
  at: 'M13 10a3 3 0 11-6 0 3 3 0 016 0zm0 0v1c0 1.4.8 2.2 2 2.2s2-1.1 2-3.2a7 7 0 10-2.8 5.6',
  slash: 'M12.5 4l-5 12',
  bolt: 'M11 2.5L4.5 11.5h4.6L8.6 17.5l6.9-9.4h-4.8z',
  home: 'M3 9.5L10 3.5l7 6M5 8.2v8.3h3.6v-4.6h2.8v4.6H15V8.2',
  up: 'M10 16V4.5M5.5 9L10 4.5 14.5 9',
  down: 'M10 4v11.5M5.5 11l4.5 4.5 4.5-4.5',
  external: 'M8 4.5H4.5v11h11V12M11 4h5v5M16 4l-7 7',
  'thumbs-up': 'M6.5 9L9 3.2c1.3 0 2 .8 2 2V8h4.2c.9 0 1.5.8 1.3 1.7l-1 5c-.1.7-.7 1.3-1.4 1.3H6.5zM6.5 9H3.6v7h2.9',
  'thumbs-down': 'M6.5 11L9 16.8c1.3 0 2-.8 2-2V12h4.2c.9 0 1.5-.8 1.3-1.7l-1-5C15.4 4.6 14.8 4 14.1 4H6.5zM6.5 11H3.6V4h2.9',
};

/** An icon; it says nothing to a screen reader, so what it stands on has a label. */
export function icon(name) {
  return s(
    'svg',
    { class: `icon icon-${name}`, viewBox: '0 0 20 20', 'aria-hidden': 'true', focusable: 'false' },
    s('path', { d: PATHS[name] }),
  );
}
