#!/usr/bin/env bash
# Does pandoc print the date of a release that a reference gives in words?
#
# Expected: CSL-JSON has two ways to give a date in words, "raw" (which a program is to parse) and
# "literal" (which it is to print as it is); what cannot be parsed is printed as it is too, as
# citeproc-js 2.4.63 does. In no case is the date left out without a word: a press release without
# its date cannot be told from the next of the same title.
# Seen, pandoc 3.10: "12 May 2022", "12.05.2022" and "2022年5月12日" are printed as nothing, literal or
# raw, and no warning is given. Only 2022-05-12, and what has date-parts, is printed. citeproc-js prints
# all of them.
#
# Needs node 20 or later and npm, which fetches both programs. Exits with 1 when what is seen
# changes.
set -euo pipefail

printed=$("$(dirname "$0")/with/citations" <<'JS'
export const items = [
  { 'date-parts': [[2022, 5, 12]] },
  { raw: '2022-05-12' },
  { raw: '12 May 2022' },
  { raw: '12.05.2022' },
  { raw: '2022年5月12日' },
  { literal: '12 May 2022' },
].map(issued => ({ title: 'Chips Act', issued }));
export const shown = item => JSON.stringify(item.issued);
export const layout = `<group delimiter=", ">
  <text variable="title"/><date variable="issued" form="text"/>
</group>`;
export const terms = `<date form="text">
    <date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/>
  </date>
  <terms><term name="month-05">May</term></terms>`;
JS
)
head -n 1 <<<"$printed" # the versions
seen=$(tail -n +2 <<<"$printed")
echo "$seen"

known='{"date-parts":[[2022,5,12]]}
  pandoc: Chips Act, 12 May 2022
  citeproc-js: Chips Act, 12 May 2022
{"raw":"2022-05-12"}
  pandoc: Chips Act, 12 May 2022
  citeproc-js: Chips Act, 12 May 2022
{"raw":"12 May 2022"}
  pandoc: Chips Act
  citeproc-js: Chips Act, 12 May 2022
{"raw":"12.05.2022"}
  pandoc: Chips Act
  citeproc-js: Chips Act, 12.05.2022
{"raw":"2022年5月12日"}
  pandoc: Chips Act
  citeproc-js: Chips Act, 12 May 2022
{"literal":"12 May 2022"}
  pandoc: Chips Act
  citeproc-js: Chips Act, 12 May 2022'
if [ "$seen" = "$known" ]; then
  echo 'as seen before: pandoc leaves out a date in words'
else
  echo 'this has changed'
  exit 1
fi
