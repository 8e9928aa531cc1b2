/** What the picker offers: people and apps after `@`, commands after `/` at the start. */
import { avatar } from './avatar.js';

const BROADCASTS = [
  { insert: '@here ', name: '@here', detail: 'Everyone who is online in this channel' },
  { insert: '@channel ', name: '@channel', detail: 'Everyone in this channel' },
];

/**
 * @param {import('./store.js').Store} store
 * @returns {import('./picker.js').Source[]}
 */
export function suggestions(store) {
  return [
    {
      trigger: /(?:^|[^A-Za-z0-9_.+@-])(@[\p{L}\p{N}._-]*)$/u,
      label: 'People and apps',
      choices: (typed) => [
        ...people(store, typed),
        ...BROADCASTS.filter((each) => each.name.startsWith(`@${typed}`)),
      ],
    },
    {
      trigger: /^(\/\S*)$/,
      label: 'Commands',
      choices: (typed) => commands(store, typed),
    },
  ];
}

/** The bot first, since it is whom one writes to here. */
function people(store, typed) {
  const named = (user) => [user.name, ...(user.real_name ?? '').split(/\s+/)];
  return store.users
    .filter((user) => named(user).some((name) => name.toLowerCase().startsWith(typed)))
    .sort((a, b) => Number(b.is_bot) - Number(a.is_bot))
    .map((user) => ({
      insert: `@${user.name} `,
      name: user.name,
      detail: user.is_bot ? 'App' : user.real_name,
      picture: avatar(user, store.bot),
    }));
}

function commands(store, typed) {
  return store.commands
    .filter((each) => each.command.slice(1).toLowerCase().startsWith(typed))
    .map((each) => ({
      insert: `${each.command} `,
      name: each.command,
      hint: each.usage_hint,
      detail: each.description,
    }));
}
