#!/usr/bin/env bash
# Do programs that print citations set one full stop behind a title that has its own?
#
# Expected: the full stop that a style sets behind a title is left out where the title ends with a
# full stop, a question mark or an exclamation mark, in whichever script: behind "Is it enough?" none
# is printed, nor behind the Greek question mark, and a Japanese title that ends with 。 or ？ is the
# same.
# Seen, pandoc 3.10 and citeproc-js 2.4.63: the marks of Japanese are no marks to them, "協定を結んだ。.
# Brussels", "十分か？. Brussels", also within 「」, and neither is the ellipsis, "Wait….".
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

const all = [
  'Is it enough?',
  'Τι είναι αυτό;',
  '協定を結んだ。',
  '十分か？',
  '「協定を結んだ。」',
  'Wait and see…',
].map(title => ({ title }));
const layout = `<layout>
  <group delimiter=". "><text variable="title"/><text value="Brussels"/></group>
</layout>`;
const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Titles</title><id>titles</id><updated>2024-01-01T00:00:00+00:00</updated></info>
  <citation>${layout}</citation>
  <bibliography>${layout}</bibliography>
</style>`;
const locale = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-GB">
  <terms/>
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

known='{"title":"Is it enough?"}
  pandoc: Is it enough? Brussels
  citeproc-js: Is it enough? Brussels
{"title":"Τι είναι αυτό;"}
  pandoc: Τι είναι αυτό; Brussels
  citeproc-js: Τι είναι αυτό; Brussels
{"title":"協定を結んだ。"}
  pandoc: 協定を結んだ。. Brussels
  citeproc-js: 協定を結んだ。. Brussels
{"title":"十分か？"}
  pandoc: 十分か？. Brussels
  citeproc-js: 十分か？. Brussels
{"title":"「協定を結んだ。」"}
  pandoc: 「協定を結んだ。」. Brussels
  citeproc-js: 「協定を結んだ。」. Brussels
{"title":"Wait and see…"}
  pandoc: Wait and see…. Brussels
  citeproc-js: Wait and see…. Brussels'
if [ "$seen" = "$known" ]; then
  echo 'as seen before: a Japanese title gets a second full stop'
else
  echo 'this has changed'
  exit 1
fi
