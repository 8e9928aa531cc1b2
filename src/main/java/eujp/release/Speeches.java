package eujp.release;

import eujp.release.Passage.Kind;
import eujp.speech.PersonName;
import eujp.speech.QuotationMarks;
import eujp.speech.QuotedSpeech;
import eujp.speech.QuotedSpeech.By;
import eujp.speech.QuotedSpeech.Denied;
import eujp.speech.QuotedSpeech.Naming;
import eujp.speech.QuotedSpeech.NotTold;
import eujp.speech.QuotedSpeech.Unresolved;
import eujp.speech.QuotedSpeech.Whose;
import eujp.speech.SpeechWords;
import eujp.speech.SpokenTitle;
import eujp.speech.Titles;
import eujp.text.Japanese;
import eujp.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds which words of a release are whose: those in quotation marks, and of a statement or a
/// speech all.
///
/// The paragraphs are read as one text, so that a quotation may be introduced at the end of the one
/// before it, and go on in the one behind. Who is named there is who signs a quotation elsewhere in
/// the release, where the names agree.
final class Speeches {
  private static final Set<Kind> READ = Set.of(Kind.PARAGRAPH, Kind.BULLET, Kind.QUOTE, Kind.ROW);

  /// Places of a word that are looked at.
  private static final int MAX_PLACES = 20;

  private static final String BETWEEN_PASSAGES = "\n\n";

  private final List<Passage> passages;
  private final Masthead masthead;
  private final List<Speaker> throughout;
  private final StringBuilder text = new StringBuilder();

  /// Where in the text a passage begins, of those that are read.
  private final Map<Integer, Integer> starts = new HashMap<>();

  private final Map<String, List<Speaker>> signing = new HashMap<>();
  private final List<List<Speech>> found = new ArrayList<>();

  private Speeches(List<Passage> passages, Masthead masthead, List<Speaker> throughout) {
    this.passages = passages;
    this.masthead = masthead;
    this.throughout = throughout;
  }

  /// The passages with the speech in them.
  ///
  /// @param speakers who speak throughout, where the front matter says so
  static List<Passage> mark(List<Passage> passages, Masthead masthead, List<Speaker> speakers) {
    List<Speaker> throughout =
        speakers.isEmpty()
            ? SpokenTitle.speakers(masthead.type(), masthead.title(), masthead.language()).stream()
                .map(who -> new Speaker(who.name(), who.role(), Optional.empty()))
                .toList()
            : speakers;
    return new Speeches(passages, masthead, throughout).mark();
  }

  private List<Passage> mark() {
    SpokenTurns turns = new SpokenTurns(throughout, masthead.language(), passages);
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      found.add(new ArrayList<>(passage.speech()));
      passage.speaker().ifPresent(this::signs);
      if (READ.contains(passage.kind()) && passage.speech().isEmpty()) {
        turns.of(i).ifPresent(found.get(i)::add);
        append(i, passage);
      }
    }
    read();
    List<Passage> marked = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      marked.add(passages.get(i).withSpeech(found.get(i)));
    }
    return marked;
  }

  private void signs(Speaker speaker) {
    for (String word : PersonName.of(speaker.name()).words()) {
      List<Speaker> bearers = signing.computeIfAbsent(word, one -> new ArrayList<>());
      if (!bearers.contains(speaker)) {
        bearers.add(speaker);
      }
    }
  }

  private void append(int number, Passage passage) {
    boolean bare = passage.kind() == Kind.QUOTE && throughout.isEmpty() && !opens(passage.text());
    text.append(bare ? "“" : "");
    starts.put(number, text.length());
    text.append(passage.text()).append(bare ? "”" : "").append(BETWEEN_PASSAGES);
  }

  private static boolean opens(String text) {
    return !QuotationMarks.in(text).isEmpty();
  }

  private void read() {
    String all = text.toString();
    int passage = 0;
    for (QuotedSpeech speech : QuotedSpeech.in(all, masthead.language())) {
      List<Speaker> by = by(speech.whose(), all);
      List<Speaker> deniedBy =
          speech.whose() instanceof Denied(List<Naming> who) ? named(who, all) : List.of();
      if (!throughout.isEmpty() && by.stream().noneMatch(Speaker::isNamed)) {
        continue;
      }
      while (passage < passages.size() && end(passage) <= speech.words().start()) {
        passage++;
      }
      for (int i = passage; i < passages.size() && start(i) < speech.words().end(); i++) {
        if (starts.containsKey(i)) {
          int from = Math.max(0, speech.words().start() - start(i));
          int to = Math.min(passages.get(i).text().length(), speech.words().end() - start(i));
          if (from < to) {
            found.get(i).add(new Speech(from, to, by, deniedBy));
          }
        }
      }
    }
  }

  private List<Speaker> by(Whose whose, String all) {
    return switch (whose) {
      case By(List<Naming> by) -> named(by, all);
      case Unresolved(_, Span phrase) ->
          SpeechWords.isPronounOrVerb(phrase.of(all))
              ? List.of()
              : List.of(Speaker.called(phrase.of(all)));
      case NotTold _, Denied _ -> List.of();
    };
  }

  private List<Speaker> named(List<Naming> who, String all) {
    return who.stream()
        .map(naming -> speaker(naming, all))
        .filter(one -> isPlain(one, all))
        .distinct()
        .toList();
  }

  private int start(int passage) {
    return starts.getOrDefault(passage, -1);
  }

  private int end(int passage) {
    return starts.containsKey(passage) ? start(passage) + passages.get(passage).text().length() : 0;
  }

  private Speaker speaker(Naming naming, String all) {
    String name = naming.name().of(all);
    PersonName own = PersonName.of(name);
    List<Speaker> signs =
        own.words().stream()
            .findFirst()
            .map(word -> signing.getOrDefault(word, List.of()))
            .orElse(List.of())
            .stream()
            .filter(one -> isSame(own, PersonName.of(one.name())))
            .toList();
    if (signs.size() == 1) {
      return signs.getFirst();
    }
    String role = naming.role().stream().findFirst().map((Span span) -> span.of(all)).orElse("");
    String told = RoleWords.of(role.replace('\n', ' ').strip(), masthead.language());
    return new Speaker(name, told, Optional.empty());
  }

  /// Whether one word alone that should be a speaker's name is one: a body's, or part of a longer
  /// name in the release.
  private boolean isPlain(Speaker speaker, String all) {
    String name = speaker.name();
    boolean word = name.chars().allMatch(Character::isLetter) && !Japanese.isIn(name);
    if (!word
        || !speaker.role().isEmpty()
        || Titles.namesBody(name)
        || signing.containsKey(PersonName.fold(name))) {
      return true;
    }
    int at = all.indexOf(name);
    for (int i = 0; at >= 0 && i < MAX_PLACES; i++) {
      boolean behind = at > 1 && all.charAt(at - 1) == ' ' && isNameBefore(all, at - 1);
      if (behind) {
        return true;
      }
      at = all.indexOf(name, at + 1);
    }
    return false;
  }

  /// Whether the word that ends at a place has a capital, or is an initial.
  private static boolean isNameBefore(String all, int end) {
    int start = end;
    while (start > 0 && !Character.isWhitespace(all.charAt(start - 1))) {
      start--;
    }
    return start < end && Character.isUpperCase(all.codePointAt(start));
  }

  private static boolean isSame(PersonName one, PersonName other) {
    return one.isWithin(other) || other.isWithin(one);
  }
}
