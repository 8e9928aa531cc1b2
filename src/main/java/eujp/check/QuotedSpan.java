package eujp.check;

import eujp.speech.QuotationMarks;
import eujp.speech.QuotationMarks.Quoted;
import eujp.speech.QuotedSpeech;
import eujp.speech.SpeechLanguage;
import eujp.speech.SpeechWords;
import eujp.text.Span;
import eujp.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A quotation in a text that somebody typed, in quotation marks or in a block, and whose words the
/// text says they are.
///
/// @param whole with its marks and signs
/// @param span without those around it
/// @param quotation its words, and the speaker as named there; none for *she*, and none where the
///   text denies it
/// @param told whether the text lets somebody say it, be it *she*
public record QuotedSpan(Span whole, Span span, Attributed quotation, boolean told) {
  private static final int MIN_WORDS = 3;

  /// Japanese words are counted by their characters, and shorter ones are titles and terms.
  private static final int MIN_CHARACTERS = 10;

  /// The same of what somebody is told to say, which is no title.
  private static final int MIN_WORDS_TOLD = 2;

  private static final int MIN_CHARACTERS_TOLD = 4;

  /// Characters on either side of a quotation by which its language is guessed.
  private static final int MAX_BESIDE = 120;

  /// Languages that a text is read in, besides all at once; few texts have more than two.
  private static final int MAX_LANGUAGES = 4;

  /// The quotations of a text whose language is not known, in its order; none inside another.
  ///
  /// Takes time in proportion to the length of the text, whatever it holds.
  static List<QuotedSpan> in(String typed) {
    return in(typed, SpeechWords.ANY_LANGUAGE);
  }

  /// The same of a text in a language. Who says a quotation may stand in another one than the text;
  /// where the language of the text does not tell it, that is guessed by the words beside it.
  ///
  /// @param language ISO 639-1
  public static List<QuotedSpan> in(String typed, String language) {
    MessageText message = MessageText.of(typed);
    String text = message.text();
    List<QuotedSpan> found = new ArrayList<>();
    for (QuotedSpeech speech : read(text, language)) {
      found.add(
          new QuotedSpan(
              message.typed(speech.whole()),
              message.typed(speech.words()),
              new Attributed(speech.words().of(text), speaker(speech.whose(), text)),
              speech.whose() instanceof QuotedSpeech.By
                  || speech.whose() instanceof QuotedSpeech.Unresolved));
    }
    return found;
  }

  private static List<QuotedSpeech> read(String text, String language) {
    List<Quoted> quotes = QuotationMarks.in(text);
    boolean known = !language.equals(SpeechWords.ANY_LANGUAGE);
    Map<String, List<QuotedSpeech>> readings = new HashMap<>();
    List<QuotedSpeech> read = new ArrayList<>();
    for (int i = 0; i < quotes.size(); i++) {
      boolean told = known && !isUntold(reading(readings, text, language).get(i));
      String best = told ? language : SpeechLanguage.of(beside(text, quotes, i));
      boolean tooMany = readings.size() >= MAX_LANGUAGES && !readings.containsKey(best);
      read.add(reading(readings, text, tooMany ? SpeechWords.ANY_LANGUAGE : best).get(i));
    }
    return read;
  }

  private static List<QuotedSpeech> reading(
      Map<String, List<QuotedSpeech>> readings, String text, String language) {
    return readings.computeIfAbsent(language, one -> QuotedSpeech.in(text, one));
  }

  /// What stands between a quotation and those next to it, as far as it is near.
  private static String beside(String text, List<Quoted> all, int at) {
    Span whole = all.get(at).whole();
    int from = at == 0 ? 0 : all.get(at - 1).whole().end();
    int to = at + 1 == all.size() ? text.length() : all.get(at + 1).whole().start();
    return text.substring(Math.max(from, whole.start() - MAX_BESIDE), whole.start())
        + "\n"
        + text.substring(whole.end(), Math.min(to, whole.end() + MAX_BESIDE));
  }

  private static boolean isUntold(QuotedSpeech speech) {
    return speech.whose() instanceof QuotedSpeech.NotTold;
  }

  /// Whether it is longer than a term.
  public boolean isLong() {
    return isLong(quotation.quotation());
  }

  static boolean isLong(String words) {
    return has(words, MIN_WORDS, MIN_CHARACTERS);
  }

  /// Whether it is long enough to be looked up: longer than a term, or than a few words that
  /// somebody says.
  public boolean isTelling() {
    return isLong() || (told && has(quotation.quotation(), MIN_WORDS_TOLD, MIN_CHARACTERS_TOLD));
  }

  private static boolean has(String words, int fewest, int fewestCharacters) {
    boolean characters = words.codePoints().anyMatch(Character::isIdeographic);
    return Words.of(words).size() >= (characters ? fewestCharacters : fewest);
  }

  private static Optional<String> speaker(QuotedSpeech.Whose whose, String text) {
    return switch (whose) {
      case QuotedSpeech.By(List<QuotedSpeech.Naming> by) ->
          Optional.of(
              by.stream().map(naming -> naming.name().of(text)).collect(Collectors.joining(", ")));
      case QuotedSpeech.Unresolved(Span called, _) ->
          Optional.of(called.of(text)).filter(words -> !SpeechWords.isPronounOrVerb(words));
      case QuotedSpeech.NotTold _, QuotedSpeech.Denied _ -> Optional.empty();
    };
  }
}
