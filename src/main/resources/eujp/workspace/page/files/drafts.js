/** Keeps what a person has begun to write, one draft for each conversation and thread. */

const STORED = 'drafts';
const drafts = new Map(Object.entries(JSON.parse(sessionStorage.getItem(STORED) ?? '{}')));

export function draft(key) {
  return drafts.get(key) ?? '';
}

export function keepDraft(key, text) {
  if (text === '') {
    drafts.delete(key);
  } else {
    drafts.set(key, text);
  }
  sessionStorage.setItem(STORED, JSON.stringify(Object.fromEntries(drafts)));
}
