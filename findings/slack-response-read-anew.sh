#!/usr/bin/env bash
# What does Slack's Java SDK do to read the response to chat.postMessage?
#
# Expected: the response is read with a Gson that is made once, as Gson's documents advise, since it
# makes its adapters when it meets a class for the first time and keeps them.
# Seen, slack-api-client 1.51.0: each response is read with a Gson of its own, so the adapters for
# the whole of a message (blocks, attachments, files and all in them) are made anew each time, also
# where the response has no message at all. A call allocates fifteen times as much (372 kB) as with a
# response class of ours that has no message (24 kB). Of a busy bot's processor time it took a
# sixth.
#
# Needs a JDK 21 or later as JAVA_HOME or on the PATH, and Maven. Exits with 1 when what is seen
# changes.
set -euo pipefail

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.slack.api</groupId>
      <artifactId>slack-api-client</artifactId>
      <version>1.51.0</version>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-nop</artifactId>
      <version>1.7.36</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -B -q dependency:copy-dependencies -DoutputDirectory="$work/lib"
cat >Post.java <<'JAVA'
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.sun.management.ThreadMXBean;
import com.sun.net.httpserver.HttpServer;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

public class Post {
  private static final byte[] RESPONSE =
      "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1.000100\"}".getBytes();

  public static class Small implements SlackApiTextResponse {
    private boolean ok;
    private String warning, error, needed, provided, channel, ts;
    private transient Map<String, List<String>> headers;
    public boolean isOk() { return ok; }
    public void setOk(boolean it) { ok = it; }
    public String getWarning() { return warning; }
    public void setWarning(String it) { warning = it; }
    public String getError() { return error; }
    public void setError(String it) { error = it; }
    public String getNeeded() { return needed; }
    public void setNeeded(String it) { needed = it; }
    public String getProvided() { return provided; }
    public void setProvided(String it) { provided = it; }
    public Map<String, List<String>> getHttpResponseHeaders() { return headers; }
    public void setHttpResponseHeaders(Map<String, List<String>> it) { headers = it; }
  }

  interface Call {
    boolean ok() throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, RESPONSE.length);
      exchange.getResponseBody().write(RESPONSE);
      exchange.close();
    });
    server.start();
    SlackConfig config = new SlackConfig();
    config.setStatsEnabled(false);
    config.setMethodsEndpointUrlPrefix(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    MethodsClient methods = Slack.getInstance(config).methods();
    ChatPostMessageRequest message =
        ChatPostMessageRequest.builder().token("x").channel("C1").text("hello").build();
    long whole = allocated(() -> methods.chatPostMessage(message).isOk());
    long small =
        allocated(
            () ->
                methods
                    .postFormWithTokenAndParseResponse(
                        form -> RequestFormBuilder.toForm(message),
                        "chat.postMessage",
                        "x",
                        Small.class)
                    .isOk());
    System.out.printf("a call with the SDK's response class: %,d bytes%n", whole);
    System.out.printf("a call with a class without a message: %,d bytes%n", small);
    System.out.println(whole > 10 * small ? "more than ten times as much" : "less than that");
    System.exit(0);
  }

  private static long allocated(Call call) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 300; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      if (!call.ok()) {
        throw new IllegalStateException("not ok");
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }
}
JAVA
seen=$("$java" -cp "lib/*" Post.java)
echo 'slack-api-client 1.51.0'
echo "$seen"

if [ "$(tail -n 1 <<<"$seen")" = 'more than ten times as much' ]; then
  echo 'as seen before: the adapters for a message are made anew for each response'
else
  echo 'this has changed'
  exit 1
fi
