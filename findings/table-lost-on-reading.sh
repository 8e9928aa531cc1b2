#!/usr/bin/env bash
# Does a message keep its table when an app reads it with Slack's Java SDK and writes it again?
#
# Expected: a "table" block, which Slack's Block Kit has, is read with its rows, or what the SDK has
# no class for is kept as it came: an app that changes one line of its message (chat.update takes all
# blocks anew) or shares it elsewhere sends the rest as it is. Slack's SDK 1.51.0 has classes for the
# newer "card" and "carousel".
# Seen, slack-api-client 1.51.0: the block is read as an UnknownBlock with its type and id alone. The
# rows are gone without an error, both for who reads the message and for who writes it back.
#
# Needs a JDK 17 or later as JAVA_HOME or on the PATH, and Maven. Exits with 1 when what is seen
# changes.
set -euo pipefail

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.slack.api</groupId><artifactId>slack-api-client</artifactId>
      <version>1.51.0</version>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1
cat >Tables.java <<'JAVA'
import com.google.gson.Gson;
import com.slack.api.SlackConfig;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;

public class Tables {
  public static void main(String[] arguments) {
    Gson gson = GsonFactory.createSnakeCase(SlackConfig.DEFAULT);
    Message message =
        gson.fromJson(
            """
            {"ts": "1700000000.000100", "text": "Budget", "blocks": [
              {"type": "header", "text": {"type": "plain_text", "text": "Budget"}},
              {"type": "table", "block_id": "sums", "rows": [
                [{"type": "raw_text", "text": "2021"}, {"type": "raw_text", "text": "EUR 270m"}]]}]}
            """,
            Message.class);
    for (LayoutBlock block : message.getBlocks()) {
      System.out.println(block.getClass().getSimpleName() + ": " + gson.toJson(block));
    }
  }
}
JAVA
ls lib | grep '^slack-api-model'
seen=$("$java" -cp 'lib/*' Tables.java)
echo "$seen"

known='HeaderBlock: {"type":"header","text":{"type":"plain_text","text":"Budget"}}
UnknownBlock: {"type":"table","block_id":"sums"}'
if [ "$seen" = "$known" ]; then
  echo 'as seen before: the rows of a table are lost'
else
  echo 'this has changed'
  exit 1
fi
