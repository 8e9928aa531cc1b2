/** The emoji that people write most, by the names Slack gives them. An unknown name stays text. */

const EMOJI = new Map(
  Object.entries({
    '+1': '👍', thumbsup: '👍', '-1': '👎', thumbsdown: '👎', ok_hand: '👌', clap: '👏',
    wave: '👋', pray: '🙏', bow: '🙇', muscle: '💪', raised_hands: '🙌', handshake: '🤝',
    point_right: '👉', point_left: '👈', point_up: '☝️', point_down: '👇', eyes: '👀',
    smile: '😄', smiley: '😃', grinning: '😀', grin: '😁', joy: '😂', slightly_smiling_face: '🙂',
    wink: '😉', blush: '😊', thinking_face: '🤔', neutral_face: '😐', confused: '😕', cry: '😢',
    sob: '😭', sweat_smile: '😅', sunglasses: '😎', heart_eyes: '😍', upside_down_face: '🙃',
    heart: '❤️', tada: '🎉', sparkles: '✨', fire: '🔥', star: '⭐', rocket: '🚀', '100': '💯',
    white_check_mark: '✅', heavy_check_mark: '✔️', x: '❌', warning: '⚠️', question: '❓',
    exclamation: '❗', information_source: 'ℹ️', bulb: '💡', mag: '🔍', mag_right: '🔎',
    hourglass: '⌛', hourglass_flowing_sand: '⏳', stopwatch: '⏱️', bell: '🔔', lock: '🔒',
    key: '🔑', pushpin: '📌', paperclip: '📎', link: '🔗', memo: '📝', pencil2: '✏️', book: '📖',
    books: '📚', newspaper: '📰', page_facing_up: '📄', scroll: '📜', speech_balloon: '💬',
    left_speech_bubble: '🗨️', mega: '📣', loudspeaker: '📢', email: '📧', telephone_receiver: '📞',
    calendar: '📆', date: '📅', chart_with_upwards_trend: '📈', gear: '⚙️', wrench: '🔧',
    robot_face: '🤖', earth_africa: '🌍', earth_asia: '🌏', globe_with_meridians: '🌐',
    jp: '🇯🇵', flag_jp: '🇯🇵', eu: '🇪🇺', flag_eu: '🇪🇺', cherry_blossom: '🌸', arrow_right: '➡️',
    arrow_left: '⬅️', arrow_up: '⬆️', arrow_down: '⬇️', new: '🆕', no_entry: '⛔', coffee: '☕',
  }),
);

/** The character of an emoji's name without its colons, or undefined. */
export function emoji(name) {
  return EMOJI.get(name);
}
