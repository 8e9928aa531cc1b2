#!/usr/bin/env bash
# Does a link to words (#:~:text=) find a sentence that a page breaks, or of which it frames a word?
#
# Expected: a <br> within a paragraph, as titles, addresses and pages that were typed have it, is a
# blank to who reads on, and "EU Japan deal" opens the page at "EU<br>Japan deal", as it does where
# the line breaks by itself. A word within the sentence that is an inline-block (a badge, a term
# with a note) is a word of the sentence.
# Seen, Chromium 156: neither is found. A <br> ends the sentence for a link, with and without the
# blank, also in Japanese, and a framed word stands by itself, while an image between two words is no
# hindrance. Beginning and end, each on its side (text=EU,Japan deal), are found.
#
# Needs Debian's chromium. Exits with 1 when what is seen changes.
set -euo pipefail

opened=$(dirname "$0")/with/text-fragment
chromium --version 2>/dev/null

frame='<span style="display: inline-block">'
seen=$(
  while IFS='|' read -r page link; do
    echo "$page: $link: $("$opened" "<p>${page//FRAME/$frame}</p>" "$link")"
  done <<'LINKS'
the EU <b>Japan</b> deal|EU Japan deal
the EU<br>Japan deal|EU Japan deal
the EU<br>Japan deal|EUJapan deal
the EU<br>Japan deal|EU,Japan deal
その結果、欧州<br>委員会は|欧州委員会は
the FRAMEGreen</span> Deal|the Green Deal
the FRAMEGreen</span> Deal|the,Deal
the <img alt="Green"> Deal|the Deal
LINKS
)
echo "$seen"

known='the EU <b>Japan</b> deal: EU Japan deal: found
the EU<br>Japan deal: EU Japan deal: not found
the EU<br>Japan deal: EUJapan deal: not found
the EU<br>Japan deal: EU,Japan deal: found
その結果、欧州<br>委員会は: 欧州委員会は: not found
the FRAMEGreen</span> Deal: the Green Deal: not found
the FRAMEGreen</span> Deal: the,Deal: found
the <img alt="Green"> Deal: the Deal: found'
if [ "$seen" = "$known" ]; then
  echo 'as seen before: a line break or a frame hides a sentence from a link'
else
  echo 'this has changed'
  exit 1
fi
