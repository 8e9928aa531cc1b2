/**
 * Says when something was. A Slack `ts` is seconds since 1970, with a fraction that makes it unique
 * in its conversation.
 */

const LOCALE = 'en-GB';
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const CLOCK = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
const SECONDS = new Intl.DateTimeFormat(LOCALE, { timeStyle: 'medium' });
const MOMENT = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'full', timeStyle: 'medium' });
const NUMBERS = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' });
const SHORT = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' });
const MEDIUM = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long' });
const LONG = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'full' });
const WEEKDAY = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', day: 'numeric', month: 'long' });
const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

const dateOf = (ts) => new Date(Number(ts) * 1000);

/** `14:05` */
export const clock = (ts) => CLOCK.format(dateOf(ts));

/** The whole date and time, for a tooltip. */
export const moment = (ts) => MOMENT.format(dateOf(ts));

/** As machines read it, for `<time datetime>`. */
export const machine = (ts) => dateOf(ts).toISOString();

/** A key that is equal for two times of the same day. */
export const day = (ts) => NUMBERS.format(dateOf(ts));

/** `Today`, `Yesterday`, `Thursday 13 July`, and with the year where it is another. */
export function dayName(ts, now = Date.now() / 1000) {
  return near(ts, now) ?? (sameYear(ts, now) ? WEEKDAY : LONG).format(dateOf(ts));
}

/** `just now`, `5 minutes ago`, `yesterday`, `13 Jul 2023`. */
export function ago(ts, now = Date.now() / 1000) {
  const age = now - Number(ts);
  if (age < MINUTE) {
    return 'just now';
  }
  if (age < HOUR) {
    return RELATIVE.format(-Math.floor(age / MINUTE), 'minute');
  }
  if (age < DAY) {
    return RELATIVE.format(-Math.floor(age / HOUR), 'hour');
  }
  return age < 30 * DAY ? RELATIVE.format(-Math.floor(age / DAY), 'day') : SHORT.format(dateOf(ts));
}

/** The tokens of Slack's `<!date^…>`: https://docs.slack.dev/messaging/formatting-message-text */
const TOKENS = {
  date: (ts) => MEDIUM.format(dateOf(ts)),
  date_num: (ts) => day(ts),
  date_slash: (ts) => day(ts).replaceAll('-', '/'),
  date_short: (ts) => SHORT.format(dateOf(ts)),
  date_long: (ts) => LONG.format(dateOf(ts)),
  date_pretty: (ts) => near(ts)?.toLowerCase() ?? TOKENS.date(ts),
  date_short_pretty: (ts) => near(ts)?.toLowerCase() ?? TOKENS.date_short(ts),
  date_long_pretty: (ts) => near(ts)?.toLowerCase() ?? TOKENS.date_long(ts),
  time: clock,
  time_secs: (ts) => SECONDS.format(dateOf(ts)),
  ago: (ts) => ago(ts),
};

/** Fills the tokens of a date's format; what is no token stays. */
export function dated(ts, format) {
  return format.replace(/\{(\w+)\}/g, (whole, token) =>
    Object.hasOwn(TOKENS, token) ? TOKENS[token](ts) : whole,
  );
}

function near(ts, now = Date.now() / 1000) {
  if (day(ts) === day(now)) {
    return 'Today';
  }
  return day(ts) === day(now - DAY) ? 'Yesterday' : undefined;
}

function sameYear(ts, now) {
  return dateOf(ts).getFullYear() === dateOf(now).getFullYear();
}
