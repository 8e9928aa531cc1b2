#!/usr/bin/env bash
# Does a link to words (#:~:text=) as they are typed find them as a page prints them?
#
# Expected: what typography puts for a keyboard's character is the same to a browser that searches.
# Chromium takes a curly apostrophe for a straight one, a low quotation mark for a straight one, a
# blank that does not break for a blank, three points for an ellipsis, full-width digits for digits,
# é for e, ł for l and ß for ss, and half-width katakana for katakana; so also the hyphen that does
# not break (U+2011), which word processors put into EU‑Japan, for a hyphen, a guillemet for a
# quotation mark, and half-width katakana that carry a mark (ﾌﾞ) for the one character (ブ) that they
# are compatible with.
# Seen, Chromium 156: these three are other characters to it. "EU-Japan summit" does not open the
# page at "EU‑Japan summit", nor ブルトン at ﾌﾞﾙﾄﾝ, though ティエリー opens it at ﾃｨｴﾘｰ, and ブ at フ with
# a combining mark: a link has to be made of the page's own characters.
#
# Needs Debian's chromium and Python 3. Exits with 1 when what is seen changes.
set -euo pipefail

opened=$(dirname "$0")/with/text-fragment
chromium --version 2>/dev/null

# A link's words as an address has them; a plain hyphen has a meaning of its own in a link to words.
quoted() {
  python3 -c 'import sys, urllib.parse as u; print(u.quote(sys.argv[1]).replace("-", "%2D"))' "$1"
}

seen=$(
  while IFS='|' read -r what page link; do
    echo "$what: $("$opened" "<p>$(printf "$page")</p>" "$(quoted "$link")")"
  done <<'LINKS'
apostrophe|the EU\u2019s plan was signed|EU's plan
narrow blank|un montant de 20\u202f000 euros|20 000 euros
ellipsis|we will\u2026 act now|will... act
full-width digits|\uff12\uff10\uff12\uff14年に会う|2024年に会う
stroke|Wa\u0142\u0119sa powiedzia\u0142|Walesa powiedzial
accent|la Pr\u00e9sidente a dit|Presidente a dit
sharp s|die gro\u00dfe Reform|grosse Reform
hyphen that does not break|the EU\u2011Japan summit|EU-Japan summit
the same in the link|the EU\u2011Japan summit|EU‑Japan summit
half-width katakana|\uff83\uff68\uff74\uff98\uff70委員は|ティエリー委員は
half-width katakana with a mark|\uff8c\uff9e\uff99\uff84\uff9d委員は|ブルトン委員は
combining mark|フ\u3099ルトン委員は|ブルトン委員は
low quotation mark|der \u201ePlan\u201c war|der "Plan" war
guillemet|le \u00abplan\u00bb est|le "plan" est
LINKS
)
echo "$seen"

known='apostrophe: found
narrow blank: found
ellipsis: found
full-width digits: found
stroke: found
accent: found
sharp s: found
hyphen that does not break: not found
the same in the link: found
half-width katakana: found
half-width katakana with a mark: not found
combining mark: found
low quotation mark: found
guillemet: not found'
if [ "$seen" = "$known" ]; then
  echo 'as seen before: three of what typography changes are other characters to a link'
else
  echo 'this has changed'
  exit 1
fi
