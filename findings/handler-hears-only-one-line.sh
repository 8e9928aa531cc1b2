#!/usr/bin/env bash
# Does a Bolt app that listens for a word hear it in a message of two lines?
#
# Expected: app.message("release", …), which is to be called for messages that hold the word (Bolt
# for JavaScript 5.1.0 asks whether the text includes it), is called wherever the word stands: people
# write a greeting, a new line and then what they want, or paste a quotation of several lines.
# Seen, Bolt 1.51.0 for Java: the word becomes the pattern "^.*\Qrelease\E.*$", which has to match
# the whole text, and whose dot takes no line break. A message with a line break anywhere reaches no
# handler: the answer is 404, "no handler found", and the user gets none. With a Pattern of one's own
# the whole text has to match likewise, so that it takes (?s) and ".*" on both sides.
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
      <groupId>com.slack.api</groupId><artifactId>bolt</artifactId><version>1.51.0</version>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1
cat >Heard.java <<'JAVA'
import com.google.gson.JsonObject;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.EventRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

public class Heard {
  public static void main(String[] arguments) throws Exception {
    List<String> words =
        List.of("the release of May, please", "Good morning!\nThe release of May, please", "release\n");
    for (String text : words) {
      System.out.println(text.replace("\n", "\\n"));
      tell("  \"release\"", text, "release", null);
      tell("  Pattern release", text, null, Pattern.compile("release"));
      tell("  Pattern (?s).*release.*", text, null, Pattern.compile("(?s).*release.*"));
    }
  }

  private static void tell(String name, String text, String word, Pattern pattern) throws Exception {
    App app = new App(AppConfig.builder().signingSecret("secret").build(), new ArrayList<>());
    List<String> heard = new ArrayList<>();
    if (word != null) {
      app.message(word, (message, context) -> {
        heard.add(message.getEvent().getText());
        return context.ack();
      });
    } else {
      app.message(pattern, (message, context) -> {
        heard.add(message.getEvent().getText());
        return context.ack();
      });
    }
    JsonObject event = new JsonObject();
    event.addProperty("type", "message");
    event.addProperty("channel", "C1");
    event.addProperty("user", "U1");
    event.addProperty("text", text);
    event.addProperty("ts", "1700000000.000100");
    JsonObject body = new JsonObject();
    body.addProperty("type", "event_callback");
    body.addProperty("team_id", "T1");
    body.add("event", event);
    EventRequest request = new EventRequest(body.toString(), new RequestHeaders(Map.of()));
    int status = app.run(request).getStatusCode();
    System.out.println(name + ": " + (heard.isEmpty() ? "not heard" : "heard") + ", " + status);
  }
}
JAVA
echo "$(ls lib | grep '^bolt-')"
seen=$("$java" -cp 'lib/*' Heard.java)
echo "$seen"

known='the release of May, please
  "release": heard, 200
  Pattern release: not heard, 404
  Pattern (?s).*release.*: heard, 200
Good morning!\nThe release of May, please
  "release": not heard, 404
  Pattern release: not heard, 404
  Pattern (?s).*release.*: heard, 200
release\n
  "release": not heard, 404
  Pattern release: not heard, 404
  Pattern (?s).*release.*: heard, 200'
if [ "$seen" = "$known" ]; then
  echo 'as seen before: a word in a message of two lines is not heard'
else
  echo 'this has changed'
  exit 1
fi
