package eujp.extract.part;

import eujp.question.filter.Filter;
import eujp.question.filter.FilterFault;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.Speaker;
import eujp.search.PassageIndex;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a filter leaves of an index.
///
/// @param index that part, as an index of its own
/// @param fault why nothing is left, where nothing is
public record Narrowing(PassageIndex index, Optional<FilterFault> fault) {
  /// How much of what there is instead is told.
  private static final int MAX_TOLD = 5;

  /// Applies a filter.
  public static Narrowing of(PassageIndex whole, Filter filter) {
    if (filter.isEmpty()) {
      return new Narrowing(whole, Optional.empty());
    }
    Predicate<Passage> spoken = filter.speaker().map(who -> spokenBy(who, whole)).orElse(_ -> true);
    PassageIndex part = whole.within(filter::takes, spoken);
    if (part.languages().isEmpty()) {
      return new Narrowing(part, fault(whole.releases(Integer.MAX_VALUE), filter));
    }
    return new Narrowing(
        part,
        filter
            .speaker()
            .filter(_ -> part.passages().findAny().isEmpty())
            .map(_ ->
                fault(
                    filter, Filter.Key.SPEAKER, speakers(whole.within(filter::takes, _ -> true)))));
  }

  /// The same in all languages of the releases that are left, of which each can be told in the one
  /// that is asked for.
  public static PassageIndex inAllLanguages(PassageIndex whole, Filter filter) {
    Predicate<Passage> spoken = filter.speaker().map(who -> spokenBy(who, whole)).orElse(_ -> true);
    return whole.within(
        one ->
            filter.takesInAnyLanguage(one)
                && filter.language().map(whole.languages(one.reference())::contains).orElse(true),
        spoken);
  }

  /// Whether somebody's words stand in a passage, in whatever language.
  ///
  /// @param speaker a name or a role; see [Speakers]
  public static Predicate<Passage> spokenBy(String speaker, PassageIndex index) {
    Map<String, Speakers> named = new HashMap<>();
    Map<Speaker, Boolean> known = new HashMap<>();
    return passage -> {
      synchronized (known) {
        return passage.speakers().stream()
            .anyMatch(who ->
                known.computeIfAbsent(
                    who,
                    one ->
                        named
                            .computeIfAbsent(
                                passage.id().language(),
                                language -> new Speakers(speaker, language, index))
                            .name(one)));
      }
    };
  }

  /// The part of a filter that leaves none of some releases for itself, or else all of it; empty
  /// where it leaves some, whoever speaks in them.
  ///
  /// @param newest the releases, the newest first
  public static Optional<FilterFault> fault(List<Masthead> newest, Filter filter) {
    if (newest.isEmpty() || newest.stream().anyMatch(filter::takes)) {
      return Optional.empty();
    }
    return Arrays.stream(Filter.Key.values())
        .filter(key -> newest.stream().noneMatch(one -> filter.takes(key, one)))
        .findFirst()
        .map(key -> fault(filter, key, there(key, newest)))
        .or(() ->
            Optional.of(
                new FilterFault(
                    FilterFault.Reason.LEAVES_NOTHING,
                    Filter.Key.IN,
                    filter.withoutSpeaker().toString(),
                    there(Filter.Key.IN, newest))));
  }

  private static FilterFault fault(Filter filter, Filter.Key key, List<String> there) {
    return new FilterFault(FilterFault.Reason.LEAVES_NOTHING, key, filter.written(key), there);
  }

  /// What there is of what a key goes by.
  ///
  /// @param newest the releases, the newest first
  public static List<String> there(Filter.Key key, List<Masthead> newest) {
    return switch (key) {
      case IN -> told(newest.stream(), one -> one.reference().value());
      case FROM, UNTIL ->
          Stream.of(newest.getLast(), newest.getFirst())
              .map(one -> one.date().toString())
              .distinct()
              .toList();
      case LANG -> newest.stream().map(Masthead::language).distinct().sorted().toList();
      case TYPE -> told(types(newest), type -> type);
      case SPEAKER -> List.of();
    };
  }

  /// Each type once, in small or large letters, as the newest release writes it.
  private static Stream<String> types(List<Masthead> newest) {
    Map<String, String> written = new LinkedHashMap<>();
    for (Masthead release : newest) {
      String type = release.type().strip();
      written.putIfAbsent(type.toLowerCase(Locale.ROOT), type);
    }
    return written.values().stream().filter(type -> !type.isEmpty());
  }

  private static <T> List<String> told(Stream<T> all, Function<T, String> name) {
    List<String> some = all.map(name).distinct().limit(MAX_TOLD + 1L).toList();
    return some.size() <= MAX_TOLD
        ? some
        : Stream.concat(some.stream().limit(MAX_TOLD), Stream.of("…")).toList();
  }

  private static List<String> speakers(PassageIndex part) {
    return told(part.passages().flatMap(passage -> passage.speakers().stream()), Speaker::name);
  }
}
