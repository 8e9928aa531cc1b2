package eujp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Holds that loading a class does no work.
///
/// Until JDK 26 a virtual thread that waits for a class to be initialised keeps its carrier
/// (JDK-8369238). Where such an initialiser waits itself for something that another virtual thread
/// has, and all carriers wait for it, nothing in the process runs any more. So an initialiser may
/// make plain values (numbers, texts, collections, patterns), and what it makes later it wraps in a
/// [eujp.text.Lazy].
class StaticInitializersTest {
  /// Whose constructors and methods make a plain value: they read no file, take no lock and wait
  /// for nobody.
  private static final List<String> PLAIN =
      List.of(
          "java.lang.",
          "java.math.",
          "java.net.URI",
          "java.nio.file.Path",
          "java.nio.file.attribute.PosixFilePermissions",
          "java.security.SecureRandom",
          "java.time.",
          "java.util.",
          "com.google.gson.Gson",
          "com.slack.api.model.block.element.RichText",
          "com.slack.api.util.json.GsonFactory",
          "org.apache.lucene.document.FieldType",
          "org.commonmark.",
          "org.slf4j.LoggerFactory");

  /// Those of them that do more.
  private static final List<String> NOT_PLAIN =
      List.of(
          "java.lang.Class.getResource",
          "java.lang.ClassLoader.",
          "java.lang.Runtime.",
          "java.lang.Thread.",
          "java.util.ResourceBundle.",
          "java.util.ServiceLoader.",
          "java.util.concurrent.Executors.",
          "java.util.concurrent.CompletableFuture.",
          "java.util.concurrent.CountDownLatch.",
          "java.util.concurrent.locks.",
          "java.util.zip.");

  @Test
  void initializersOfClassesOnlyMakePlainValues() {
    assertEquals(Set.of(), work(ArchitectureTest.CLASSES));
  }

  @Test
  void anInitializerThatReadsAFileIsSeenThroughWhatItCalls() {
    assertFalse(work(new ClassFileImporter().importClasses(Reading.class)).isEmpty());
  }

  @Test
  void whatAnInitializerLeavesForLaterIsNoWork() {
    assertEquals(Set.of(), work(new ClassFileImporter().importClasses(Leaving.class)));
  }

  /// Reads a file when it is loaded.
  static final class Reading {
    static final String TEXT = text();

    private static String text() {
      return String.valueOf(new File("any").exists());
    }
  }

  /// Reads none before it is asked.
  static final class Leaving {
    static final Supplier<Boolean> THERE = () -> new File("any").exists();
  }

  private static Set<String> work(JavaClasses classes) {
    Set<String> work = new TreeSet<>();
    for (JavaClass type : classes) {
      type.getStaticInitializer().ifPresent(initializer -> work.addAll(work(initializer)));
    }
    return work;
  }

  /// What an initialiser does, itself or by what it calls, that is more than to make a plain value.
  private static Set<String> work(JavaCodeUnit initializer) {
    Set<String> work = new TreeSet<>();
    Set<JavaCodeUnit> seen = new LinkedHashSet<>(Set.of(initializer));
    Deque<JavaCodeUnit> toSee = new ArrayDeque<>(seen);
    while (!toSee.isEmpty()) {
      JavaCodeUnit unit = toSee.remove();
      for (JavaCodeUnitAccess<? extends CodeUnitCallTarget> call : unit.getCallsFromSelf()) {
        if (call.isDeclaredInLambda()) {
          continue; // done later, if ever
        }
        JavaClass owner = call.getTargetOwner();
        String target = owner.getName() + "." + call.getTarget().getName();
        if (owner.getName().startsWith("eujp.")) {
          call.getTarget().resolveMember().filter(seen::add).ifPresent(toSee::add);
        } else if (!owner.isArray() && !isConstant(call.getTarget()) && !isPlain(target)) {
          work.add(
              "%s: %s by %s"
                  .formatted(initializer.getOwner().getName(), target, unit.getFullName()));
        }
      }
    }
    return work;
  }

  /// Whether it only asks for the constants of an enum, as the switch over one does.
  private static boolean isConstant(CodeUnitCallTarget target) {
    return target.getOwner().isEnum() && Set.of("values", "ordinal").contains(target.getName());
  }

  private static boolean isPlain(String target) {
    return PLAIN.stream().anyMatch(target::startsWith)
        && NOT_PLAIN.stream().noneMatch(target::startsWith);
  }
}
