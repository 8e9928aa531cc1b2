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

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix "$work" pandoc-wasm@1.1.0 citeproc@2.4.63
cat >titles.mjs <<'JS'
import CSL from 'citeproc';
import { convert } from 'pandoc-wasm';

const all = ['IJsbrand', 'Jean-Claude', 'Éamon', '\u0132sbrand'].map(given => ({
  author: [{ family: 'Vos', given }],
}));
const layout = `<layout>
  <names variable="author"><name initialize-with="." name-as-sort-order="all"/></names>
</layout>`;
const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Titles</title><id>titles</id><updated>2024-01-01T00:00:00+00:00</updated></info>
  <citation>${layout}</citation>
  <bibliography>${layout}</bibliography>
</style>`;
const locale = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-GB">
  <terms><term name="et-al">et al.</term><term name="and">and</term></terms>
</locale>`;

for (const given of all) {
  const item = { id: 'release', type: 'webpage', ...given };
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
  console.log(JSON.stringify(given));
  console.log(`  pandoc: ${printed.stdout.trim()}`);
  console.log(`  citeproc-js: ${engine.makeBibliography()[1][0].trim()}`);
}
JS
echo "pandoc $(cat node_modules/pandoc-wasm/pandoc-version.txt)," \
  "citeproc-js $(node -p "require('citeproc/package.json').version")"
seen=$(node titles.mjs)
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
