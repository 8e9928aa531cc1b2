#!/usr/bin/env bash
# Does a server of the Model Context Protocol over standard input and output, made with the Java SDK,
# answer a call that is under way when the client has said all it wants to say?
#
# Expected: what was asked before the end of the input is answered, as from any filter in a pipe
# (`printf … | server`), and only then does the server end.
# Seen, io.modelcontextprotocol.sdk:mcp 2.1.0: the end of the input ends the output too. A tool that
# takes half a second is called and does its work, and its answer is never written; the answer to
# `initialize`, which takes none, is. Where the input ends a second later, both are there.
#
# Needs JDK 17 or newer and Maven. Exits with 1 when what is seen changes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>f</groupId>
  <artifactId>f</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.modelcontextprotocol.sdk</groupId>
      <artifactId>mcp</artifactId>
      <version>2.1.0</version>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-nop</artifactId>
      <version>2.0.17</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib >/dev/null 2>&1

cat >Slow.java <<'JAVA'
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

public class Slow {
  public static void main(String[] arguments) throws Exception {
    var mapper = new JacksonMcpJsonMapper(JsonMapper.builder().build());
    var tool = McpSchema.Tool.builder("slow", Map.of("type", "object")).build();
    McpServer.sync(new StdioServerTransportProvider(mapper))
        .serverInfo("slow", "1")
        .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
        .tools(
            SyncToolSpecification.builder()
                .tool(tool)
                .callHandler(
                    (exchange, request) -> {
                      try {
                        Thread.sleep(500);
                      } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                      }
                      System.err.println("called");
                      return McpSchema.CallToolResult.builder(
                              List.of(McpSchema.TextContent.builder("done").build()))
                          .build();
                    })
                .build())
        .build();
    Thread.sleep(4_000);
    System.exit(0);
  }
}
JAVA
javac -cp 'lib/*' Slow.java

ask() {
  printf '%s\n' \
    '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"c","version":"1"}}}' \
    '{"jsonrpc":"2.0","method":"notifications/initialized"}'
  sleep 1
  printf '%s\n' '{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"slow","arguments":{}}}'
  sleep "$1"
}

# The numbers of the calls that are answered.
answered() {
  ask "$1" | java -cp 'lib/*:.' Slow 2>called | grep -o '"id":[0-9]*' | tr '\n' ' '
  printf 'tool: %s\n' "$(tr '\n' ' ' <called)"
}

echo 'io.modelcontextprotocol.sdk:mcp 2.1.0'
{
  printf 'input ends at once: '
  answered 0
  printf 'input ends later: '
  answered 2
} | tee seen

if ! diff - seen <<'SEEN'; then
input ends at once: "id":1 tool: called 
input ends later: "id":1 "id":2 tool: called 
SEEN
  echo 'What is seen has changed.' >&2
  exit 1
fi
echo 'The work of a call that is under way at the end of the input is done, and its answer is lost.'
