/**
 * Whether a key belongs to an input method, which turns what is typed into Japanese: Enter then
 * takes a candidate and must not send. Safari reports the last of these keys by its code alone.
 */
export function composing(event) {
  return event.isComposing || event.keyCode === 229;
}
