#!/usr/bin/env bash
# Does a link to words (#:~:text=) find a sentence that begins with a large initial?
#
# Expected: a drop cap, as speeches and articles begin with, is made by ::first-letter with
# float: left. It is a matter of looks: the letter is in the text, "The Commission adopts" is one
# sentence in the page's source, and a link to these words opens the page at them, as it does where
# the initial is only larger or coloured.
# Seen, Chromium 156: it does not. The letter that floats, with the mark before it („W), is cut off for
# a link: "he Commission adopts", which nobody would quote, is found, and "The Commission adopts" is
# not, nor a link that only begins with it (text=The,adopts), nor 欧州委員会は述べた. A link to what opens
# a text works from the second word on alone.
#
# Needs Debian's chromium. Exits with 1 when what is seen changes.
set -euo pipefail

opened=$(dirname "$0")/with/text-fragment
chromium --version 2>/dev/null

style='<style>
  .larger::first-letter { font-size: 3em; color: blue; }
  .drop::first-letter { font-size: 3em; float: left; }
</style>'
seen=$(
  while IFS='|' read -r page link; do
    echo "$page: $link: $("$opened" "$style$page" "$link")"
  done <<'LINKS'
<p class="larger">The Commission adopts|The Commission adopts
<p class="drop">The Commission adopts|The Commission adopts
<p class="drop">The Commission adopts|he Commission adopts
<p class="drop">The Commission adopts|T,adopts
<p class="drop">The Commission adopts|The,adopts
<p class="drop">The Commission adopts|Commission adopts
<p class="larger">„Wir handeln“, sagte sie|Wir handeln
<p class="drop">„Wir handeln“, sagte sie|Wir handeln
<p class="drop">欧州委員会は述べた|欧州委員会は述べた
LINKS
)
echo "$seen"

known='<p class="larger">The Commission adopts: The Commission adopts: found
<p class="drop">The Commission adopts: The Commission adopts: not found
<p class="drop">The Commission adopts: he Commission adopts: found
<p class="drop">The Commission adopts: T,adopts: not found
<p class="drop">The Commission adopts: The,adopts: not found
<p class="drop">The Commission adopts: Commission adopts: found
<p class="larger">„Wir handeln“, sagte sie: Wir handeln: found
<p class="drop">„Wir handeln“, sagte sie: Wir handeln: not found
<p class="drop">欧州委員会は述べた: 欧州委員会は述べた: not found'
if [ "$seen" = "$known" ]; then
  echo 'as seen before: a drop cap hides the sentence that it begins'
else
  echo 'this has changed'
  exit 1
fi
