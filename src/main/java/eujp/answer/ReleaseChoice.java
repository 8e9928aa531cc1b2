package eujp.answer;

import eujp.answer.Shortlist.Candidate;
import eujp.cite.Citation;
import eujp.release.Masthead;
import eujp.release.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Picks, of what each release has to say in each language, what is shown.
///
/// Of the versions of a release it is the one in the language of the question, unless another
/// answers clearly better and cannot be told in that; and of the releases that answer about as well
/// the newest.
///
/// @param versions tells what one version says in another language
/// @param own the languages that the question may be in, the likeliest first
/// @param inOwnAlone whether nothing is shown in other languages
/// @param most candidates to keep
record ReleaseChoice(Versions versions, List<String> own, boolean inOwnAlone, int most) {
  /// By how much the confidences differ of what answers about as well.
  private static final double AS_WELL = .15;

  /// By how much less of a question one may hold that answers about as well.
  private static final double AS_MUCH = .1;

  private static final String USUAL = "en";

  private static final Comparator<Shortlist> SUREST =
      Comparator.comparing(Shortlist::isFound)
          .thenComparingDouble(Shortlist::confidence)
          .thenComparing(list -> !list.best().inquiry().isTranslated())
          .thenComparing(list -> list.language().equals(USUAL));

  /// Tells in one language what stands in another.
  interface Versions {
    /// Whether there is a release in a language.
    boolean has(Reference release, String language);

    /// The best of a list in another language; empty where that version does not exist, or it is
    /// not known where it says the same.
    Optional<Shortlist> in(String language, Shortlist list);
  }

  /// What is shown.
  ///
  /// @param list what answers, and what follows it
  /// @param others the best of each further release that answers about as well, the newest first
  record Chosen(Shortlist list, List<Candidate> others) {}

  /// Chooses.
  ///
  /// @param lists what each release has in each language
  Optional<Chosen> of(List<Shortlist> lists) {
    if (lists.size() <= 1) {
      return lists.stream()
          .map(this::inOwn)
          .filter(this::isShown)
          .findFirst()
          .map(only -> new Chosen(only, List.of()));
    }
    Map<Reference, List<Shortlist>> releases = new LinkedHashMap<>();
    for (Shortlist list : lists) {
      releases.computeIfAbsent(masthead(list).reference(), _ -> new ArrayList<>()).add(list);
    }
    List<Shortlist> told =
        releases.values().stream().map(this::version).filter(this::isShown).toList();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    Shortlist best = best(told);
    List<Shortlist> asWell =
        told.stream()
            .filter(list -> list.isFound() && answersAsWell(list, best))
            .sorted(Comparator.comparing(ReleaseChoice::date).reversed())
            .toList();
    Shortlist first =
        asWell.stream().filter(list -> date(list).isAfter(date(best))).findFirst().orElse(best);
    List<Candidate> others =
        first.isFound()
            ? asWell.stream().filter(list -> !list.equals(first)).map(Shortlist::best).toList()
            : List.of();
    return Optional.of(new Chosen(first.before(others, told, most), others));
  }

  /// The best of each language by what the model says of its passages, and of these the surest.
  private static Shortlist best(List<Shortlist> told) {
    Map<String, Shortlist> byLanguage = new LinkedHashMap<>();
    for (Shortlist list : told) {
      byLanguage.merge(
          list.language(),
          list,
          (one, other) -> Shortlist.BEST_FIRST.compare(other, one) < 0 ? other : one);
    }
    return byLanguage.values().stream().max(SUREST).orElseThrow();
  }

  private boolean isShown(Shortlist list) {
    return !inOwnAlone || own.contains(list.language());
  }

  /// The version of a release that is shown.
  private Shortlist version(List<Shortlist> versions) {
    Shortlist best = versions.stream().max(SUREST).orElseThrow();
    String language = language(masthead(best).reference()).orElseGet(best::language);
    Optional<Shortlist> asked =
        versions.stream().filter(list -> list.language().equals(language)).findFirst();
    boolean suffices =
        asked
            .filter(list -> list.isFound() && best.confidence() <= list.confidence() + AS_WELL)
            .isPresent();
    if (asked.isPresent() && (suffices || !best.isFound())) {
      return asked.get();
    }
    Shortlist told = inOwn(best);
    return told.language().equals(language)
        ? told
        : asked.filter(list -> list.isFound() || inOwnAlone).orElse(best);
  }

  /// A list in a language of the question, where it answers in another and can be told in one.
  private Shortlist inOwn(Shortlist list) {
    return list.isFound()
        ? language(masthead(list).reference())
            .filter(language -> !language.equals(list.language()))
            .flatMap(language -> versions.in(language, list))
            .orElse(list)
        : list;
  }

  /// In which language a release is told: that of the question, else English; empty where there is
  /// neither, or the question may be in several others.
  private Optional<String> language(Reference release) {
    return Stream.concat(own.stream().filter(_ -> own.size() == 1), Stream.of(USUAL))
        .filter(language -> own.size() <= 1 || own.contains(language))
        .filter(language -> versions.has(release, language))
        .findFirst();
  }

  /// Whether a list answers about as well as the best: as surely, and as much of the question.
  private static boolean answersAsWell(Shortlist list, Shortlist best) {
    Candidate one = list.best();
    Candidate other = best.best();
    return list.confidence() >= best.confidence() - AS_WELL
        && one.isOfSortAsked() == other.isOfSortAsked()
        && one.isByNamedSpeaker() == other.isByNamedSpeaker()
        && lacks(one, Feature.NAME_MISSING) <= lacks(other, Feature.NAME_MISSING)
        && lacks(one, Feature.NUMBER_MISSING) <= lacks(other, Feature.NUMBER_MISSING)
        && lacks(one, Feature.FOCUS_MISSING) <= lacks(other, Feature.FOCUS_MISSING)
        && one.cover() >= other.cover() - AS_MUCH;
  }

  private static double lacks(Candidate candidate, Feature feature) {
    return candidate.features().get(feature);
  }

  private static LocalDate date(Shortlist list) {
    return masthead(list).date();
  }

  private static Masthead masthead(Shortlist list) {
    return list.best().reading().masthead;
  }

  /// What further releases answer, as it is told of an answer.
  ///
  /// @param citation makes one of a candidate
  static List<Answer.Other> others(Chosen chosen, Function<Candidate, Citation> citation) {
    Candidate first = chosen.list().best();
    return chosen.others().stream()
        .map(other ->
            new Answer.Other(
                citation.apply(other),
                other
                    .reading()
                    .factsOf(other.sentence())
                    .isAnother(first.reading().factsOf(first.sentence()), first.inquiry().type())))
        .toList();
  }

  /// The languages of passages that a question seems to be in, English before others: that which it
  /// shows to most of them. To passages of its own language it need show nothing, so that what it
  /// shows to others counts twice.
  static List<String> own(List<FollowUpQuestion> conversations) {
    Map<String, Integer> shown = new HashMap<>();
    for (FollowUpQuestion one : conversations) {
      shown.merge(one.askedIn(), one.askedIn().equals(one.language()) ? 1 : 2, Integer::sum);
    }
    int most = shown.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return conversations.stream()
        .map(FollowUpQuestion::language)
        .filter(language -> shown.getOrDefault(language, 0) == most)
        .sorted(Comparator.comparing((String language) -> !language.equals(USUAL)))
        .toList();
  }
}
