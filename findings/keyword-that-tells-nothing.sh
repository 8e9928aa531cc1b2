#!/usr/bin/env bash
# Does OpenSearch count a rare word for more than a common one, also in a keyword field?
#
# Expected: a term query weighs a term by how few documents hold it, in a keyword field as in a text
# field without norms and positions; both hold whole values, and Lucene's own StringField does so.
# So of two speakers' names the rarer one would bring its passages first.
# Seen, OpenSearch 3.8.0: in a keyword field every term counts 1, the rare as the common one. In a
# text field they count .70 and .11.
#
# Needs a JDK 25 as JAVA_HOME or on the PATH, and Maven, which fetches OpenSearch. Exits with 1 when
# what is seen changes.
set -euo pipefail

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

version=3.8.0
{
  echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
  echo '<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><dependencies>'
  for jar in org.opensearch:opensearch:$version \
    org.opensearch.plugin:transport-netty4-client:$version \
    org.opensearch.plugin:analysis-common:$version \
    org.apache.logging.log4j:log4j-core:2.25.4; do
    IFS=: read -r group name its <<<"$jar"
    echo "<dependency><groupId>$group</groupId><artifactId>$name</artifactId>"
    echo "<version>$its</version></dependency>"
  done
  echo '</dependencies></project>'
} >pom.xml
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1
cat >Scores.java <<'JAVA'
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.TransportAddress;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

public class Scores extends Node {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern SCORE = Pattern.compile("max_score\":([0-9.]+)");

  private Scores(Environment environment) {
    super(
        environment,
        List.of(Netty4ModulePlugin.class, CommonAnalysisModulePlugin.class).stream()
            .map(plugin ->
                new PluginInfo(
                    plugin.getName(), "", "", Version.CURRENT, "", plugin.getName(), null,
                    List.of(), false))
            .toList(),
        false);
  }

  public static void main(String[] arguments) throws Exception {
    Settings settings =
        Settings.builder()
            .put("path.home", "home")
            .put("network.host", "127.0.0.1")
            .put("http.port", "0")
            .put("transport.port", "0")
            .put("discovery.type", "single-node")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), (Path) null, () -> "here");
    try (Scores node = new Scores(environment)) {
      node.start();
      TransportAddress address =
          node.injector().getInstance(HttpServerTransport.class).boundAddress().publishAddress();
      System.out.println("OpenSearch " + Version.CURRENT);
      ask("http://" + address);
    }
    System.exit(0);
  }

  private static void ask(String url) throws Exception {
    send("PUT", url + "/speakers", """
        {"settings": {"number_of_shards": 1},
         "mappings": {"properties": {
           "keyword": {"type": "keyword"},
           "text": {"type": "text", "analyzer": "keyword", "norms": false, "index_options": "docs"}}}}
        """);
    for (int i = 0; i < 6; i++) {
      String name = i == 0 ? "Ota" : "Breton";
      send("POST", url + "/speakers/_doc?refresh=true",
          "{\"keyword\": \"%s\", \"text\": \"%s\"}".formatted(name, name));
    }
    for (String field : List.of("keyword", "text")) {
      for (String name : List.of("Ota", "Breton")) {
        String found = send("POST", url + "/speakers/_search",
            "{\"query\": {\"term\": {\"%s\": \"%s\"}}}".formatted(field, name));
        Matcher score = SCORE.matcher(found);
        score.find();
        System.out.printf("%s %s: %.2f%n", field, name, Double.parseDouble(score.group(1)));
      }
    }
  }

  private static String send(String method, String url, String body) throws Exception {
    return HTTP.send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
JAVA
seen=$("$java" -Xmx256m --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED \
  -Duser.language=en -cp 'lib/*' Scores.java 2>java.log) || {
  cat java.log >&2
  exit 1
}
echo "$seen"

known='OpenSearch 3.8.0
keyword Ota: 1.00
keyword Breton: 1.00
text Ota: 0.70
text Breton: 0.11'
if [ "$seen" = "$known" ]; then
  echo 'as seen before: in a keyword field every term counts the same'
else
  echo 'this has changed'
  exit 1
fi
