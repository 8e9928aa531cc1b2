/**
 * Turns what a person types into Slack's wire text and back.
 *
 * On the wire `&`, `<` and `>` are escaped, `@name` is `<@U…>`, `#name` is `<#C…|name>` and
 * `@here` is `<!here>`. Nothing is a mention inside of code.
 */

const CODE = /(```[\s\S]*?```|`[^`\n]+`)/;
const BROADCASTS = ['here', 'channel', 'everyone'];

/** `&`, `<` and `>` as entities. */
export function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The three entities as characters, once: `&amp;lt;` becomes `&lt;`. */
export function unescape(text) {
  return text.replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>' })[name]);
}

/**
 * Typed text as wire text.
 *
 * @param {string} typed
 * @param {{id: string, name: string}[]} users
 * @param {{id: string, name: string}[]} channels
 */
export function toWire(typed, users, channels) {
  const mentions = new Map(BROADCASTS.map((name) => [name, `<!${name}>`]));
  users.forEach((user) => mentions.set(escape(user.name).toLowerCase(), `<@${user.id}>`));
  const rooms = new Map(
    channels.map((room) => [escape(room.name).toLowerCase(), `<#${room.id}|${escape(room.name)}>`]),
  );
  return escape(typed)
    .split(CODE)
    .map((part, index) => (index % 2 ? part : named(named(part, '@', mentions), '#', rooms)))
    .join('');
}

/** Wire text as a person would type it, for editing. */
export function fromWire(text, directory) {
  const typed = text.replace(
    /<([@#!]?)([^<>|\n]+)(?:\|([^<>\n]*))?>/g,
    (whole, sign, id, label) => {
      switch (sign) {
        case '@':
          return `@${directory.user(id)?.name ?? label ?? id}`;
        case '#':
          return `#${directory.channel(id)?.name ?? label ?? id}`;
        case '!':
          return BROADCASTS.includes(id) ? `@${id}` : whole;
        default:
          return /^[a-z][a-z0-9+.-]*:/i.test(id) ? id : whole;
      }
    },
  );
  return unescape(typed);
}

function named(text, sign, names) {
  if (names.size === 0) {
    return text;
  }
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length).map(literal);
  const pattern = new RegExp(
    `(?<![A-Za-z0-9_.+&#@/-])${sign}(${longestFirst.join('|')})(?![A-Za-z0-9_-])`,
    'gi',
  );
  return text.replace(pattern, (_, name) => names.get(name.toLowerCase()));
}

function literal(text) {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
