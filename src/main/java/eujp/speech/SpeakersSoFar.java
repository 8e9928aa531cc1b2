package eujp.speech;

import eujp.speech.QuotationMarks.Quoted;
import eujp.speech.QuotedSpeech.By;
import eujp.speech.QuotedSpeech.Naming;
import eujp.speech.QuotedSpeech.Unresolved;
import eujp.speech.QuotedSpeech.Whose;
import eujp.speech.SpeakerFinder.Candidate;
import eujp.speech.SpeakerFinder.Kind;
import eujp.text.Japanese;
import eujp.text.Span;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The persons whom a text has named before some place, for *Berg*, *she* and *the Commissioner*.
///
/// *She* is who spoke last where nobody else is named since, or else the only one who is named
/// shortly before. *The Commissioner* is who was named last as one. Where it is not plain, nobody
/// is.
final class SpeakersSoFar {
  /// How far back *she* looks.
  private static final int MAX_BACK = 700;

  /// Of those that are named before a place, the last are looked at.
  private static final int MAX_MENTIONS = 100;

  /// Letters of a title that are the same in its other cases.
  private static final int STEM = 5;

  /// One place where somebody is named.
  private record Mention(Naming naming, Set<String> words, Set<String> offices) {}

  private final String text;
  private final List<Mention> mentions = new ArrayList<>();
  private final Map<String, List<Mention>> bySurname = new HashMap<>();

  SpeakersSoFar(String text, List<Wordform> words, SpeakerFinder finder, List<Quoted> quotes) {
    this.text = text;
    int quote = 0;
    for (int i = 0; i < words.size(); ) {
      while (quote < quotes.size() && quotes.get(quote).whole().end() <= words.get(i).start()) {
        quote++;
      }
      if (quote < quotes.size() && quotes.get(quote).whole().start() <= words.get(i).start()) {
        i++;
        continue;
      }
      int end = finder.endOfClause(i);
      for (Candidate one : finder.named(i, end)) {
        if (one.kind() == Kind.PERSON) {
          add(finder.naming(one, i, end));
        }
      }
      i = Math.max(end, i + 1);
    }
    if (Japanese.isIn(text)) {
      addJapanese();
    }
  }

  /// Adds those whom Japanese sentences are about.
  private void addJapanese() {
    for (Naming naming : new JapaneseClause(text).topics()) {
      add(naming);
    }
  }

  private void add(Naming naming) {
    PersonName name = PersonName.of(naming.name().of(text));
    Set<String> offices = new HashSet<>();
    for (Span role : naming.role()) {
      offices.addAll(offices(role.of(text)));
    }
    Mention mention = new Mention(naming, name.words(), offices);
    mentions.add(mention);
    if (name.isFull()) {
      for (String word : name.words()) {
        List<Mention> bearers = bySurname.computeIfAbsent(word, one -> new ArrayList<>());
        if (bearers.size() < MAX_MENTIONS) {
          bearers.add(mention);
        }
      }
    }
  }

  private static Set<String> offices(String role) {
    Set<String> offices = new HashSet<>();
    JapaneseName.title(role).ifPresent(offices::add);
    for (Wordform word : SpeechWords.wordsOf(role)) {
      String form = SpeechWords.form(word);
      if (Titles.isTitle(form)) {
        String folded = PersonName.fold(form);
        offices.add(folded.substring(0, Math.min(STEM, folded.length())));
      }
    }
    return offices;
  }

  /// Those who are named, by the full names that the text has used for them before.
  By full(By by) {
    return new By(by.by().stream().map(this::full).toList());
  }

  private Naming full(Naming naming) {
    PersonName name = PersonName.of(naming.name().of(text));
    if (name.isFull() || name.words().isEmpty()) {
      return naming;
    }
    List<Mention> known =
        bySurname.getOrDefault(name.words().iterator().next(), List.of()).stream()
            .filter(mention -> mention.words().containsAll(name.words()))
            .toList();
    Set<Set<String>> persons = new HashSet<>();
    known.forEach(mention -> persons.add(mention.words()));
    if (persons.size() != 1) {
      return naming;
    }
    Mention first =
        known.stream()
            .filter(mention -> !mention.naming().role().isEmpty())
            .findFirst()
            .orElse(known.getFirst());
    return first.naming();
  }

  /// Who is meant by a pronoun or an office.
  ///
  /// @param sentence where the sentence with it begins
  /// @param earlier the quotations before it
  Whose resolve(Unresolved unresolved, int sentence, List<QuotedSpeech> earlier) {
    Set<String> offices = offices(unresolved.called().of(text));
    Optional<Naming> who =
        offices.isEmpty()
            ? pronoun(unresolved.called().start(), sentence, earlier)
            : office(offices, unresolved.called().start());
    return who.<Whose>map(one -> new By(List.of(full(one)))).orElse(unresolved);
  }

  private Optional<Naming> pronoun(int at, int sentence, List<QuotedSpeech> earlier) {
    List<Mention> own = between(sentence, at);
    if (persons(own) == 1) {
      return Optional.of(own.getFirst().naming());
    }
    if (!earlier.isEmpty() && earlier.getLast().whose() instanceof By by && by.by().size() == 1) {
      QuotedSpeech last = earlier.getLast();
      Naming speaker = by.by().getFirst();
      int since = Math.max(last.whole().end(), speaker.name().end());
      boolean near = at - since <= MAX_BACK;
      boolean nobodyElse = persons(between(sentenceEnd(since), at)) == 0;
      if (near && nobodyElse) {
        return Optional.of(speaker);
      }
    }
    List<Mention> before = between(Math.max(0, at - MAX_BACK), at);
    return persons(before) == 1 ? Optional.of(before.getLast().naming()) : Optional.empty();
  }

  /// The end of the sentence that tells who spoke, whoever else stands in it.
  private int sentenceEnd(int from) {
    int at = from;
    while (at < text.length() && ".!?\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private Optional<Naming> office(Set<String> offices, int at) {
    List<Mention> before = between(0, at);
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).offices().stream().anyMatch(offices::contains)) {
        return Optional.of(before.get(i).naming());
      }
    }
    boolean oneWithoutOffice =
        persons(before) == 1 && before.stream().allMatch(one -> one.offices().isEmpty());
    return oneWithoutOffice ? Optional.of(before.getLast().naming()) : Optional.empty();
  }

  private List<Mention> between(int from, int to) {
    int low = first(from);
    int high = first(to);
    return low < high ? mentions.subList(Math.max(low, high - MAX_MENTIONS), high) : List.of();
  }

  /// The first mention that stands at a place or behind it.
  private int first(int at) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).naming().name().start() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static long persons(List<Mention> mentions) {
    List<Set<String>> persons = new ArrayList<>();
    for (Mention one : mentions) {
      if (persons.stream()
          .noneMatch(other -> other.containsAll(one.words()) || one.words().containsAll(other))) {
        persons.add(one.words());
      }
      if (persons.size() > 2) {
        break;
      }
    }
    return persons.size();
  }
}
