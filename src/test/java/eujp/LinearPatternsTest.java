package eujp;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import eujp.PatternSampler.Attack;
import eujp.extract.Mentions;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No text takes a regular expression of ours more than linear time, or stack in proportion to it.
///
/// Time is told by how often an expression looks at a character, so that no machine is too slow.
class LinearPatternsTest {
  private static final int CHARS = 600;

  /// How often each character is looked at at most, on average.
  private static final int MAX_LOOKS = 1_500;

  private static final int LONG = 12_000;
  private static final int SMALL_STACK_BYTES = 256 << 10;

  /// Those whose words the expressions differ in: what another language has is the same for all.
  private static final List<String> LANGUAGES = List.of("en", "de", "ja", "fr");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("eujp");

  /// The local Slack reads what its own page and the tests send, on loopback; the trials read what
  /// our own process says; and what `eujp.slack.client` and `eujp.slack.transport` read of a header
  /// are a few digits.
  private static boolean readsTexts(JavaClass owner) {
    return Stream.of(
            "eujp.workspace",
            "eujp.lab.trial",
            "eujp.lab.chaos",
            "eujp.slack.client",
            "eujp.slack.transport")
        .noneMatch(owner.getPackageName()::startsWith);
  }

  /// Makers of expressions that no static field holds: of one phrase of ours, quoted, and of the
  /// rules for a language, which [#patterns] has made first.
  private static final Set<String> MAKERS =
      Set.of(
          "eujp.question.QuestionWords$Cue.written", "eujp.extract.numbers.OrdinalReader.<init>");

  /// Splits at signs that stand for themselves.
  private static final Pattern PLAIN_SPLIT =
      Pattern.compile(
          "\\.split\\(\"(?:[^\"\\\\.\\[\\](){}*+?^$]|\\\\\\\\[|?])++\", -?\\d\\)"
              + "|\\.split\\(BETWEEN_PASSAGES, -1\\)|[A-Z]{3,}\\.split\\(|\\.split\\(\\)");

  /// A text that counts how often it is looked at.
  private static final class Counted implements CharSequence {
    private final String text;
    private final long most;
    private long looks;

    Counted(String text, long most) {
      this.text = text;
      this.most = most;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++looks > most) {
        throw new TooManyLooksException();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class TooManyLooksException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyLooksException() {
      super("too many looks", null, false, false);
    }
  }

  /// What is done with an expression.
  private enum Use {
    FIND {
      @Override
      void on(Matcher matcher) {
        while (matcher.find()) {
          // All that there are.
        }
      }
    },
    MATCHES {
      @Override
      void on(Matcher matcher) {
        boolean _ = matcher.matches();
      }
    };

    abstract void on(Matcher matcher);
  }

  @Test
  void noTextTakesAnExpressionMoreThanLinearTimeOrMuchStack() throws Exception {
    Map<String, List<String>> faults = new TreeMap<>();
    Map<String, String> where = new LinkedHashMap<>();
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    patterns()
        .forEach((place, pattern) -> {
          String key = pattern.flags() + " " + pattern.pattern();
          patterns.putIfAbsent(key, pattern);
          where.putIfAbsent(key, place);
        });

    for (Map.Entry<String, Pattern> entry : patterns.entrySet()) {
      List<String> wrong = faults(entry.getValue());
      if (!wrong.isEmpty()) {
        faults.put(where.get(entry.getKey()) + " " + entry.getValue(), wrong);
      }
    }

    assertTrue(patterns.size() > 100, "found only " + patterns.size());
    assertEquals(Map.of(), faults);
  }

  @Test
  void everyExpressionIsAFieldThatThisTestSees() {
    ArchRuleDefinition.noClasses()
        .that(describe("read texts", LinearPatternsTest::readsTexts))
        .should()
        .callMethod(String.class, "matches", String.class)
        .orShould()
        .callMethod(String.class, "replaceAll", String.class, String.class)
        .orShould()
        .callMethod(String.class, "replaceFirst", String.class, String.class)
        .orShould()
        .callMethod(Pattern.class, "matches", String.class, CharSequence.class)
        .check(CLASSES);
    List<String> made =
        CLASSES.stream()
            .filter(LinearPatternsTest::readsTexts)
            .flatMap(owner -> owner.getMethodCallsFromSelf().stream())
            .filter(call -> call.getTargetOwner().isEquivalentTo(Pattern.class))
            .filter(call -> call.getName().equals("compile"))
            .map(call -> call.getOriginOwner().getName() + "." + call.getOrigin().getName())
            .filter(maker -> !maker.endsWith("<clinit>") && !MAKERS.contains(maker))
            .toList();
    assertEquals(List.of(), made);
  }

  @Test
  void normalFormsAreMadeInLinearTime() {
    ArchRuleDefinition.noClasses()
        .that(describe("read texts", LinearPatternsTest::readsTexts))
        .and()
        .doNotHaveFullyQualifiedName("eujp.text.Forms")
        // At most 2,000 characters, and sentences of releases that quotations are made of.
        .and()
        .doNotHaveFullyQualifiedName("eujp.slack.questions.Question")
        .and()
        .doNotHaveFullyQualifiedName("eujp.lab.learn.SyntheticQuotes")
        .should()
        .callMethod(Normalizer.class, "normalize", CharSequence.class, Normalizer.Form.class)
        .check(CLASSES);
  }

  @Test
  void textsAreSplitAtSignsThatStandForThemselves() throws IOException {
    List<String> others = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/eujp"))) {
      for (Path file :
          files
              .filter(one -> one.toString().endsWith(".java"))
              .filter(one -> !one.toString().contains("workspace"))
              .toList()) {
        Files.readString(file)
            .lines()
            .filter(line -> line.contains(".split(") && !line.contains("///"))
            .filter(line -> !PLAIN_SPLIT.matcher(line).find())
            .forEach(line -> others.add(file.getFileName() + ": " + line.strip()));
      }
    }
    assertEquals(List.of(), others);
  }

  @Test
  void expressionsThatAreNotLinearAreToldFromThoseThatAre() throws Exception {
    assertFaults("overflows", "(?s)^((?:>[^\\n]*(?:\\n|$))+)\\s*$");
    assertFaults("overflows", "(?:a|b)*c");
    assertFaults("looks", "[.!。]+$");
    assertFaults("looks", "\\s+$");
    assertFaults("looks", "(a+)+b");
    assertFaults("looks", "^“(.+)”\\s*(.+)!$");
    assertFaults("looks", "x.*y.*z");
    assertFaults("looks", ".*[?？]\\s*$|.*[?？]\\s.*");
    assertEquals(List.of(), faults(Pattern.compile("(?s)(?:>[^\\n]*+\\n?+)++")));
    assertEquals(List.of(), faults(Pattern.compile("\\s{1,20}said\\b|[.!]{3}")));
    assertEquals(List.of(), faults(Pattern.compile("(?<![\\p{L}/])[A-Z]{1,20}+/\\d{2}")));
  }

  private static void assertFaults(String kind, String expression) throws InterruptedException {
    List<String> faults = faults(Pattern.compile(expression));
    assertTrue(faults.stream().anyMatch(fault -> fault.contains(kind)), expression + ": " + faults);
  }

  /// What is wrong with an expression, once for each way to use it.
  private static List<String> faults(Pattern pattern) throws InterruptedException {
    List<String> faults = Collections.synchronizedList(new ArrayList<>());
    Set<Attack> attacks = PatternSampler.attacks(pattern);
    for (Use use : Use.values()) {
      onSmallStack(() ->
              attacks.stream()
                  .map(attack -> fault(pattern, attack, use))
                  .flatMap(Optional::stream)
                  .findFirst())
          .ifPresent(fault -> faults.add(use + " " + fault));
    }
    return faults;
  }

  private static Optional<String> fault(Pattern pattern, Attack attack, Use use) {
    long once = looks(pattern, attack.text(CHARS), use, CHARS);
    long twice = looks(pattern, attack.text(2 * CHARS), use, 2 * CHARS);
    if (once < 0 || twice < 0 || twice > 2.5 * once + 10L * CHARS) {
      return Optional.of("looks %d, then %d times: %s".formatted(once, twice, attack));
    }
    if (attack.before().isEmpty() && once < 10L * CHARS) {
      looks(pattern, attack.text(LONG), use, LONG);
    }
    return Optional.empty();
  }

  /// How often an expression looks at a text; -1 where it does so too often.
  private static long looks(Pattern pattern, String text, Use use, int chars) {
    Counted counted = new Counted(text, (long) MAX_LOOKS * chars);
    try {
      use.on(pattern.matcher(counted));
      return counted.looks;
    } catch (TooManyLooksException tooMany) {
      return -1;
    }
  }

  private interface Task {
    Optional<String> run();
  }

  private static Optional<String> onSmallStack(Task task) throws InterruptedException {
    List<Optional<String>> result = Collections.synchronizedList(new ArrayList<>());
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                result.add(task.run());
              } catch (StackOverflowError tooDeep) {
                result.add(Optional.of("overflows"));
              }
            },
            "small stack",
            SMALL_STACK_BYTES);
    thread.start();
    thread.join();
    return result.getFirst();
  }

  /// Every expression that a static field of the product leads to, by where it is.
  private static Map<String, Pattern> patterns() throws ReflectiveOperationException {
    for (String language : LANGUAGES) {
      Mentions.in("Minister A. B. said 1 x", language, LocalDate.EPOCH);
    }
    Map<String, Pattern> found = new LinkedHashMap<>();
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (JavaClass owner : CLASSES.that(describe("read texts", LinearPatternsTest::readsTexts))) {
      Class<?> loaded =
          Class.forName(owner.getName(), true, LinearPatternsTest.class.getClassLoader());
      for (Field field : loaded.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          gather(field.get(null), owner.getSimpleName() + "." + field.getName(), seen, found);
        }
      }
    }
    return found;
  }

  /// Gathers the expressions that a value is or holds.
  private static void gather(
      Object root, String place, Set<Object> seen, Map<String, Pattern> found)
      throws IllegalAccessException {
    Deque<Object> todo = new ArrayDeque<>();
    push(todo, root);
    int count = 0;
    while (!todo.isEmpty()) {
      Object value = todo.pop();
      if (!seen.add(value)) {
        continue;
      }
      switch (value) {
        case Pattern pattern -> found.put(place + (count++ == 0 ? "" : "#" + count), pattern);
        case Map<?, ?> map -> map.values().forEach(one -> push(todo, one));
        case Collection<?> many -> many.forEach(one -> push(todo, one));
        case Optional<?> maybe -> maybe.ifPresent(one -> push(todo, one));
        default -> {
          if (value.getClass().isArray() && !value.getClass().getComponentType().isPrimitive()) {
            for (int i = 0; i < Array.getLength(value); i++) {
              push(todo, Array.get(value, i));
            }
          } else if (value.getClass().getName().startsWith("eujp.")) {
            for (Field field : value.getClass().getDeclaredFields()) {
              if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                field.setAccessible(true);
                push(todo, field.get(value));
              }
            }
          }
        }
      }
    }
  }

  private static void push(Deque<Object> todo, Object value) {
    if (value != null) {
      todo.push(value);
    }
  }
}
