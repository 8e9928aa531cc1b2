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

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix "$work" pandoc-wasm@1.1.0 citeproc@2.4.63
cat >titles.mjs <<'JS'
import CSL from 'citeproc';
import { convert } from 'pandoc-wasm';

const titles = [
  'The European Union and Japan sign',
  'Statement by President von der Leyen on Ukraine',
  'REPowerEU, the AI Act and COVID-19',
  'eIDAS for Member States',
];
const layout = '<layout><text variable="title" text-case="sentence"/></layout>';
const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Titles</title><id>titles</id><updated>2024-01-01T00:00:00+00:00</updated></info>
  <citation>${layout}</citation>
  <bibliography>${layout}</bibliography>
</style>`;
const locale = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-GB">
  <terms/>
</locale>`;

for (const title of titles) {
  const item = { id: 'release', type: 'webpage', title, language: 'en' };
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
      csl: 'titles.csl',
      metadata: { lang: 'en-GB' },
    },
    JSON.stringify([item]),
    { 'titles.csl': style }
  );
  console.log(title);
  console.log(`  pandoc: ${printed.stdout.trim()}`);
  console.log(`  citeproc-js: ${engine.makeBibliography()[1][0].trim()}`);
}
JS
echo "pandoc $(cat node_modules/pandoc-wasm/pandoc-version.txt)," \
  "citeproc-js $(node -p "require('citeproc/package.json').version")"
seen=$(node titles.mjs)
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
