#!/usr/bin/env bash
# Does pandoc leave the apostrophes of a release's title alone?
#
# Expected: words of a title that begin with an apostrophe, as Dutch ('s-Hertogenbosch), Maltese
# ('l quddiem, from now on) and years ('90s) have them, are printed with apostrophes by every
# program that reads CSL-JSON: nothing is quoted, for a quotation mark that ends has a word before
# it and none right behind it.
# Seen, pandoc 3.10 (2.17.1.1 likewise): of two such words it makes a quotation, which ends where
# the second begins, with the marks of the reference's language: "The « 90s and the  »00s". The
# title then quotes what nobody said. citeproc-js 2.4.63 prints apostrophes for the same items, and
# pandoc does for a single one, and for a typographic one (U+2019).
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
  "The Union since the '90s",
  "The '90s and the '00s of the Union",
  "Van 's-Hertogenbosch naar 's-Gravenhage",
  "L-Unjoni minn issa 'l quddiem u 'l barra",
  "The 'Fit for 55' package and Member States' targets",
  'Van ’s-Hertogenbosch naar ’s-Gravenhage',
];
const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Titles</title><id>titles</id><updated>2024-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout><text variable="title"/></layout></bibliography>
</style>`;
const locale = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="fr-FR">
  <terms>
    <term name="open-quote">«\u00A0</term><term name="close-quote">\u00A0»</term>
    <term name="open-inner-quote">“</term><term name="close-inner-quote">”</term>
  </terms>
</locale>`;

const engine = new CSL.Engine(
  {
    retrieveLocale: () => locale,
    retrieveItem: id => ({ id, type: 'webpage', title: titles[id] }),
  },
  style,
  'fr-FR',
  true
);
engine.setOutputFormat('text');

function tell(program, text) {
  console.log(`  ${program}: ${text.trim().replaceAll('\u00A0', ' ')}`);
}

for (const [id, title] of titles.entries()) {
  engine.updateItems([id]);
  const printed = await convert(
    {
      from: 'csljson',
      to: 'plain',
      wrap: 'none',
      citeproc: true,
      csl: 'titles.csl',
      metadata: { lang: 'fr-FR' },
    },
    JSON.stringify([{ id: 'release', type: 'webpage', title }]),
    { 'titles.csl': style }
  );
  console.log(title);
  tell('pandoc', printed.stdout);
  tell('citeproc-js', engine.makeBibliography()[1][0]);
}
JS
echo "pandoc $(cat node_modules/pandoc-wasm/pandoc-version.txt)," \
  "citeproc-js $(node -p "require('citeproc/package.json').version")"
seen=$(node titles.mjs)
echo "$seen"

known="The Union since the '90s
  pandoc: The Union since the ’90s
  citeproc-js: The Union since the ’90s
The '90s and the '00s of the Union
  pandoc: The « 90s and the  »00s of the Union
  citeproc-js: The ’90s and the ’00s of the Union
Van 's-Hertogenbosch naar 's-Gravenhage
  pandoc: Van « s-Hertogenbosch naar  »s-Gravenhage
  citeproc-js: Van ’s-Hertogenbosch naar ’s-Gravenhage
L-Unjoni minn issa 'l quddiem u 'l barra
  pandoc: L-Unjoni minn issa « l quddiem u  »l barra
  citeproc-js: L-Unjoni minn issa ’l quddiem u ’l barra
The 'Fit for 55' package and Member States' targets
  pandoc: The « Fit for 55 » package and Member States’ targets
  citeproc-js: The « Fit for 55 » package and Member States’ targets
Van ’s-Hertogenbosch naar ’s-Gravenhage
  pandoc: Van ’s-Hertogenbosch naar ’s-Gravenhage
  citeproc-js: Van ’s-Hertogenbosch naar ’s-Gravenhage"
if [ "$seen" = "$known" ]; then
  echo 'as seen before: pandoc quotes what stands between two apostrophes'
else
  echo 'this has changed'
  exit 1
fi
