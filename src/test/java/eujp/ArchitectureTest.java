package eujp;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("eujp");

  @Test
  void packagesUseOnlyWhatStandsBelowThem() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("eujp..")
        .withOptionalLayers(true)
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
        .mayOnlyAccessLayers("library", "check", "extract", "answer", "release", "store")
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
        .mayOnlyAccessLayers("extract", "answer", "search", "release")
        .whereLayer("extract")
        .mayOnlyAccessLayers("answer", "search", "release")
        .whereLayer("answer")
        .mayOnlyAccessLayers("search", "release")
        .whereLayer("search")
        .mayOnlyAccessLayers("release")
        .whereLayer("release")
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
        .whereLayer("wiring")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("press")
        .mayOnlyAccessLayers("listen", "reply", "ask", "wire", "draw", "metrics")
        .whereLayer("listen")
        .mayOnlyAccessLayers("reply", "ask", "wire", "draw", "metrics")
        .whereLayer("reply")
        .mayOnlyAccessLayers("ask", "wire", "draw", "metrics")
        .whereLayer("ask")
        .mayOnlyAccessLayers("wire", "draw", "metrics")
        .whereLayer("wire")
        .mayOnlyAccessLayers("draw", "metrics")
        .whereLayer("draw")
        .mayNotAccessAnyLayer()
        .whereLayer("metrics")
        .mayNotAccessAnyLayer()
        .check(CLASSES);
  }
}
