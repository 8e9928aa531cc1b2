package eujp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final int MAX_FILES = 25;
  private static final Pattern UNPACKED =
      Pattern.compile("<exclude>(org/opensearch/\\S+)/\\*\\*</exclude>");

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("eujp");

  @Test
  void packagesUseOnlyWhatStandsBelowThem() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("eujp..")
        .withOptionalLayers(true)
        .layer("text")
        .definedBy("eujp.text..")
        .layer("speech")
        .definedBy("eujp.speech..")
        .layer("release")
        .definedBy("eujp.release..")
        .layer("cite")
        .definedBy("eujp.cite..")
        .layer("index")
        .definedBy("eujp.index..")
        .layer("question")
        .definedBy("eujp.question..")
        .layer("search")
        .definedBy("eujp.search..")
        .layer("meaning")
        .definedBy("eujp.meaning..")
        .layer("answer")
        .definedBy("eujp.answer..")
        .layer("extract")
        .definedBy("eujp.extract..")
        .layer("transcribe")
        .definedBy("eujp.transcribe..")
        .layer("fetch")
        .definedBy("eujp.fetch..")
        .layer("check")
        .definedBy("eujp.check..")
        .layer("library")
        .definedBy("eujp.library..")
        .layer("cluster")
        .definedBy("eujp.cluster..")
        .layer("store")
        .definedBy("eujp.store..")
        .layer("slack")
        .definedBy("eujp.slack..")
        .layer("workspace")
        .definedBy("eujp.workspace..")
        .layer("terminal")
        .definedBy("eujp.terminal..")
        .layer("mcp")
        .definedBy("eujp.mcp..")
        .layer("lab")
        .definedBy("eujp.lab..")
        .layer("cli")
        .definedBy("eujp.cli..")
        .whereLayer("text")
        .mayNotAccessAnyLayer()
        .whereLayer("speech")
        .mayOnlyAccessLayers("text")
        .whereLayer("release")
        .mayOnlyAccessLayers("text", "speech")
        .whereLayer("cite")
        .mayOnlyAccessLayers("text", "release")
        .whereLayer("index")
        .mayOnlyAccessLayers("text", "release")
        .whereLayer("question")
        .mayOnlyAccessLayers("text", "release")
        .whereLayer("search")
        .mayOnlyAccessLayers("text", "release", "index", "question", "cluster")
        .whereLayer("meaning")
        .mayOnlyAccessLayers("text")
        .whereLayer("answer")
        .mayOnlyAccessLayers(
            "text",
            "speech",
            "release",
            "cite",
            "index",
            "question",
            "search",
            "meaning",
            "extract")
        .whereLayer("extract")
        .mayOnlyAccessLayers("text", "speech", "release", "cite", "question", "search")
        .whereLayer("transcribe")
        .mayOnlyAccessLayers("text", "speech", "release", "extract")
        .whereLayer("fetch")
        .mayOnlyAccessLayers("release", "transcribe")
        .whereLayer("check")
        .mayOnlyAccessLayers(
            "text", "speech", "release", "cite", "index", "question", "search", "answer", "extract")
        .whereLayer("library")
        .mayOnlyAccessLayers(
            "text",
            "release",
            "cite",
            "index",
            "question",
            "search",
            "meaning",
            "answer",
            "extract",
            "check",
            "cluster")
        .whereLayer("cluster")
        .mayNotAccessAnyLayer()
        .whereLayer("store")
        .mayOnlyAccessLayers("text", "release")
        .whereLayer("slack")
        .mayOnlyAccessLayers(
            "text",
            "release",
            "cite",
            "question",
            "answer",
            "extract",
            "check",
            "library",
            "cluster",
            "store")
        .whereLayer("workspace")
        .mayNotAccessAnyLayer()
        .whereLayer("terminal")
        .mayOnlyAccessLayers(
            "text",
            "release",
            "cite",
            "index",
            "question",
            "search",
            "meaning",
            "answer",
            "extract",
            "check",
            "cluster",
            "slack")
        .whereLayer("mcp")
        .mayOnlyAccessLayers(
            "release", "cite", "answer", "extract", "check", "library", "slack", "terminal")
        .whereLayer("lab")
        .mayOnlyAccessLayers(
            "text",
            "speech",
            "release",
            "cite",
            "index",
            "question",
            "search",
            "meaning",
            "answer",
            "extract",
            "check",
            "cluster",
            "store",
            "slack",
            "terminal",
            "workspace")
        .whereLayer("cli")
        .mayOnlyAccessLayers(
            "text",
            "release",
            "cite",
            "index",
            "question",
            "search",
            "meaning",
            "answer",
            "extract",
            "check",
            "transcribe",
            "fetch",
            "library",
            "cluster",
            "store",
            "slack",
            "workspace",
            "terminal",
            "mcp",
            "lab")
        .check(CLASSES);
  }

  @Test
  void nothingInTheJarNeedsTheEncoderThatIsPackedApart() {
    noClasses()
        .that()
        .resideOutsideOfPackage("eujp.meaning.e5..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("eujp.meaning.e5..", "ai.onnxruntime..")
        .check(CLASSES);
  }

  /// Nobody else knows by which library OpenSearch's nodes are reached.
  @Test
  void onlyTheClusterKnowsTheClientsTransport() {
    noClasses()
        .that()
        .resideOutsideOfPackage("eujp.cluster")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.hc..", "org.opensearch.client.transport..")
        .check(CLASSES);
  }

  /// What is left out of a library in the jar would be missed there alone.
  @Test
  void nothingUsesWhatIsNotPacked() throws IOException {
    String[] leftOut =
        UNPACKED
            .matcher(Files.readString(Path.of("pom.xml")))
            .results()
            .map(exclude -> exclude.group(1).replace('/', '.') + "..")
            .toArray(String[]::new);

    assertTrue(leftOut.length > 10, () -> String.join(" ", leftOut));
    noClasses().should().dependOnClassesThat().resideInAnyPackage(leftOut).check(CLASSES);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("eujp.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("eujp.slack.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("eujp.workspace.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("eujp.lab.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theBotsPackagesUseOnlyWhatStandsBelowThem() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("eujp.slack..")
        .layer("doctor")
        .definedBy("eujp.slack.doctor..")
        .layer("wiring")
        .definedBy("eujp.slack")
        .layer("actions")
        .definedBy("eujp.slack.actions..")
        .layer("events")
        .definedBy("eujp.slack.events..")
        .layer("delivery")
        .definedBy("eujp.slack.delivery..")
        .layer("questions")
        .definedBy("eujp.slack.questions..")
        .layer("install")
        .definedBy("eujp.slack.install..")
        .layer("pages")
        .definedBy("eujp.slack.pages..")
        .layer("transport")
        .definedBy("eujp.slack.transport..")
        .layer("client")
        .definedBy("eujp.slack.client..")
        .layer("blocks")
        .definedBy("eujp.slack.blocks..")
        .layer("buttons")
        .definedBy("eujp.slack.buttons..")
        .layer("labels")
        .definedBy("eujp.slack.labels..")
        .layer("metrics")
        .definedBy("eujp.slack.metrics..")
        .layer("errors")
        .definedBy("eujp.slack.errors..")
        .layer("runtime")
        .definedBy("eujp.slack.runtime..")
        .whereLayer("doctor")
        .mayOnlyAccessLayers("wiring", "client", "metrics")
        .whereLayer("wiring")
        .mayOnlyAccessLayers(
            "actions",
            "events",
            "delivery",
            "questions",
            "blocks",
            "buttons",
            "labels",
            "install",
            "pages",
            "transport",
            "client",
            "metrics",
            "errors",
            "runtime")
        .whereLayer("actions")
        .mayOnlyAccessLayers(
            "events",
            "delivery",
            "questions",
            "blocks",
            "buttons",
            "labels",
            "client",
            "metrics",
            "errors",
            "runtime")
        .whereLayer("events")
        .mayOnlyAccessLayers(
            "delivery",
            "questions",
            "blocks",
            "buttons",
            "labels",
            "client",
            "metrics",
            "errors",
            "runtime")
        .whereLayer("delivery")
        .mayOnlyAccessLayers(
            "questions", "blocks", "buttons", "labels", "client", "metrics", "errors", "runtime")
        .whereLayer("questions")
        .mayOnlyAccessLayers(
            "blocks", "buttons", "labels", "client", "metrics", "errors", "runtime")
        .whereLayer("install")
        .mayOnlyAccessLayers("pages", "client")
        .whereLayer("pages")
        .mayOnlyAccessLayers("transport", "labels", "runtime")
        .whereLayer("transport")
        .mayOnlyAccessLayers("client", "metrics", "errors", "runtime")
        .whereLayer("client")
        .mayOnlyAccessLayers("blocks", "metrics", "errors", "runtime")
        .whereLayer("blocks")
        .mayOnlyAccessLayers("buttons", "labels")
        .whereLayer("buttons")
        .mayOnlyAccessLayers("labels")
        .whereLayer("labels")
        .mayNotAccessAnyLayer()
        .whereLayer("metrics")
        .mayOnlyAccessLayers("errors")
        .whereLayer("errors")
        .mayNotAccessAnyLayer()
        .whereLayer("runtime")
        .mayNotAccessAnyLayer()
        .check(CLASSES);
  }

  /// What is in a package can be seen at a glance.
  @Test
  void noPackageHasMoreFilesThanOneCanOverlook() throws IOException {
    try (Stream<Path> paths = Files.walk(Path.of("src/main/java"))) {
      Map<Path, Long> files =
          paths
              .filter(path -> path.toString().endsWith(".java"))
              .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));

      assertEquals(
          List.of(),
          files.entrySet().stream().filter(folder -> folder.getValue() > MAX_FILES).toList());
    }
  }

  /// One name is one thing, wherever it is met.
  @Test
  void noTwoTypesHaveOneName() {
    Map<String, List<JavaClass>> byName =
        CLASSES.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getSimpleName));

    assertEquals(List.of(), byName.values().stream().filter(types -> types.size() > 1).toList());
  }

  /// Whoever measures by the machine's clock stands still, or hurries, when that is set.
  @Test
  void theBotMeasuresNothingByTheClockOfTheMachine() {
    noClasses()
        .that()
        .resideInAPackage("eujp.slack..")
        .and()
        .doNotHaveFullyQualifiedName("eujp.slack.client.SlackClock")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(InstantSource.class, "system")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(CLASSES);
  }
}
