/** Remembers which of two feedback buttons a person has pressed, as Slack's client does. */

const STORED = 'pressed';
const pressed = new Map(Object.entries(JSON.parse(sessionStorage.getItem(STORED) ?? '{}')));

/** @param {string} place names the message, the block and the element */
export function pressedAt(place) {
  return pressed.get(place);
}

export function keepPressed(place, value) {
  pressed.set(place, value);
  sessionStorage.setItem(STORED, JSON.stringify(Object.fromEntries(pressed)));
}
