package eujp.answer;

import eujp.answer.verify.Facts;
import eujp.extract.Mention;
import eujp.question.AnalyzedQuery;
import eujp.question.AnswerType;
import eujp.text.Letters;
import eujp.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// The words of a sentence that give by themselves what a question asks for: its date, its number,
/// the names of persons or places, a number to call.
///
/// Told only where there is no doubt: where the sentence has one thing of the sort that the
/// question does not say itself, or several names that stand together.
final class AnsweringWords {
  /// Names that stand together take at most this share of a sentence.
  private static final double MOST = .6;

  /// Shorter words are in every office.
  private static final int MIN_LETTERS = 4;

  /// Words of the question by which one office is ahead of all others.
  private static final int MIN_AHEAD = 2;

  private final String question;
  private final AnswerType type;

  AnsweringWords(AnalyzedQuery query) {
    this.question = query.text().toLowerCase(Locale.ROOT);
    this.type = query.type();
  }

  /// Finds them in a sentence; empty where they cannot be told.
  ///
  /// @param facts of the sentence
  /// @param sentence where in a passage it stands
  Optional<Span> in(Facts facts, Span sentence) {
    if (!names() && !counts()) {
      return Optional.empty();
    }
    String words = facts.text();
    List<Mention> mentions =
        facts.mentions().stream()
            .filter(this::isOfSort)
            .filter(one -> !question.contains(one.span().of(words).toLowerCase(Locale.ROOT)))
            .toList();
    List<Span> found = ofOffice(mentions).stream().map(Mention::span).toList();
    if (found.isEmpty() || (found.size() > 1 && !names())) {
      return Optional.empty();
    }
    Span all = new Span(found.getFirst().start(), found.getLast().end());
    boolean together = found.size() == 1 || all.end() - all.start() <= MOST * words.length();
    return together
        ? Optional.of(new Span(sentence.start() + all.start(), sentence.start() + all.end()))
        : Optional.empty();
  }

  /// Of several persons the one whose office the question has the words of; all where that is not
  /// one, or only a word tells it from the others: *digital* is in the name of a council too.
  private List<Mention> ofOffice(List<Mention> mentions) {
    if (type != AnswerType.PERSON || mentions.size() < 2) {
      return mentions;
    }
    int[] words = mentions.stream().mapToInt(this::wordsOfOffice).toArray();
    int most = Arrays.stream(words).max().orElse(0);
    int[] near =
        IntStream.range(0, words.length).filter(i -> words[i] > most - MIN_AHEAD).toArray();
    return most > 0 && near.length == 1 ? List.of(mentions.get(near[0])) : mentions;
  }

  private int wordsOfOffice(Mention mention) {
    return mention instanceof Mention.OfPerson person && person.role().isPresent()
        ? (int)
            Letters.words(person.role().get().text().toLowerCase(Locale.ROOT)).stream()
                .filter(word -> word.length() >= MIN_LETTERS && question.contains(word))
                .distinct()
                .count()
        : 0;
  }

  /// Whether several may answer together.
  private boolean names() {
    return switch (type) {
      case PERSON, PLACE, CONTACT -> true;
      case TIME, NUMBER, MEASURE, SUM, REASON, WORDS, SOURCE, MASTHEAD, THING -> false;
    };
  }

  private boolean counts() {
    return switch (type) {
      case TIME, NUMBER, MEASURE, SUM -> true;
      case PERSON, PLACE, CONTACT, REASON, WORDS, SOURCE, MASTHEAD, THING -> false;
    };
  }

  private boolean isOfSort(Mention mention) {
    return switch (mention) {
      case Mention.OfDate _ -> type == AnswerType.TIME;
      case Mention.OfNumber number ->
          type == AnswerType.NUMBER
              || type == AnswerType.MEASURE
              || (type == AnswerType.SUM && isMoney(number.unit()));
      case Mention.OfPerson _ -> type == AnswerType.PERSON;
      case Mention.OfPlace _ -> type == AnswerType.PLACE;
      case Mention.OfContact _ -> type == AnswerType.CONTACT;
      case Mention.OfOrdinal _, Mention.OfReference _ -> false;
    };
  }

  /// Whether a unit is an ISO 4217 code.
  private static boolean isMoney(String unit) {
    return unit.length() == 3 && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }
}
