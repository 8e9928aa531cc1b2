#!/usr/bin/env bash
# Is the initial of a name printed as the name begins?
#
# Expected: a style that shortens given names to initials prints "J.-C." for Jean-Claude, "É." for
# Éamon, and for the Dutch IJsbrand, whose first letter is the pair IJ, "IJ.", as Dutch has it, or "I.".
# Seen, citeproc-js 2.4.63 and pandoc 3.10: both print "Ij.", which is no initial in any language: they
# see two capitals and make the second small. The ligature (U+0132) comes out as it is.
#
# Needs node 20 or later and npm, which fetches both programs. Exits with 1 when what is seen
# changes.
set -euo pipefail

printed=$("$(dirname "$0")/with/citations" <<'JS'
export const items = ['IJsbrand', 'Jean-Claude', 'Éamon', '\u0132sbrand'].map(given => ({
  author: [{ family: 'Vos', given }],
}));
export const layout = `
  <names variable="author"><name initialize-with="." name-as-sort-order="all"/></names>`;
export const terms =
  '<terms><term name="et-al">et al.</term><term name="and">and</term></terms>';
JS
)
head -n 1 <<<"$printed" # the versions
seen=$(tail -n +2 <<<"$printed")
echo "$seen"

known='{"author":[{"family":"Vos","given":"IJsbrand"}]}
  pandoc: Vos, Ij.
  citeproc-js: Vos, Ij.
{"author":[{"family":"Vos","given":"Jean-Claude"}]}
  pandoc: Vos, J.-C.
  citeproc-js: Vos, J.-C.
{"author":[{"family":"Vos","given":"Éamon"}]}
  pandoc: Vos, É.
  citeproc-js: Vos, É.
{"author":[{"family":"Vos","given":"Ĳsbrand"}]}
  pandoc: Vos, Ĳ.
  citeproc-js: Vos, Ĳ.'
if [ "$seen" = "$known" ]; then
  echo 'as seen before: IJsbrand becomes Ij.'
else
  echo 'this has changed'
  exit 1
fi
