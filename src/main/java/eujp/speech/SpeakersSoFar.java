package eujp.speech;

import eujp.speech.QuotationMarks.Quoted;
import eujp.speech.QuotedSpeech.By;
import eujp.speech.QuotedSpeech.Naming;
import eujp.speech.QuotedSpeech.Unresolved;
import eujp.speech.QuotedSpeech.Whose;
import eujp.speech.RowReader.Candidate;
import eujp.speech.RowReader.Kind;
import eujp.text.Japanese;
import eujp.text.Span;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The persons whom a text has named before some place, for *Berg*, *she* and *the Commissioner*.
///
/// *She* is who spoke last where no other woman is named since, or else the only one who is named
/// in the paragraph, or shortly before. *The Commissioner* is who was named last as one. Where it
/// is not plain, nobody is.
final class SpeakersSoFar {
  /// How far back *she* looks.
  private static final int MAX_BACK = 700;

  /// Characters of a paragraph that are read for who is named in it.
  private static final int MAX_PARAGRAPH = 3_000;

  /// Of those that are named before a place, the last are looked at.
  private static final int MAX_MENTIONS = 100;

  /// Characters before an office in which its article stands.
  private static final int MAX_ARTICLE = 12;

  /// Words behind what an office is of, before the comma.
  private static final int MAX_FIELD = 3;

  /// Words of a noun with its article.
  private static final int MAX_NOUN = 5;

  private static final double EPSILON = 1e-9;

  /// One place where somebody is named.
  ///
  /// @param beside the nouns beside the name that are no role that is known, as [PersonName#fold]
  ///   makes them
  /// @param governed whether somebody else does something to, with or for him or her
  /// @param asked whether he or she asks, is answered or is spoken to
  /// @param clause where the sentence begins that it stands in
  private record Mention(
      Naming naming,
      Set<String> words,
      List<String> beside,
      Office office,
      Gender gender,
      boolean governed,
      boolean asked,
      int clause) {
    /// Whether nothing tells that it is a person and no place or body.
    boolean isDoubtful() {
      return governed && office.isNone() && gender == Gender.OPEN;
    }
  }

  private final String text;
  private final String language;
  private final SpeechWords known;
  private final TextClauses clauses;
  private final SpeakerFinder finder;
  private final NounPhrases nouns;
  private final List<Mention> mentions = new ArrayList<>();
  private final Map<String, List<Mention>> bySurname = new HashMap<>();

  SpeakersSoFar(TextClauses clauses, SpeakerFinder finder, List<Quoted> quotes) {
    this.text = clauses.text;
    this.language = clauses.language;
    this.known = clauses.known;
    this.clauses = clauses;
    this.finder = finder;
    this.nouns = clauses.nouns;
    List<Wordform> words = clauses.words;
    int quote = 0;
    for (int i = 0; i < words.size(); ) {
      while (quote < quotes.size() && quotes.get(quote).whole().end() <= words.get(i).start()) {
        quote++;
      }
      if (quote < quotes.size() && quotes.get(quote).whole().start() <= words.get(i).start()) {
        i++;
        continue;
      }
      int end = clauses.endOfClause(i);
      Set<Candidate> free = Set.copyOf(finder.in(i, end));
      int role = 0;
      List<Candidate> named = finder.named(i, end);
      Set<Candidate> asked = finder.asked(named, i, end);
      for (int n = 0; n < named.size(); n++) {
        Candidate one = named.get(n);
        boolean field =
            named.subList(n + 1, Math.min(named.size(), n + 1 + MAX_FIELD)).stream()
                .filter(next -> next.kind() == Kind.PERSON)
                .limit(1)
                .anyMatch(next -> isFieldOf(one, next));
        boolean behindRole = words.get(one.from()).start() >= role;
        if (one.kind() == Kind.PERSON && behindRole && !field) {
          add(one, i, end, !free.contains(one), asked.contains(one));
          role = mentions.getLast().naming().role().stream().mapToInt(Span::end).max().orElse(role);
        } else if (one.kind() == Kind.WORD && behindRole && !field) {
          addBySurname(one, i, end, !free.contains(one), asked.contains(one));
        }
      }
      i = Math.max(end, i + 1);
    }
    if (Japanese.isIn(text)) {
      addJapanese(quotes);
    }
  }

  /// Whether a word is what an office is of that belongs to the person behind a comma: Greek *ο
  /// υπουργός Υδάτων της Ιορδανίας, Νίκος Μαύρος*.
  private boolean isFieldOf(Candidate one, Candidate next) {
    return one.to() - one.from() == 1
        && one.start() < one.from()
        && !finder.hasGivenName(one)
        && next.kind() == Kind.PERSON
        && next.from() == next.start()
        && next.to() - next.from() > 1
        && next.start() - one.to() <= MAX_FIELD
        && clauses.parts(next.start());
  }

  /// Adds those whom Japanese sentences are about.
  private void addJapanese(List<Quoted> quotes) {
    JapaneseClause japanese = new JapaneseClause(text);
    BitSet quoted = new BitSet(text.length());
    quotes.forEach(quote -> quoted.set(quote.whole().start(), quote.whole().end()));
    japanese.topics().stream()
        .filter(naming -> !quoted.get(naming.name().start()))
        .forEach(naming -> addJapanese(naming, false));
    japanese.others().stream()
        .filter(naming -> !quoted.get(naming.name().start()))
        .forEach(naming -> addJapanese(naming, true));
    mentions.sort(Comparator.comparingInt(one -> one.naming().name().start()));
  }

  private void addJapanese(Naming naming, boolean governed) {
    List<Span> role = naming.role();
    Office office = role.isEmpty() ? Office.NONE : Office.japanese(role.getFirst().of(text));
    add(
        new Mention(
            naming,
            nameOf(naming),
            List.of(),
            office,
            Gender.OPEN,
            governed,
            false,
            sentence(naming.name().start())));
  }

  /// Where the Japanese sentence begins that a place is in, or what is near of it.
  private int sentence(int at) {
    int start = at;
    while (start > Math.max(0, at - MAX_BACK) && text.charAt(start - 1) != '。') {
      start--;
    }
    return start;
  }

  private void add(Candidate one, int from, int to, boolean governed, boolean asked) {
    Naming naming = finder.naming(one, from, to);
    boolean object = governed || finder.government.isRoleGoverned(one, from);
    List<Wordform> before = finder.before(one);
    List<Wordform> beside = new ArrayList<>(before);
    naming.role().stream()
        .filter(role -> role.start() > naming.name().start() || Office.in(before).isNone())
        .forEach(role -> beside.addAll(SpeechWords.wordsOf(role.of(text))));
    if (Office.in(beside).isNone()) {
      beside.addAll(finder.officeAround(one, from, to));
    }
    Gender office = genderOf(beside);
    Gender own = Gender.ofName(finder.name(one), language);
    Gender gender = office.fits(own) ? office : Gender.OPEN;
    add(
        new Mention(
            naming,
            nameOf(naming),
            finder.nounsBeside(one, from, to).stream().map(nouns::noun).toList(),
            Office.in(beside),
            office == Gender.OPEN ? own : gender,
            object,
            asked,
            clauses.span(from, to).start()));
  }

  /// Adds somebody who was named in full before, and is named here by one word.
  private void addBySurname(Candidate one, int from, int to, boolean governed, boolean asked) {
    Naming naming = finder.naming(one, from, to);
    Naming full = full(naming);
    mentions.stream()
        .filter(mention -> mention.naming().equals(full))
        .findFirst()
        .map(mention ->
            new Mention(
                naming,
                mention.words(),
                mention.beside(),
                mention.office(),
                mention.gender(),
                governed,
                asked,
                clauses.span(from, to).start()))
        .ifPresent(this::add);
  }

  private Set<String> nameOf(Naming naming) {
    return PersonName.of(naming.name().of(text)).words();
  }

  /// What offices and the articles before them tell; the first that tells.
  private Gender genderOf(List<Wordform> words) {
    Gender article = Gender.OPEN;
    for (int i = 0; i < words.size(); i++) {
      if (Titles.isTitle(SpeechWords.form(words.get(i)))) {
        Gender gender = Gender.of(words.get(i), known);
        if (gender != Gender.OPEN) {
          return gender;
        }
        boolean behind = i > 0 && known.article.has(words.get(i - 1));
        article = article == Gender.OPEN && behind ? Gender.of(words.get(i - 1), known) : article;
      }
    }
    return article;
  }

  private void add(Mention mention) {
    mentions.add(mention);
    for (String word : mention.words()) {
      List<Mention> bearers = bySurname.computeIfAbsent(key(word), one -> new ArrayList<>());
      if (bearers.size() < MAX_MENTIONS) {
        bearers.add(mention);
      }
    }
  }

  /// The first characters of a name, which are the same in all its cases, and of a Japanese name.
  private static String key(String word) {
    return word.substring(0, Math.min(2, word.length()));
  }

  /// Those who are named, by the full names that the text has used for them before.
  By full(By by) {
    return new By(by.by().stream().map(this::full).toList());
  }

  private Naming full(Naming naming) {
    Set<String> own = nameOf(naming);
    if (own.isEmpty()) {
      return naming;
    }
    List<Mention> known =
        bySurname.getOrDefault(key(own.iterator().next()), List.of()).stream()
            .filter(mention -> isFuller(mention.words(), own))
            .toList();
    if (known.isEmpty() || persons(known) != 1) {
      return naming;
    }
    Mention first =
        known.stream()
            .filter(mention -> !mention.naming().role().isEmpty())
            .findFirst()
            .orElse(known.getFirst());
    return first.naming();
  }

  /// Whether a name is another one with more to it.
  private boolean isFuller(Set<String> name, Set<String> than) {
    boolean japanese = than.size() == 1 && Japanese.isIn(than.iterator().next());
    return (japanese && name.size() == 1)
        ? name.iterator().next().length() > than.iterator().next().length()
            && name.iterator().next().startsWith(than.iterator().next())
        : name.size() > than.size() && isWithin(than, name);
  }

  /// Whether each word of a name is one of another name, in whatever case.
  private boolean isWithin(Set<String> one, Set<String> other) {
    return one.stream().allMatch(word -> other.stream().anyMatch(same -> isSame(word, same)));
  }

  private boolean isSame(String one, String other) {
    return one.equals(other) || (known.has("cases") && Office.isSameStem(one, other));
  }

  /// Who is meant by a pronoun or an office.
  ///
  /// @param sentence where the sentence with it begins
  /// @param earlier the quotations before it
  Whose resolve(Unresolved unresolved, int sentence, List<QuotedSpeech> earlier) {
    String called = unresolved.called().of(text);
    List<Wordform> words = SpeechWords.wordsOf(called);
    int at = unresolved.called().start();
    boolean stranger = Japanese.isIn(called) && JapaneseClause.isStranger(called);
    boolean anyone = words.stream().anyMatch(it -> known.others.has(it) || known.objects.has(it));
    if (stranger || (anyone && words.size() == 1)) {
      return unresolved;
    }
    Office office = Japanese.isIn(called) ? Office.japanese(called) : Office.in(words);
    boolean head =
        words.stream().map(SpeechWords::form).anyMatch(clauses::isHead)
            && words.stream().noneMatch(known.pronoun::has);
    if (office.isNone() && (head || nouns.isAll(words))) {
      return bearer(words, at).<Whose>map(one -> new By(List.of(full(one)))).orElse(unresolved);
    }
    Gender gender = genderOf(unresolved.called(), words, office);
    if (office.isNone() && isOfStranger(at, sentence, earlier, gender)) {
      return earlier.getLast().whose();
    }
    if (office.isNone() && isAfterStranger(sentence)) {
      return unresolved;
    }
    boolean latter = !words.isEmpty() && known.latter.at(words, 0) == words.size();
    Optional<Naming> last = latter ? lastNamed(sentence, gender) : Optional.empty();
    Optional<Naming> who =
        last.isPresent()
            ? last
            : office.isNone()
                ? pronoun(at, sentence, earlier, gender)
                : office(office, unresolved, sentence, gender);
    return who.<Whose>map(one -> new By(List.of(full(one)))).orElse(unresolved);
  }

  /// Whether a pronoun may mean whoever said the quotation before it, whom the text calls by a
  /// noun, and nobody whom it names since.
  private boolean isOfStranger(int at, int sentence, List<QuotedSpeech> earlier, Gender gender) {
    if (earlier.isEmpty() || !(earlier.getLast().whose() instanceof Unresolved last)) {
      return false;
    }
    int since = Math.max(earlier.getLast().whole().end(), last.phrase().end());
    List<Wordform> called = SpeechWords.wordsOf(last.called().of(text));
    return !SpeechWords.isPronounOrVerb(last.phrase().of(text))
        && at - since <= MAX_BACK
        && isNext(earlier.getLast(), last, sentence)
        && genderOf(last.called(), called, Office.in(called)).fits(gender)
        && persons(speaking(between(since, at), gender)) == 0;
  }

  /// Whether the sentence before one is about somebody who is not named, or tells that such a one
  /// said something: *A retired pilot who was there left last.* *Berg came, its manager said.*
  private boolean isAfterStranger(int sentence) {
    int end = sentence;
    while (end > 0 && " .!?".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    List<Wordform> before = SpeechWords.wordsOf(text.substring(start(end), end));
    int noun = before.isEmpty() ? 0 : nouns.endAt(before, 0, before.size());
    boolean about =
        noun > 1
            && noun < before.size()
            && known.indefinite.has(before.getFirst())
            && known.relative.has(before.get(noun));
    return end < sentence && (about || isEndedByStranger(before));
  }

  /// Whether a sentence ends with somebody told by a noun, and a verb of saying.
  private boolean isEndedByStranger(List<Wordform> sentence) {
    int verb = sentence.size() - 1;
    return verb > 0
        && known.said.at(sentence, verb) == 1
        && IntStream.range(Math.max(0, verb - MAX_NOUN), verb)
            .anyMatch(start -> nouns.endAt(sentence, start, verb) == verb);
  }

  /// Whether no whole sentence stands between a quotation, with what tells who said it, and the
  /// sentence of the next one.
  private boolean isNext(QuotedSpeech last, Unresolved who, int sentence) {
    int end = last.whole().end();
    boolean toldBehind = who.phrase().start() >= end;
    String between = end < sentence ? text.substring(end, sentence) : "";
    long ends = between.chars().filter(c -> ".!?".indexOf(c) >= 0).count();
    return ends <= (toldBehind ? 1 : 0) && !between.contains("\n\n");
  }

  /// Who was named with a role, or else beside nouns, that have the words of a phrase behind its
  /// article: *the captain* for *Anna Berg, captain of the ferry*; nobody for *a captain*, nor
  /// where several were.
  private Optional<Naming> bearer(List<Wordform> phrase, int at) {
    List<String> nouns = this.nouns.nounsOf(phrase);
    if (nouns.isEmpty()) {
      return Optional.empty();
    }
    List<Mention> before = between(0, at);
    List<Mention> ofRole = before.stream().filter(one -> isOfRole(nouns, one.naming())).toList();
    List<Mention> bearers =
        ofRole.isEmpty()
            ? before.stream().filter(one -> areAmong(nouns, one.beside())).toList()
            : ofRole;
    return persons(bearers) == 1 ? Optional.of(bearers.getLast().naming()) : Optional.empty();
  }

  private boolean isOfRole(List<String> nouns, Naming naming) {
    return areAmong(
        nouns,
        naming.role().stream()
            .flatMap(span -> SpeechWords.wordsOf(span.of(text)).stream())
            .map(this.nouns::noun)
            .toList());
  }

  /// Whether each of some nouns is among others, in whatever case.
  private static boolean areAmong(List<String> nouns, List<String> others) {
    return nouns.stream()
        .allMatch(noun -> others.stream().anyMatch(own -> Office.isSameStem(noun, own)));
  }

  /// What the words tell by which somebody is called, and the article before them.
  private Gender genderOf(Span called, List<Wordform> words, Office office) {
    if (!office.isNone()) {
      Gender own = genderOf(words);
      List<Wordform> before =
          SpeechWords.wordsOf(
              text.substring(Math.max(0, called.start() - MAX_ARTICLE), called.start()));
      return own != Gender.OPEN || before.isEmpty() || !known.article.has(before.getLast())
          ? own
          : Gender.of(before.getLast(), known);
    }
    for (int i = 0; i < words.size(); i++) {
      int he = known.he.at(words, i);
      int she = known.she.at(words, i);
      if (he != she) {
        return he > she ? Gender.MAN : Gender.WOMAN;
      }
    }
    return Gender.OPEN;
  }

  private Optional<Naming> pronoun(
      int at, int sentence, List<QuotedSpeech> earlier, Gender gender) {
    List<Mention> own = speaking(between(sentence, at), gender);
    if (persons(own) == 1) {
      return Optional.of(own.getFirst().naming());
    }
    if (!earlier.isEmpty() && earlier.getLast().whose() instanceof By by && by.by().size() == 1) {
      QuotedSpeech last = earlier.getLast();
      Naming speaker = by.by().getFirst();
      int since = Math.max(last.whole().end(), speaker.name().end());
      boolean near = at - since <= MAX_BACK;
      boolean nobodyElse = persons(speaking(between(sentenceEnd(since), at), gender)) == 0;
      if (near && nobodyElse && genderOf(speaker).fits(gender)) {
        return Optional.of(speaker);
      }
    }
    List<Mention> paragraph = speaking(between(paragraph(at), at), gender);
    List<Mention> before =
        paragraph.isEmpty() ? speaking(between(Math.max(0, at - MAX_BACK), at), gender) : paragraph;
    return persons(before) == 1
        ? Optional.of(before.getLast().naming())
        : lastSubject(sentence, gender);
  }

  /// Who of a gender was named last before a sentence, in whatever part of one: *the latter*.
  private Optional<Naming> lastNamed(int sentence, Gender gender) {
    List<Mention> before = fitting(between(Math.max(0, sentence - MAX_BACK), sentence), gender);
    return before.isEmpty() ? Optional.empty() : Optional.of(before.getLast().naming());
  }

  /// The subject of the last sentence before a place that names somebody of a gender: the only one
  /// whom it names so, or the only one who does something in it, or who does before another one
  /// does in a clause inside it.
  private Optional<Naming> lastSubject(int sentence, Gender gender) {
    List<Mention> before = between(Math.max(0, sentence - MAX_BACK), sentence);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    int clause = before.getLast().clause();
    List<Mention> last = before.stream().filter(one -> one.clause() == clause).toList();
    List<Mention> fitting = fitting(last, gender);
    List<Mention> free = fitting.stream().filter(one -> !one.governed()).toList();
    if (persons(fitting) == 1) {
      return Optional.of(fitting.getLast().naming());
    }
    if (persons(free) == 1) {
      return Optional.of(free.getFirst().naming());
    }
    boolean first =
        free.size() > 1
            && (isInsideClause(free.get(0).naming(), free.get(1).naming())
                || isOnlyOf(gender, free));
    return first ? Optional.of(free.getFirst().naming()) : Optional.empty();
  }

  /// Whether the first of some is of a gender, and of no other one is known so.
  private static boolean isOnlyOf(Gender gender, List<Mention> mentions) {
    return gender != Gender.OPEN
        && mentions.getFirst().gender() == gender
        && mentions.stream().skip(1).allMatch(one -> one.gender() != gender);
  }

  /// Whether a clause inside the sentence begins between two names.
  private boolean isInsideClause(Naming one, Naming other) {
    List<Wordform> between =
        SpeechWords.wordsOf(text.substring(one.name().end(), other.name().start()));
    return between.stream().anyMatch(word -> known.that.has(word) || known.relative.has(word));
  }

  private Gender genderOf(Naming naming) {
    int at = first(naming.name().start());
    boolean known = at < mentions.size() && mentions.get(at).naming().name().equals(naming.name());
    return known ? mentions.get(at).gender() : Gender.OPEN;
  }

  /// Where the paragraph begins that a place is in.
  private int paragraph(int at) {
    int low = Math.max(0, at - MAX_PARAGRAPH);
    int end = text.substring(low, at).lastIndexOf("\n\n");
    return end < 0 ? low : low + end;
  }

  private static List<Mention> fitting(List<Mention> mentions, Gender gender) {
    return mentions.stream()
        .filter(mention -> mention.gender().fits(gender) && !mention.isDoubtful())
        .toList();
  }

  /// Those of a gender who are not asked or spoken to.
  private static List<Mention> speaking(List<Mention> mentions, Gender gender) {
    return fitting(mentions, gender).stream().filter(one -> !one.asked()).toList();
  }

  /// Where the sentence begins that a place is in, as far as full stops tell, or what is near of
  /// it.
  private int start(int at) {
    int start = at;
    int least = Math.max(0, at - MAX_BACK);
    while (start > least && ".!?\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  /// The end of the sentence that tells who spoke, whoever else stands in it: where a quotation
  /// ends it and another one begins behind that, the place itself.
  private int sentenceEnd(int from) {
    boolean ended =
        from > 1
            && from + 1 < text.length()
            && QuotationMarks.isMark(text.charAt(from - 1))
            && ".!?".indexOf(text.charAt(from - 2)) >= 0
            && Character.isUpperCase(text.charAt(from + 1));
    int at = from;
    while (!ended && at < text.length() && ".!?\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /// Who was named last as the office has it; nobody where two were in the same paragraph.
  private Optional<Naming> office(
      Office called, Unresolved unresolved, int sentence, Gender gender) {
    Span noun = unresolved.called();
    List<String> further = further(unresolved.phrase());
    List<Mention> before = fitting(between(0, unresolved.phrase().start()), gender);
    double most = before.stream().mapToDouble(one -> one.office().calledBy(called)).max().orElse(0);
    List<Mention> best =
        before.stream()
            .filter(one -> most > 0 && one.office().calledBy(called) >= most - EPSILON)
            .filter(one -> mayHave(one.naming(), further))
            .toList();
    if (!best.isEmpty()) {
      int paragraph = paragraph(best.getLast().naming().name().start());
      List<Mention> last =
          best.stream().filter(one -> one.naming().name().start() >= paragraph).toList();
      return persons(last) == 1 ? Optional.of(last.getLast().naming()) : Optional.empty();
    }
    boolean oneWithoutOffice =
        further(new Span(unresolved.phrase().start(), noun.start())).isEmpty()
            && persons(before) == 1
            && before.getLast().naming().name().start() < Math.min(sentence, start(noun.start()))
            && before.stream().allMatch(one -> one.office().isNone());
    return oneWithoutOffice ? Optional.of(before.getLast().naming()) : Optional.empty();
  }

  /// Whether the role beside a name is told with some further words, or with none.
  private boolean mayHave(Naming naming, List<String> further) {
    return isOfRole(further, naming)
        || naming.role().stream().allMatch(role -> further(role).isEmpty());
  }

  /// The words of a phrase that tell of which one of several with the same office it speaks.
  private List<String> further(Span phrase) {
    return SpeechWords.wordsOf(phrase.of(text)).stream()
        .filter(word -> word.isCapitalised() && !known.isSmall(word))
        .map(SpeechWords::form)
        .filter(form -> !Titles.isTitle(form) && !Titles.isBody(form) && !Titles.isSmall(form))
        .map(PersonName::fold)
        .toList();
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

  /// How many persons are named, as far as they are no more than a few.
  private long persons(List<Mention> mentions) {
    List<Set<String>> persons = new ArrayList<>();
    for (Mention one : mentions) {
      if (persons.stream()
          .noneMatch(other -> isWithin(one.words(), other) || isWithin(other, one.words()))) {
        persons.add(one.words());
      }
      if (persons.size() > 2) {
        break;
      }
    }
    return persons.size();
  }
}
