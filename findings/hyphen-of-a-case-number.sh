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

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix "$work" pandoc-wasm@1.1.0 citeproc@2.4.63
cat >numbers.mjs <<'JS'
import CSL from 'citeproc';
import { convert } from 'pandoc-wasm';

const layout = `<layout><group delimiter="; ">
  <number variable="number"/><text variable="number"/>
</group></layout>`;
const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"
  page-range-format="expanded">
  <info><title>Numbers</title><id>numbers</id><updated>2024-01-01T00:00:00+00:00</updated></info>
  <citation>${layout}</citation>
  <bibliography>${layout}</bibliography>
</style>`;
const locale = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-GB">
  <terms><term name="page-range-delimiter">–</term></terms>
</locale>`;

for (const number of ['C-311/18', 'IP-23-1234', 'IP/23/1234', '2023-2024']) {
  const item = { id: 'release', type: 'webpage', number };
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
      csl: 'numbers.csl',
      metadata: { lang: 'en-GB' },
    },
    JSON.stringify([item]),
    { 'numbers.csl': style }
  );
  console.log(number);
  console.log(`  pandoc: ${printed.stdout.trim()}`);
  console.log(`  citeproc-js: ${engine.makeBibliography()[1][0].trim()}`);
}
JS
echo "pandoc $(cat node_modules/pandoc-wasm/pandoc-version.txt)," \
  "citeproc-js $(node -p "require('citeproc/package.json').version")"
seen=$(node numbers.mjs)
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
