package eujp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
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
        .layer("release")
        .definedBy("eujp.release..")
        .layer("search")
        .definedBy("eujp.search..")
        .layer("answer")
        .definedBy("eujp.answer..")
        .layer("extract")
        .definedBy("eujp.extract..")
        .layer("check")
        .definedBy("eujp.check..")
        .layer("library")
        .definedBy("eujp.library..")
        .layer("store")
        .definedBy("eujp.store..")
        .layer("slack")
        .definedBy("eujp.slack..")
        .layer("workspace")
        .definedBy("eujp.workspace..")
        .layer("trial")
        .definedBy("eujp.trial..")
        .layer("cli")
        .definedBy("eujp.cli..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("trial")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("trial")
        .mayOnlyAccessLayers("workspace")
        .whereLayer("workspace")
        .mayOnlyBeAccessedByLayers("cli", "trial")
        .whereLayer("workspace")
        .mayNotAccessAnyLayer()
        .whereLayer("slack")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("slack")
        .mayOnlyAccessLayers("library", "check", "extract", "answer", "release", "text", "store")
        .whereLayer("store")
        .mayOnlyBeAccessedByLayers("slack", "cli")
        .whereLayer("store")
        .mayOnlyAccessLayers("release")
        .whereLayer("library")
        .mayOnlyBeAccessedByLayers("slack", "cli")
        .whereLayer("library")
        .mayOnlyAccessLayers("check", "extract", "answer", "search", "release")
        .whereLayer("check")
        .mayOnlyBeAccessedByLayers("library", "slack", "cli")
        .whereLayer("check")
        .mayOnlyAccessLayers("extract", "answer", "search", "release", "text")
        .whereLayer("extract")
        .mayOnlyAccessLayers("answer", "search", "release", "text")
        .whereLayer("answer")
        .mayOnlyAccessLayers("search", "release", "text")
        .whereLayer("search")
        .mayOnlyAccessLayers("release", "text")
        .whereLayer("release")
        .mayNotAccessAnyLayer()
        .whereLayer("text")
        .mayNotAccessAnyLayer()
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("eujp.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theBotsPackagesUseOnlyWhatStandsBelowThem() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("eujp.slack..")
        .layer("wiring")
        .definedBy("eujp.slack")
        .layer("press")
        .definedBy("eujp.slack.press..")
        .layer("listen")
        .definedBy("eujp.slack.listen..")
        .layer("reply")
        .definedBy("eujp.slack.reply..")
        .layer("ask")
        .definedBy("eujp.slack.ask..")
        .layer("wire")
        .definedBy("eujp.slack.wire..")
        .layer("draw")
        .definedBy("eujp.slack.draw..")
        .layer("metrics")
        .definedBy("eujp.slack.metrics..")
        .layer("threads")
        .definedBy("eujp.slack.threads..")
        .whereLayer("wiring")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("press")
        .mayOnlyAccessLayers("listen", "reply", "ask", "wire", "draw", "metrics", "threads")
        .whereLayer("listen")
        .mayOnlyAccessLayers("reply", "ask", "wire", "draw", "metrics", "threads")
        .whereLayer("reply")
        .mayOnlyAccessLayers("ask", "wire", "draw", "metrics", "threads")
        .whereLayer("ask")
        .mayOnlyAccessLayers("wire", "draw", "metrics", "threads")
        .whereLayer("wire")
        .mayOnlyAccessLayers("draw", "metrics")
        .whereLayer("draw")
        .mayNotAccessAnyLayer()
        .whereLayer("metrics")
        .mayNotAccessAnyLayer()
        .whereLayer("threads")
        .mayNotAccessAnyLayer()
        .check(CLASSES);
  }

  /// Whoever measures by the machine's clock stands still, or hurries, when that is set.
  @Test
  void theBotMeasuresNothingByTheClockOfTheMachine() {
    noClasses()
        .that()
        .resideInAPackage("eujp.slack..")
        .and()
        .doNotHaveFullyQualifiedName("eujp.slack.wire.SlackClock")
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
