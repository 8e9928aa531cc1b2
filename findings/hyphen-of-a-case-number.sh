#!/usr/bin/env bash
# Is the number of a case or a release printed as it is where a style prints it as a number?
#
# Expected: <number variable="number"/>, by which CSL styles print the number of a report or a case,
# makes a dash of the hyphen of a range (2023-2024), and leaves "C-311/18", the case before the Court,
# and "IP-23-1234" alone, for they are no ranges: who searches for the number with a dash finds
# nothing. CSL calls content with such letters no number, and <text variable="number"/> prints it.
# Seen, pandoc 3.10: "C–311/18" and "IP–23–1234", with dashes. citeproc-js 2.4.63 keeps both hyphens,
# and makes the dash of the range.
#
# Needs node 20 or later and npm, which fetches both programs. Exits with 1 when what is seen
# changes.
set -euo pipefail

printed=$("$(dirname "$0")/with/citations" <<'JS'
export const items = ['C-311/18', 'IP-23-1234', 'IP/23/1234', '2023-2024'].map(number => ({ number }));
export const shown = item => item.number;
export const layout = `<group delimiter="; ">
  <number variable="number"/><text variable="number"/>
</group>`;
export const attributes = 'page-range-format="expanded"';
export const terms = '<terms><term name="page-range-delimiter">–</term></terms>';
JS
)
head -n 1 <<<"$printed" # the versions
seen=$(tail -n +2 <<<"$printed")
echo "$seen"

known='C-311/18
  pandoc: C–311/18; C-311/18
  citeproc-js: C-311/18; C-311/18
IP-23-1234
  pandoc: IP–23–1234; IP-23-1234
  citeproc-js: IP-23-1234; IP-23-1234
IP/23/1234
  pandoc: IP/23/1234; IP/23/1234
  citeproc-js: IP/23/1234; IP/23/1234
2023-2024
  pandoc: 2023–2024; 2023-2024
  citeproc-js: 2023–2024; 2023–2024'
if [ "$seen" = "$known" ]; then
  echo 'as seen before: pandoc makes a dash of the hyphen of a case'
else
  echo 'this has changed'
  exit 1
fi
