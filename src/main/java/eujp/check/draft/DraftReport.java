package eujp.check.draft;

import eujp.release.Masthead;
import eujp.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What came of everything in a draft that can be looked up.
///
/// @param draft the text
/// @param about the release that the draft speaks of most, by whose day yearless dates are read;
///   empty where none is near
/// @param findings in the order of the draft; quotations may overlap what stands inside them, which
///   is not looked up apart
/// @param passedOver what was seen and cannot be judged, in the order of the draft: *last week*,
///   *both sides*
/// @param checkedUpTo where in the draft the look-up ended, for a draft with too much in it; else
///   its length
public record DraftReport(
    String draft,
    Optional<Masthead> about,
    List<Finding> findings,
    List<Span> passedOver,
    int checkedUpTo) {
  /// @throws IllegalArgumentException if a finding's words are not those of its span
  public DraftReport {
    Objects.requireNonNull(about);
    findings = List.copyOf(findings);
    passedOver = List.copyOf(passedOver);
    for (Finding finding : findings) {
      Span span = finding.span();
      if (!draft.regionMatches(span.start(), finding.words(), 0, span.end() - span.start())
          || finding.words().length() != span.end() - span.start()) {
        throw new IllegalArgumentException("not in the draft: " + finding.words());
      }
    }
  }

  /// A report in which nothing was passed over.
  public DraftReport(
      String draft, Optional<Masthead> about, List<Finding> findings, int checkedUpTo) {
    this(draft, about, findings, List.of(), checkedUpTo);
  }

  /// The report on a draft of those on its parts, which follow each other from its beginning. Their
  /// texts are as long as the draft's, and may have other blanks.
  static DraftReport joined(String draft, List<DraftReport> parts) {
    List<Finding> findings = new ArrayList<>();
    List<Span> passedOver = new ArrayList<>();
    int start = 0;
    int end = 0;
    for (DraftReport part : parts) {
      for (Finding finding : part.findings) {
        findings.add(finding.movedBy(start).in(draft));
      }
      for (Span span : part.passedOver) {
        passedOver.add(span.movedBy(start));
      }
      end = start + part.checkedUpTo;
      start += part.draft.length();
    }
    Optional<Masthead> about = parts.stream().flatMap(part -> part.about.stream()).findFirst();
    return new DraftReport(draft, about, findings, passedOver, end);
  }

  /// Its findings at which somebody has to look before the draft goes out.
  public List<Finding> toLookAt() {
    return findings.stream().filter(Finding::needsLook).toList();
  }

  /// Whether everything was looked up, and nobody has to look at anything.
  public boolean isRight() {
    return isWhole() && findings.stream().noneMatch(Finding::needsLook);
  }

  /// The words of what was passed over, each once.
  public List<String> passedOverWords() {
    return passedOver.stream().map(span -> span.of(draft)).distinct().toList();
  }

  /// Whether everything in the draft was looked up.
  public boolean isWhole() {
    return checkedUpTo == draft.length();
  }

  /// Its findings with one [outcome][FactOutcome#word], such as `different`.
  public List<Finding> with(String outcome) {
    return findings.stream().filter(finding -> finding.outcome().word().equals(outcome)).toList();
  }
}
