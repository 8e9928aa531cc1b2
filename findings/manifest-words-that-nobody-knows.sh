#!/usr/bin/env bash
# Do the models of Kubernetes' API find a word in a manifest that Kubernetes does not know?
#
# Expected: validateJsonElement refuses a "whenUnsatisfiable: Sometimes" and a policy type "Egres",
# as a cluster does: the API's description names the words that each may be, and the same method
# refuses a field that is not in it.
# Seen, client-java-api 26.0.0: both are valid, and so is "maxSkew: one", which only fails when it is
# read as an object. A field that is misspelt is refused.
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
      <groupId>io.kubernetes</groupId><artifactId>client-java-api</artifactId>
      <version>26.0.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1
cat >Words.java <<'JAVA'
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1NetworkPolicySpec;
import io.kubernetes.client.openapi.models.V1TopologySpreadConstraint;

public class Words {
  interface Check {
    void of(JsonElement manifest) throws Exception;
  }

  public static void main(String[] arguments) {
    String spread = "{\"maxSkew\": %s, \"topologyKey\": \"zone\", \"%s\": \"%s\"}";
    say("known", V1TopologySpreadConstraint::validateJsonElement,
        spread.formatted("1", "whenUnsatisfiable", "DoNotSchedule"));
    say("word", V1TopologySpreadConstraint::validateJsonElement,
        spread.formatted("1", "whenUnsatisfiable", "Sometimes"));
    say("number", V1TopologySpreadConstraint::validateJsonElement,
        spread.formatted("\"one\"", "whenUnsatisfiable", "DoNotSchedule"));
    say("policy", V1NetworkPolicySpec::validateJsonElement,
        "{\"podSelector\": {}, \"policyTypes\": [\"Egres\"]}");
    say("field", V1TopologySpreadConstraint::validateJsonElement,
        spread.formatted("1", "whenUnsatisfied", "DoNotSchedule"));
  }

  static void say(String what, Check check, String json) {
    try {
      check.of(JsonParser.parseString(json));
      System.out.println(what + ": valid");
    } catch (Exception refused) {
      System.out.println(what + ": refused");
    }
  }
}
JAVA
seen=$("$java" -cp 'lib/*' Words.java)
echo "$seen"
if [ "$seen" = $'known: valid\nword: valid\nnumber: valid\npolicy: valid\nfield: refused' ]; then
  echo 'as seen before: words that Kubernetes does not know are valid'
else
  echo 'this has changed'
  exit 1
fi
