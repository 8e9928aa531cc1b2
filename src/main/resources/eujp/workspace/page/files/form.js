/**
 * What is being entered in one view: which fields it has, what stands in them, and what is wrong
 * with it.
 *
 * @typedef {object} Field
 * @property {string} blockId
 * @property {string} actionId
 * @property {function(): object} read what is entered, as Slack's `state.values` say it
 * @property {function(string): void} [fail] shows what is wrong; an empty text takes that away
 * @property {function(): void} [focus]
 */
export class Form {
  #values;
  #fields = [];

  /** @param {Object<string, Object<string, object>>} values what the fields begin with */
  constructor(values = {}) {
    this.#values = values;
  }

  /** What a field begins with, or undefined. */
  begin(blockId, actionId) {
    return this.#values[blockId]?.[actionId];
  }

  /** @param {Field} field */
  add(field) {
    this.#fields.push(field);
  }

  /** What stands in all fields now, by block id and action id. */
  values() {
    const values = {};
    for (const { blockId, actionId, read } of this.#fields) {
      values[blockId] = { ...values[blockId], [actionId]: read() };
    }
    return values;
  }

  /** Shows one sentence for each block that is named, and goes to the first of them. */
  fail(errors) {
    const failing = this.#fields.filter((field) => field.fail);
    failing.forEach((field) => field.fail(errors[field.blockId] ?? ''));
    failing.find((field) => errors[field.blockId])?.focus();
  }
}
