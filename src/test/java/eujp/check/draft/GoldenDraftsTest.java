package eujp.check.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import eujp.check.draft.FactOutcome.Different;
import eujp.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Drafts that were written by hand before the check, with what it should find in them.
class GoldenDraftsTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/drafts");

  /// @param outcome as findings have it, or `wrong` for either of different and not in the releases
  record Expected(String words, String kind, String outcome, @Nullable String said) {}

  @ParameterizedTest
  @ValueSource(strings = {"true.en", "wrong.en", "mixed.ja"})
  void everythingComesBackAsWrittenDownByHand(String name) throws IOException {
    DraftReport report = Drafts.check(Files.readString(FOLDER.resolve(name + ".txt")));
    List<String> faults = new ArrayList<>();
    List<Finding> left = new ArrayList<>(report.findings());
    for (Expected expected : expected(name)) {
      Optional<Finding> finding =
          left.stream()
              .filter(one ->
                  one.words().startsWith(expected.words())
                      && one.kind().toString().equals(expected.kind()))
              .findFirst();
      finding.ifPresent(left::remove);
      if (finding.isEmpty() || !fits(finding.get(), expected)) {
        faults.add(expected + " is " + finding.map(Drafts::show).orElse("missing"));
      }
    }
    left.stream()
        .filter(one -> one.outcome() instanceof Different)
        .map(one -> "not planted: " + Drafts.show(one))
        .forEach(faults::add);
    assertTrue(faults.isEmpty(), () -> String.join("\n", faults) + "\n\n" + Drafts.show(report));
  }

  @Test
  void wordsAreThoseOfTheDraftInItsOrder() throws IOException {
    DraftReport report = Drafts.check(Files.readString(FOLDER.resolve("wrong.en.txt")));

    int before = 0;
    for (Finding finding : report.findings()) {
      Span span = finding.span();
      assertEquals(finding.words(), span.of(report.draft()));
      assertTrue(span.start() >= before, finding::words);
      before = span.start();
    }
    assertTrue(report.isWhole());
    assertEquals("IP/23/3831", report.about().orElseThrow().reference().value());
  }

  private static boolean fits(Finding finding, Expected expected) {
    String word = finding.outcome().word();
    boolean wrong = word.equals("different") || word.equals("not-in-releases");
    if (expected.outcome().equals("wrong") ? !wrong : !word.equals(expected.outcome())) {
      return false;
    }
    String said = Objects.requireNonNullElse(expected.said(), "");
    return !(finding.outcome() instanceof Different different)
        || different.differences().stream().anyMatch(one -> one.said().contains(said));
  }

  private static List<Expected> expected(String name) throws IOException {
    return Files.readAllLines(FOLDER.resolve(name + ".jsonl")).stream()
        .map(line -> new Gson().fromJson(line, Expected.class))
        .toList();
  }
}
