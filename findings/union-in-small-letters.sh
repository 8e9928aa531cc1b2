#!/usr/bin/env bash
# Do programs that print citations leave the names of a title in capitals?
#
# Expected: text-case="sentence" does what CSL 1.0 says of it: of a title that is not all in
# capitals the first word gets one where it has none, and "the case of all other words stays the
# same". The title of a release, which is a sentence already, comes out as it is.
# Seen, citeproc-js 2.4.63 and pandoc 3.10: both put the other words into small letters, "The european
# union and japan sign", "Statement by president von der leyen on ukraine". pandoc keeps words all in
# capitals (AI, COVID-19), citeproc-js not even these, and makes EIDAS of eIDAS at the beginning.
#
# Needs node 20 or later and npm, which fetches both programs. Exits with 1 when what is seen
# changes.
set -euo pipefail

printed=$("$(dirname "$0")/with/citations" <<'JS'
export const items = [
  'The European Union and Japan sign',
  'Statement by President von der Leyen on Ukraine',
  'REPowerEU, the AI Act and COVID-19',
  'eIDAS for Member States',
].map(title => ({ title, language: 'en' }));
export const shown = item => item.title;
export const layout = '<text variable="title" text-case="sentence"/>';
JS
)
head -n 1 <<<"$printed" # the versions
seen=$(tail -n +2 <<<"$printed")
echo "$seen"

known='The European Union and Japan sign
  pandoc: The european union and japan sign
  citeproc-js: The european union and japan sign
Statement by President von der Leyen on Ukraine
  pandoc: Statement by president von der leyen on ukraine
  citeproc-js: Statement by president von der leyen on ukraine
REPowerEU, the AI Act and COVID-19
  pandoc: REPowerEU, the AI act and COVID-19
  citeproc-js: REPowerEU, the ai act and covid-19
eIDAS for Member States
  pandoc: eIDAS for member states
  citeproc-js: EIDAS for member states'
if [ "$seen" = "$known" ]; then
  echo 'as seen before: sentence case puts names into small letters'
else
  echo 'this has changed'
  exit 1
fi
