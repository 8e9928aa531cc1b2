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

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix "$work" pandoc-wasm@1.1.0 citeproc@2.4.63
cat >dates.mjs <<'JS'
import CSL from 'citeproc';
import { convert } from 'pandoc-wasm';

const dates = [
  { 'date-parts': [[2022, 5, 12]] },
  { raw: '2022-05-12' },
  { raw: '12 May 2022' },
  { raw: '12.05.2022' },
  { raw: '2022年5月12日' },
  { literal: '12 May 2022' },
];
const layout = `<layout><group delimiter=", ">
  <text variable="title"/><date variable="issued" form="text"/>
</group></layout>`;
const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Dates</title><id>dates</id><updated>2024-01-01T00:00:00+00:00</updated></info>
  <citation>${layout}</citation>
  <bibliography>${layout}</bibliography>
</style>`;
const locale = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-GB">
  <date form="text">
    <date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/>
  </date>
  <terms><term name="month-05">May</term></terms>
</locale>`;

for (const issued of dates) {
  const item = { id: 'release', type: 'webpage', title: 'Chips Act', issued };
  const engine = new CSL.Engine(
    { retrieveLocale: () => locale, retrieveItem: () => structuredClone(item) },
    style,
    'en-GB',
    true
  );
  engine.setOutputFormat('text');
  engine.updateItems(['release']);
  const printed = await convert(
    {
      from: 'csljson',
      to: 'plain',
      wrap: 'none',
      citeproc: true,
      csl: 'dates.csl',
      metadata: { lang: 'en-GB' },
    },
    JSON.stringify([item]),
    { 'dates.csl': style }
  );
  console.log(JSON.stringify(issued));
  console.log(`  pandoc: ${printed.stdout.trim()}${printed.stderr}`);
  console.log(`  citeproc-js: ${engine.makeBibliography()[1][0].trim()}`);
}
JS
echo "pandoc $(cat node_modules/pandoc-wasm/pandoc-version.txt)," \
  "citeproc-js $(node -p "require('citeproc/package.json').version")"
seen=$(node dates.mjs)
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
