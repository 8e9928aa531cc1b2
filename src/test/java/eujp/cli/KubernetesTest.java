package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eujp.slack.Settings;
import eujp.slack.transport.WebServer;
import io.kubernetes.client.openapi.JSON;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The manifests of `docs/deploy/kubernetes`: Kubernetes reads them, and they fit the image, the
/// settings and one another.
class KubernetesTest {
  private static final Path FOLDER = Path.of("docs/deploy/kubernetes");
  private static final String KUSTOMIZATION = "kustomization.yaml";
  private static final String FILES = "/run/secrets/eujp/";

  /// The words that these fields may hold, of which the models know nothing; `findings` shows it.
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "policyTypes", Set.of("Ingress", "Egress"),
          "protocol", Set.of("TCP", "UDP"),
          "restartPolicy", Set.of("OnFailure", "Never"),
          "pathType", Set.of("Prefix", "Exact"),
          "whenUnsatisfiable", Set.of("ScheduleAnyway", "DoNotSchedule"),
          "unhealthyPodEvictionPolicy", Set.of("AlwaysAllow", "IfHealthyBudget"));

  @TempDir private Path temp;

  @Test
  void kubernetesReadsEachManifest() throws Exception {
    List<JsonObject> manifests = manifests();

    assertTrue(manifests.size() > 10, "found only " + manifests.size());
    for (JsonObject manifest : manifests) {
      read(manifest);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "replicas: 2, replicas: two",
    "replicas: 2, replica: 2",
    "readinessProbe, readynessProbe",
    "readOnlyRootFilesystem, readonlyRootFilesystem",
    "memory: 1Gi, memory: 1 GB",
    "podSelector, podSelectors",
    "minAvailable: 1, minAvailable: [1]",
    "secretName: eujp, secretname: eujp",
    "apiVersion: batch/v1, apiVersion: batch/v9",
    "mountPath: /tmp, path: /tmp",
    "[Egress], [Egres]",
    "ScheduleAnyway, Sometimes",
    "restartPolicy: OnFailure, restartPolicy: OnFault"
  })
  void kubernetesReadsNoManifestThatIsBroken(String right, String wrong) throws Exception {
    int broken = 0;
    for (Path file : files()) {
      String text = Files.readString(file);
      if (text.contains(right)) {
        broken++;
        List<JsonObject> manifests = documents(text.replace(right, wrong));
        assertThrows(Exception.class, () -> readAll(manifests), file.toString());
      }
    }
    assertNotEquals(0, broken);
  }

  /// As `kubectl apply` does. The class of a manifest's kind knows its fields, which of them must
  /// be there, and their types.
  private static void read(JsonObject manifest) throws Exception {
    String kind = text(manifest, "kind");
    String[] version = text(manifest, "apiVersion").split("/", -1);
    Class<?> model =
        Class.forName(
            "io.kubernetes.client.openapi.models."
                + version[version.length - 1].toUpperCase(Locale.ROOT)
                + kind);
    try {
      model.getMethod("validateJsonElement", JsonElement.class).invoke(null, manifest);
    } catch (InvocationTargetException refused) {
      throw new IOException(kind, refused.getCause());
    }
    JSON.deserialize(manifest.toString(), model);
    readWords(manifest);
  }

  private static void readWords(JsonElement part) throws IOException {
    if (part.isJsonArray()) {
      for (JsonElement one : part.getAsJsonArray()) {
        readWords(one);
      }
    }
    if (part.isJsonObject()) {
      for (Map.Entry<String, JsonElement> field : part.getAsJsonObject().entrySet()) {
        Set<String> known = WORDS.get(field.getKey());
        if (known != null && !known.containsAll(texts(field.getValue()))) {
          throw new IOException(field.toString());
        }
        readWords(field.getValue());
      }
    }
  }

  private static List<String> texts(JsonElement value) {
    return value.isJsonArray()
        ? value.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList()
        : List.of(value.getAsString());
  }

  private static void readAll(List<JsonObject> manifests) throws Exception {
    for (JsonObject manifest : manifests) {
      read(manifest);
    }
  }

  @Test
  void kustomizeTakesThemTogether() throws Exception {
    JsonObject kustomization = documents(FOLDER.resolve(KUSTOMIZATION)).getFirst();
    Set<String> there =
        files().stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());

    Set<String> taken = strings(kustomization, "resources");
    taken.add("http.yaml"); // on demand
    assertEquals(there, taken);

    List<JsonObject> whole = documents(kustomized());
    assertEquals(
        Set.of(image(kustomization)),
        containers(whole).stream().map(it -> text(it, "image")).collect(Collectors.toSet()));
    readAll(whole);
    assertTrue(
        whole.stream()
            .filter(it -> !text(it, "kind").equals("Namespace"))
            .allMatch(it -> text(it.getAsJsonObject("metadata"), "namespace").equals("eujp")));
  }

  private static String kustomized() throws Exception {
    try {
      Process kubectl =
          new ProcessBuilder("kubectl", "kustomize", FOLDER.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String whole = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, kubectl.waitFor(), whole);
      return whole;
    } catch (IOException missing) {
      String advice = "there is no kubectl (Debian: apt install kubernetes-client)";
      return System.getenv("CI") == null ? abort(advice) : fail(advice);
    }
  }

  @Test
  void theyFitTheImage() throws Exception {
    String dockerfile = Files.readString(Path.of("Dockerfile"));
    JsonObject kustomization = documents(FOLDER.resolve(KUSTOMIZATION)).getFirst();

    assertEquals("registry.example.org/eujp:" + version(), image(kustomization));
    for (JsonObject pod : pods(manifests())) {
      JsonObject security = pod.getAsJsonObject("securityContext");
      assertTrue(dockerfile.contains("\nUSER " + security.get("runAsUser").getAsInt() + "\n"));
    }
    for (JsonObject container : containers(manifests())) {
      assertTrue(CommandLineRun.commandNames().containsAll(strings(container, "args")));
      Set<String> mounted = mounts(container);
      assertTrue(mounted.contains("/tmp"), "nothing to write to but what is mounted");
      assertTrue(
          mounted.stream().anyMatch(path -> dockerfile.contains("ENV EUJP_DATA=" + path + "\n")));
    }
  }

  @Test
  void theBotReadsItsSettings() throws Exception {
    Map<String, String> settings = new HashMap<>();
    for (JsonObject manifest : ofKind("ConfigMap")) {
      manifest
          .getAsJsonObject("data")
          .asMap()
          .forEach(
              (name, value) -> settings.put(name, value.getAsString().replace(FILES, temp + "/")));
    }
    Files.writeString(temp.resolve("bot-token"), "xoxb-1234567890");
    Files.writeString(temp.resolve("app-token"), "xapp-1234567890");
    Files.writeString(temp.resolve("signing-secret"), "0123456789abcdef0123456789abcdef");
    Files.writeString(temp.resolve("database-url"), "postgresql://eujp:word@postgres/eujp");
    Files.writeString(temp.resolve("key"), "0123456789abcdef0123456789abcdef");
    DeployedSettings.makeSecrets(temp);
    Files.copy(temp.resolve("search/ca.pem"), temp.resolve("search-ca.pem"));
    Files.writeString(temp.resolve("search-url"), "https://eujp:word@search.example.org:9200");
    assertDoesNotThrow(() -> Settings.read(settings));

    settings.remove("SLACK_APP_TOKEN_FILE");
    settings.put("SLACK_SIGNING_SECRET_FILE", temp.resolve("signing-secret").toString());
    Settings http = Settings.read(settings);

    assertEquals(Set.of(), DeployedSettings.unknown(settings.keySet()));
    assertTrue(
        Files.readString(FOLDER.resolve("settings.yaml"))
            .contains("SLACK_SIGNING_SECRET_FILE: " + FILES + "signing-secret"));
    JsonObject bot = containers(ofKind("Deployment")).getFirst();
    assertEquals(http.port(), port(bot, "events"));
    assertEquals(http.health().port(), port(bot, "health"));
    assertTrue(http.health().bind().isAnyLocalAddress(), "probes come from the node");
  }

  @Test
  void noFileHoldsASecret() throws Exception {
    Set<String> secrets = new HashSet<>();
    for (JsonObject map : ofKind("ConfigMap")) {
      map.getAsJsonObject("data")
          .asMap()
          .forEach((name, value) -> {
            assertFalse(DeployedSettings.isSecret(name), name);
            if (value.getAsString().startsWith(FILES)) {
              secrets.add(value.getAsString().substring(FILES.length()));
            }
          });
    }

    assertEquals(List.of(), ofKind("Secret"));
    assertTrue(secrets.size() > 4, "found only " + secrets);
    for (JsonObject container : containers(manifests())) {
      assertFalse(container.has("env"), "what is set there is no file");
      assertTrue(mounts(container).contains(FILES.substring(0, FILES.length() - 1)));
    }
    String guide = Files.readString(Path.of("docs/cluster.md"));
    for (String secret : secrets) {
      assertTrue(guide.contains("--from-file=" + secret), secret);
    }
  }

  @Test
  void theProbesAskWhatTheBotAnswers() throws Exception {
    JsonObject bot = containers(ofKind("Deployment")).getFirst();

    assertEquals(WebServer.LIVE, probed(bot, "startupProbe"));
    assertEquals(WebServer.LIVE, probed(bot, "livenessProbe"));
    assertEquals(WebServer.READY, probed(bot, "readinessProbe"));
  }

  private static String probed(JsonObject container, String probe) {
    JsonObject get = container.getAsJsonObject(probe).getAsJsonObject("httpGet");
    assertEquals("health", text(get, "port"));
    return text(get, "path");
  }

  @Test
  void nothingMayMoreThanItMust() throws Exception {
    for (JsonObject pod : pods(manifests())) {
      assertFalse(pod.get("automountServiceAccountToken").getAsBoolean());
      JsonObject security = pod.getAsJsonObject("securityContext");
      assertTrue(security.get("runAsNonRoot").getAsBoolean());
      assertEquals("RuntimeDefault", text(security.getAsJsonObject("seccompProfile"), "type"));
    }
    for (JsonObject container : containers(manifests())) {
      JsonObject security = container.getAsJsonObject("securityContext");
      assertFalse(security.get("privileged").getAsBoolean());
      assertFalse(security.get("allowPrivilegeEscalation").getAsBoolean());
      assertTrue(security.get("readOnlyRootFilesystem").getAsBoolean());
      assertEquals(Set.of("ALL"), strings(security.getAsJsonObject("capabilities"), "drop"));
      JsonObject resources = container.getAsJsonObject("resources");
      assertTrue(resources.getAsJsonObject("requests").has("cpu"));
      assertTrue(resources.getAsJsonObject("limits").has("memory"));
    }
  }

  @Test
  void whatSelectsPodsFindsThem() throws Exception {
    List<Map<String, JsonElement>> labels = new ArrayList<>();
    for (JsonObject owner : owners(manifests())) {
      labels.add(
          owner
              .getAsJsonObject("spec")
              .getAsJsonObject("template")
              .getAsJsonObject("metadata")
              .getAsJsonObject("labels")
              .asMap());
    }
    for (JsonObject manifest : manifests()) {
      JsonObject spec = manifest.getAsJsonObject("spec");
      for (String selector : List.of("selector", "podSelector")) {
        if (spec != null && spec.has(selector)) {
          JsonObject selected = spec.getAsJsonObject(selector);
          Map<String, JsonElement> wanted =
              selected.has("matchLabels")
                  ? selected.getAsJsonObject("matchLabels").asMap()
                  : selected.asMap();
          assertTrue(
              labels.stream().anyMatch(it -> it.entrySet().containsAll(wanted.entrySet())),
              () -> manifest.toString());
        }
      }
    }
  }

  @Test
  void theNetworkLetsInAndOutWhatMust() throws Exception {
    Map<String, Set<String>> ports = new HashMap<>();
    boolean closed = false;
    for (JsonObject policy : ofKind("NetworkPolicy")) {
      JsonObject spec = policy.getAsJsonObject("spec");
      closed |=
          spec.getAsJsonObject("podSelector").isEmpty()
              && strings(spec, "policyTypes").equals(Set.of("Ingress", "Egress"))
              && !spec.has("ingress")
              && !spec.has("egress");
      for (String way : List.of("ingress", "egress")) {
        for (JsonObject rule : objects(spec, way)) {
          assertTrue(rule.has("ports") && (rule.has("from") || rule.has("to")), rule::toString);
          objects(rule, "ports")
              .forEach(port ->
                  ports
                      .computeIfAbsent(way, _ -> new HashSet<>())
                      .add(text(port, "protocol") + " " + text(port, "port")));
        }
      }
    }

    assertTrue(closed, "no policy closes what the others do not open");
    assertEquals(
        Set.of("UDP 53", "TCP 53", "TCP 443", "TCP 5432", "TCP 9200"), ports.get("egress"));
    JsonObject bot = containers(ofKind("Deployment")).getFirst();
    assertEquals(
        Set.of("TCP " + port(bot, "events"), "TCP " + port(bot, "health")), ports.get("ingress"));
  }

  private static String version() throws IOException {
    return Files.readAllLines(Path.of("CHANGELOG.md")).stream()
        .filter(line -> line.startsWith("## "))
        .findFirst()
        .orElseThrow()
        .substring("## ".length());
  }

  private static int port(JsonObject container, String name) {
    return objects(container, "ports").stream()
        .filter(port -> text(port, "name").equals(name))
        .findFirst()
        .orElseThrow()
        .get("containerPort")
        .getAsInt();
  }

  private static String image(JsonObject kustomization) {
    JsonObject image = objects(kustomization, "images").getFirst();
    return text(image, "newName") + ":" + text(image, "newTag");
  }

  private static Set<String> mounts(JsonObject container) {
    return objects(container, "volumeMounts").stream()
        .map(mount -> text(mount, "mountPath"))
        .collect(Collectors.toSet());
  }

  /// What makes pods.
  private static List<JsonObject> owners(List<JsonObject> manifests) {
    List<JsonObject> owners =
        manifests.stream()
            .filter(it -> it.has("spec") && it.getAsJsonObject("spec").has("template"))
            .toList();
    assertEquals(2, owners.size());
    return owners;
  }

  private static List<JsonObject> pods(List<JsonObject> manifests) {
    return owners(manifests).stream()
        .map(it -> it.getAsJsonObject("spec").getAsJsonObject("template").getAsJsonObject("spec"))
        .toList();
  }

  private static List<JsonObject> containers(List<JsonObject> manifests) {
    return manifests.stream()
        .filter(it -> it.has("spec") && it.getAsJsonObject("spec").has("template"))
        .map(it -> it.getAsJsonObject("spec").getAsJsonObject("template").getAsJsonObject("spec"))
        .flatMap(pod -> objects(pod, "containers").stream())
        .toList();
  }

  private static List<JsonObject> ofKind(String kind) throws IOException {
    return manifests().stream().filter(it -> text(it, "kind").equals(kind)).toList();
  }

  private static List<JsonObject> manifests() throws IOException {
    List<JsonObject> all = new ArrayList<>();
    for (Path file : files()) {
      all.addAll(documents(file));
    }
    return all;
  }

  /// All files but the one that takes them together.
  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.endsWith(KUSTOMIZATION)).sorted().toList();
    }
  }

  private static List<JsonObject> documents(Path file) throws IOException {
    return documents(Files.readString(file));
  }

  private static List<JsonObject> documents(String yaml) {
    Gson gson = new Gson();
    return StreamSupport.stream(
            new Load(LoadSettings.builder().build()).loadAllFromString(yaml).spliterator(), false)
        .map(document -> gson.toJsonTree(document).getAsJsonObject())
        .toList();
  }

  private static List<JsonObject> objects(JsonObject parent, String name) {
    JsonArray all = parent.has(name) ? parent.getAsJsonArray(name) : new JsonArray();
    return all.asList().stream().map(JsonElement::getAsJsonObject).toList();
  }

  private static Set<String> strings(JsonObject parent, String name) {
    return parent.getAsJsonArray(name).asList().stream()
        .map(JsonElement::getAsString)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String text(JsonObject parent, String name) {
    return parent.get(name).getAsString();
  }
}
