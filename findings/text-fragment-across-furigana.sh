#!/usr/bin/env bash
# Does a link to words (#:~:text=) find them where a page gives the reading of a name above it?
#
# Expected: of 大臣の河野太郎は述べた, with こうの in small above 河野 (<ruby>, as Japanese pages have it
# for names), a link to the words as they are read, copied from a print or quoted in an answer,
# "河野太郎は述べた", opens the page at them: the reading is no part of the sentence.
# Seen, Chromium 156: it marks nothing, and the page stays at its top. The reading has to stand in
# the middle of the words, "河野こうの太郎は述べた", where nobody who quotes has it; parentheses for
# browsers without ruby (<rp>) are left out as they should be. Words up to the ruby's base, or from
# behind it, are found: only what goes across a reading is not.
#
# Needs Debian's chromium. Exits with 1 when what is seen changes.
set -euo pipefail

opened=$(dirname "$0")/with/text-fragment
chromium --version 2>/dev/null

plain='大臣の河野太郎は述べた。'
ruby='大臣の<ruby>河野<rt>こうの</rt></ruby>太郎は述べた。'
fallback='大臣の<ruby>河野<rp>（</rp><rt>こうの</rt><rp>）</rp></ruby>太郎は述べた。'
seen=$(
  while read -r name words; do
    echo "$name $words: $("$opened" "<p>${!name}</p>" "$words")"
  done <<'LINKS'
plain 河野太郎は述べた
ruby 河野太郎は述べた
ruby 河野こうの太郎は述べた
ruby 大臣の河野
ruby 太郎は述べた
fallback 河野太郎は述べた
fallback 河野こうの太郎は述べた
LINKS
)
echo "$seen"

known='plain 河野太郎は述べた: found
ruby 河野太郎は述べた: not found
ruby 河野こうの太郎は述べた: found
ruby 大臣の河野: found
ruby 太郎は述べた: found
fallback 河野太郎は述べた: not found
fallback 河野こうの太郎は述べた: found'
if [ "$seen" = "$known" ]; then
  echo 'as seen before: a reading above a name hides the words from a link'
else
  echo 'this has changed'
  exit 1
fi
