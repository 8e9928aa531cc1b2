#!/usr/bin/env bash
# Do programs that print citations set one full stop behind a title that has its own?
#
# Expected: the full stop that a style sets behind a title is left out where the title ends with a
# full stop, a question mark or an exclamation mark, in whichever script: behind "Is it enough?" none
# is printed, nor behind the Greek question mark, and a Japanese title that ends with 。 or ？ is the
# same.
# Seen, pandoc 3.10 and citeproc-js 2.4.63: the marks of Japanese are no marks to them, "協定を結んだ。.
# Brussels", "十分か？. Brussels", also within 「」, and neither is the ellipsis, "Wait….".
#
# Needs node 20 or later and npm, which fetches both programs. Exits with 1 when what is seen
# changes.
set -euo pipefail

printed=$("$(dirname "$0")/with/citations" <<'JS'
export const items = [
  'Is it enough?',
  'Τι είναι αυτό;',
  '協定を結んだ。',
  '十分か？',
  '「協定を結んだ。」',
  'Wait and see…',
].map(title => ({ title }));
export const layout = `
  <group delimiter=". "><text variable="title"/><text value="Brussels"/></group>`;
JS
)
head -n 1 <<<"$printed" # the versions
seen=$(tail -n +2 <<<"$printed")
echo "$seen"

known='{"title":"Is it enough?"}
  pandoc: Is it enough? Brussels
  citeproc-js: Is it enough? Brussels
{"title":"Τι είναι αυτό;"}
  pandoc: Τι είναι αυτό; Brussels
  citeproc-js: Τι είναι αυτό; Brussels
{"title":"協定を結んだ。"}
  pandoc: 協定を結んだ。. Brussels
  citeproc-js: 協定を結んだ。. Brussels
{"title":"十分か？"}
  pandoc: 十分か？. Brussels
  citeproc-js: 十分か？. Brussels
{"title":"「協定を結んだ。」"}
  pandoc: 「協定を結んだ。」. Brussels
  citeproc-js: 「協定を結んだ。」. Brussels
{"title":"Wait and see…"}
  pandoc: Wait and see…. Brussels
  citeproc-js: Wait and see…. Brussels'
if [ "$seen" = "$known" ]; then
  echo 'as seen before: a Japanese title gets a second full stop'
else
  echo 'this has changed'
  exit 1
fi
