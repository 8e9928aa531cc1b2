#!/usr/bin/env bash
# Does pandoc print the date of a release as its language has it?
#
# Expected: the date of a reference, by the locale that CSL has for the language (a style says only
# form="text"), is the one that people write and that CLDR has: the month in the genitive where the
# day stands before it, "12. května 2022", "12 Μαΐου 2022", "12. svibnja 2022.", "12. mája 2022", and
# in the nominative where it stands alone, "styczeń 2022", "tammikuu 2022".
# Seen, pandoc 3.10: its locales have one form of a month. Czech, Greek, Croatian and Slovak get the
# nominative behind the day, "12. květen 2022", "12 Μάιος 2022", which is wrong in all four; Polish and
# Finnish get the other case where there is no day, "stycznia 2022". Irish and Maltese, official
# languages, have no locale, and the date is an American one, without a warning.
#
# Needs node 20 or later and npm, which fetches pandoc. Exits with 1 when what is seen changes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix "$work" pandoc-wasm@1.1.0
cat >dates.mjs <<'JS'
import { convert } from 'pandoc-wasm';

const style = language => `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text"
  version="1.0" default-locale="${language}">
  <info><title>Given</title><id>given</id><updated>2024-01-01T00:00:00+00:00</updated></info>
  <citation><layout><date variable="issued" form="text"/></layout></citation>
  <bibliography><layout><date variable="issued" form="text"/></layout></bibliography>
</style>`;
const printed = async (language, date) => {
  const item = { id: 'release', type: 'webpage', issued: { 'date-parts': [date] } };
  const answer = await convert(
    {
      from: 'csljson',
      to: 'plain',
      wrap: 'none',
      citeproc: true,
      csl: 'given.csl',
      metadata: { lang: language },
    },
    JSON.stringify([item]),
    { 'given.csl': style(language) }
  );
  return answer.stdout.trim() + answer.stderr;
};
for (const language of ['de', 'cs', 'el', 'hr', 'sk', 'pl', 'fi', 'ga', 'mt']) {
  const day = await printed(language, [2022, 5, 12]);
  const month = await printed(language, [2022, 1]);
  console.log(`${language}: ${day}; ${month}`);
}
JS
echo "pandoc $(cat node_modules/pandoc-wasm/pandoc-version.txt)"
seen=$(node dates.mjs)
echo "$seen"

known='de: 12. Mai 2022; Januar 2022
cs: 12. květen 2022; leden 2022
el: 12 Μάιος 2022; Ιανουάριος 2022
hr: 12. svibanj 2022.; siječanj 2022.
sk: 12. máj 2022; január 2022
pl: 12 maja 2022; stycznia 2022
fi: 12. toukokuuta 2022; tammikuuta 2022
ga: May 12, 2022; January 2022
mt: May 12, 2022; January 2022'
if [ "$seen" = "$known" ]; then
  echo 'as seen before: months stand in the wrong case'
else
  echo 'this has changed'
  exit 1
fi
