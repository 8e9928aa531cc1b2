/** Tells Japanese text from the rest, so that it is set in Japanese glyphs and read out as such. */

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々]/gu;
const LETTER = /\p{L}/gu;

/** `ja` where most letters of the text are Japanese; undefined otherwise. */
export function languageOf(text) {
  const japanese = text.match(JAPANESE)?.length ?? 0;
  const letters = text.match(LETTER)?.length ?? 0;
  return japanese > 0 && japanese * 2 > letters ? 'ja' : undefined;
}
