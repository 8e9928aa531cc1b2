package eujp.extract;

import eujp.cite.Citation;
import eujp.extract.part.Speakers;
import eujp.extract.part.Wording;
import eujp.question.AnalyzedQuery;
import eujp.question.QueryConcept;
import eujp.release.Passage.Kind;
import eujp.release.Release;
import eujp.release.Speaker;
import eujp.release.Speech;
import eujp.search.PassageIndex;
import eujp.speech.PersonName;
import eujp.speech.QuotationMarks;
import eujp.text.Japanese;
import eujp.text.Span;
import eujp.text.Token;
import eujp.text.Wordform;
import eujp.text.sentences.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whose words releases quote, by speaker and by topic.
///
/// @param all in the order of the releases and their pages
public record Quotations(List<Quotation> all) {
  private static final Set<Kind> SPOKEN = Set.of(Kind.PARAGRAPH, Kind.BULLET, Kind.QUOTE, Kind.ROW);

  /// A sentence speaks to a topic that holds so much of the weight of its words.
  private static final double ENOUGH = .5;

  public Quotations {
    all = List.copyOf(all);
  }

  /// All quotations of releases.
  public static Quotations of(List<Release> releases) {
    return of(releases, Wording.USUAL);
  }

  /// All quotations of releases; what one has in several languages is one quotation.
  public static Quotations of(List<Release> releases, Wording wording) {
    List<Quotation> all = new ArrayList<>();
    for (List<Release> versions : wording.versions(releases)) {
      Release shown = versions.getFirst();
      VersionedQuotations release = new VersionedQuotations(shown, in(shown));
      versions.stream().skip(1).forEach(version -> release.add(version, in(version)));
      release.all().stream().filter(one -> wording.takes(one.citation())).forEach(all::add);
    }
    return new Quotations(all);
  }

  private static List<Quotation> in(Release release) {
    List<Quotation> all = new ArrayList<>();
    List<NamedPerson> persons = People.of(List.of(release));
    Map<Speaker, Speaker> named = new HashMap<>();
    for (PassageText passage : PassageText.of(release, SPOKEN)) {
      for (Speech speech : passage.passage().speech()) {
        speech.by().stream()
            .map(speaker ->
                quotation(
                    passage,
                    speech,
                    named.computeIfAbsent(speaker, one -> fullyNamed(one, persons))))
            .forEach(all::add);
      }
    }
    return all;
  }

  /// A speaker by the fullest name that the release prints.
  private static Speaker fullyNamed(Speaker speaker, List<NamedPerson> persons) {
    return speaker.isNamed()
        ? new Speaker(People.nameOf(speaker, persons), speaker.role(), speaker.date())
        : speaker;
  }

  private static Quotation quotation(PassageText passage, Speech speech, Speaker speaker) {
    Span words = marked(passage.text(), speech);
    return new Quotation(
        speaker,
        new Citation(passage.passage(), passage.masthead(), words.start(), words.end(), 0));
  }

  /// The words with the quotation marks around them.
  private static Span marked(String text, Speech speech) {
    int start = speech.start();
    int end = speech.end();
    boolean opens = start > 0 && QuotationMarks.isMark(text.charAt(start - 1));
    boolean closes = end < text.length() && QuotationMarks.isMark(text.charAt(end));
    return new Span(opens ? start - 1 : start, closes ? end + 1 : end);
  }

  /// The quotations of a speaker, who may be given by surname, by full name in either order, by
  /// role, in Japanese, with or without accents and capitals.
  ///
  /// @param index whose thesaurus knows Japanese spellings
  public Quotations by(String speaker, PassageIndex index) {
    Set<String> asked = words(speaker);
    Map<String, Speakers> speakers = new HashMap<>();
    return new Quotations(
        all.stream()
            .filter(shared ->
                shared
                    .versions()
                    .anyMatch(quotation -> {
                      String who = quotation.name() + " " + quotation.speaker().role();
                      String language = quotation.citation().masthead().language();
                      Speakers named =
                          speakers.computeIfAbsent(
                              language, one -> new Speakers(speaker, one, index));
                      return named.name(quotation.speaker())
                          || (!asked.isEmpty() && words(who).containsAll(asked))
                          || (Japanese.isIn(speaker)
                              && held(speaker, who, language, index) >= ENOUGH);
                    }))
            .toList());
  }

  /// The quotations that speak to a topic, those first that hold most of it, with the sentence that
  /// does marked. The topic is understood as a question is: by stems, and by the thesaurus.
  public Quotations about(String topic, PassageIndex index) {
    record Match(Quotation quotation, double held) {}
    return new Quotations(
        all.stream()
            .flatMap(shared ->
                shared
                    .versions()
                    .flatMap(quotation ->
                        best(quotation, topic, index)
                            .map(sentence ->
                                new Match(
                                    marked(shared.shown(quotation), sentence.span()),
                                    sentence.held()))
                            .stream())
                    .limit(1))
            .sorted(Comparator.comparingDouble(match -> -match.held()))
            .map(Match::quotation)
            .toList());
  }

  private record Sentence(Span span, double held) {}

  private static Optional<Sentence> best(Quotation quotation, String topic, PassageIndex index) {
    Citation citation = quotation.citation();
    String language = citation.masthead().language();
    return Sentences.of(citation.sentence(), language).stream()
        .map(span ->
            new Sentence(
                new Span(citation.start() + span.start(), citation.start() + span.end()),
                held(topic, span.of(citation.sentence()), language, index)))
        .filter(sentence -> sentence.held() >= ENOUGH)
        .max(Comparator.comparingDouble(Sentence::held));
  }

  private static Quotation marked(Quotation quotation, Span sentence) {
    Citation whole = quotation.citation();
    return quotation.at(
        new Citation(
            whole.passage(),
            whole.masthead(),
            whole.start(),
            whole.end(),
            sentence.start(),
            sentence.end(),
            whole.score()));
  }

  /// How much of what is asked a text holds, from 0 to 1.
  private static double held(String asked, String text, String language, PassageIndex index) {
    AnalyzedQuery inquiry = index.inquiry(asked, language);
    Set<String> terms = new HashSet<>();
    for (Token token : index.tokens(text, language)) {
      terms.add(token.term());
    }
    double all = inquiry.concepts().stream().mapToDouble(QueryConcept::weight).sum();
    double held =
        inquiry.concepts().stream()
            .filter(concept -> concept.wordings().stream().anyMatch(terms::containsAll))
            .mapToDouble(QueryConcept::weight)
            .sum();
    return all == 0 ? 0 : held / all;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Wordform.of(text).forEach(word -> words.add(PersonName.fold(word.text())));
    return words;
  }
}
