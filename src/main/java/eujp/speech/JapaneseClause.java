package eujp.speech;

import eujp.speech.QuotedSpeech.By;
import eujp.speech.QuotedSpeech.Naming;
import eujp.speech.QuotedSpeech.NotTold;
import eujp.speech.QuotedSpeech.Unresolved;
import eujp.speech.QuotedSpeech.Whose;
import eujp.speech.SayingClause.Told;
import eujp.text.Japanese;
import eujp.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what stands before and behind a quotation in a Japanese sentence: `Xは「…」と述べた`,
/// `「…」とXは語った`, `Xによると、「…」`.
final class JapaneseClause {
  private static final String LANGUAGE = "ja";
  private static final String STOPS = "、，,。\n「」『』）)：:";

  /// What may stand behind somebody who is no topic.
  private static final String BEHIND_A_NAME = "とにをのへで、・";

  private static final List<String> OWNED = List.of("という", "は", "とは", "これは", "これ、", "これって");

  /// Ends of what joins a sentence to the one before: *これに対し*, *さらに*.
  private static final String JOINING = "にてしでをはがもらりた";

  private static final int FIRST_EAST_ASIAN = 0x2E80;
  private static final String IN_NAME = " -'’.";

  /// Characters between a verb of saying and what denies it.
  private static final int MAX_ENDING = 10;

  /// Characters of somebody's name with what belongs to it.
  private static final int MAX_NAME = 60;

  /// Characters between *to* and the verb.
  private static final int MAX_TO_VERB = 120;

  /// Characters of a sentence that announces a quotation.
  private static final int MAX_ANNOUNCING = 300;

  private final String text;
  private final List<String> said = SpeechWords.listed(LANGUAGE, "said");
  private final List<String> claims = SpeechWords.listed(LANGUAGE, "claims");
  private final List<String> denied = SpeechWords.listed(LANGUAGE, "denied");
  private final List<String> following = SpeechWords.listed(LANGUAGE, "following");
  private final List<String> report = SpeechWords.listed(LANGUAGE, "report");
  private final List<String> not = SpeechWords.listed(LANGUAGE, "not");
  private final List<String> by = SpeechWords.listed(LANGUAGE, "by");
  private final List<String> topics = SpeechWords.listed(LANGUAGE, "topic");
  private final List<String> that = SpeechWords.listed(LANGUAGE, "that");
  private final List<String> of = SpeechWords.listed(LANGUAGE, "of");
  private final List<String> pronouns = SpeechWords.listed(LANGUAGE, "pronoun");
  private final List<String> articles = SpeechWords.listed(LANGUAGE, "article");

  JapaneseClause(String text) {
    this.text = text;
  }

  /// What a sentence says of the quotation in it.
  Told read(Span before, Span after) {
    String behind = after.of(text);
    int particle = 0;
    while (particle < behind.length() && QuotationMarks.isSpace(behind.charAt(particle))) {
      particle++;
    }
    Optional<String> to = that.stream().filter(behind.substring(particle)::startsWith).findFirst();
    int verb = to.isEmpty() ? -1 : verb(behind, particle + to.get().length());
    if (verb >= 0) {
      boolean denies = denies(behind, verb);
      Whose inside = topic(after.start() + particle + to.get().length(), after.start() + verb);
      Whose whose = inside instanceof NotTold ? topic(before.start(), before.end()) : inside;
      whose = whose instanceof NotTold ? modified(after.start() + verb, after.end()) : whose;
      whose = whose instanceof NotTold ? ownerBefore(before) : whose;
      if (whose instanceof NotTold && isAboutAThing(before)) {
        return Told.NOTHING;
      }
      whose =
          whose instanceof NotTold
              ? new Unresolved(
                  new Span(after.start() + verb, after.start() + verb + length(behind, verb)))
              : whose;
      return new Told(whose, denies, true, 0);
    }
    Whose owner = owner(after);
    if (!(owner instanceof NotTold)) {
      return new Told(owner, false, true, 0);
    }
    Whose source = isOfAWord(after) ? new NotTold() : source(before);
    if (!(source instanceof NotTold)) {
      return new Told(source, false, true, 0);
    }
    Whose heading = heading(before);
    if (!(heading instanceof NotTold)) {
      return new Told(heading, false, true, 0);
    }
    return new Told(signature(after), false, true, 0);
  }

  /// Who says what stands behind a sentence that announces it: `Xは次のように述べた。「…」`
  ///
  /// @param from where what stands before the quotation begins
  /// @param at where the quotation begins
  Told following(int from, int at) {
    int low = Math.max(from, at - MAX_ANNOUNCING);
    int end = at;
    while (end > low && QuotationMarks.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end <= low || text.charAt(end - 1) != '。') {
      return Told.NOTHING;
    }
    int start = end - 1;
    while (start > low && "。\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    String sentence = text.substring(start, end);
    boolean announces = following.stream().anyMatch(sentence::contains);
    boolean says = said.stream().anyMatch(sentence::contains);
    return announces && says ? new Told(topic(start, end), false, true, 0) : Told.NOTHING;
  }

  private boolean isSpace(int from, int to) {
    int at = from;
    while (at < to && QuotationMarks.isSpace(text.charAt(at))) {
      at++;
    }
    return at >= to;
  }

  /// Who said a quotation, as the sentence behind it tells: `「…」。Xはこう述べた。`
  ///
  /// @param at where the quotation ends
  /// @param to where the next one begins
  Told preceding(int at, int to) {
    int start = at;
    while (start < to
        && (text.charAt(start) == '。' || QuotationMarks.isSpace(text.charAt(start)))) {
      start++;
    }
    int most = Math.min(to, start + MAX_ANNOUNCING);
    int end = start;
    while (end < most && "。\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    boolean whole = end < most && text.charAt(end) == '。';
    boolean another = to < text.length() && isSpace(end + 1, to);
    if (!whole || another || text.substring(at, start).contains("\n\n")) {
      return Told.NOTHING;
    }
    String sentence = text.substring(start, end);
    boolean refers = following.stream().anyMatch(sentence::contains);
    boolean says = said.stream().anyMatch(sentence::contains);
    return refers && says ? new Told(topic(start, end), false, true, 0) : Told.NOTHING;
  }

  /// The persons with a name that the sentences of the text are about.
  List<Naming> topics() {
    List<Naming> found = new ArrayList<>();
    for (int i = 1; i < text.length(); i++) {
      if (topics.contains(text.substring(i, i + 1)) && isParticle(i, text.length())) {
        int end = withoutBrackets(i);
        int from = startOfTopic(0, end);
        for (int at = from; at <= end; at++) {
          if (at == end || isAnd(at)) {
            addTopic(found, from, at);
            from = at + 1;
          }
        }
      }
    }
    return found;
  }

  /// The persons with an office behind the name who are no topic: *X大臣との会談で*.
  List<Naming> others() {
    List<Naming> found = new ArrayList<>();
    for (int i = 1; i < text.length(); i++) {
      if (BEHIND_A_NAME.indexOf(text.charAt(i)) >= 0 && isTitleBefore(i)) {
        int from = startOfTopic(0, i);
        int start = i;
        while (start > from && text.charAt(start - 1) != 'と') {
          start--;
        }
        addTopic(found, start, i);
      }
    }
    return found;
  }

  private boolean isTitleBefore(int end) {
    return Titles.all().japaneseTitles().stream()
        .anyMatch(title -> text.startsWith(title, end - title.length()));
  }

  private void addTopic(List<Naming> found, int from, int to) {
    int start = withoutJoining(from, to);
    if (start < to && text.charAt(start) != '同') {
      named(start, to).filter(one -> !one.role().isEmpty()).ifPresent(found::add);
    }
  }

  /// Where a phrase ends, without what stands in brackets at its end.
  private int withoutBrackets(int end) {
    if (end > 0 && "）)".indexOf(text.charAt(end - 1)) >= 0) {
      int open = end - 1;
      while (open > 0 && end - open < MAX_NAME && "（(".indexOf(text.charAt(open)) < 0) {
        open--;
      }
      return "（(".indexOf(text.charAt(open)) >= 0 ? open : end;
    }
    return end;
  }

  private boolean isAnd(int at) {
    return text.charAt(at) == 'と' || text.charAt(at) == '）';
  }

  private int startOfTopic(int from, int at) {
    int start = at;
    while (start > from
        && at - start < MAX_NAME
        && STOPS.indexOf(text.charAt(start - 1)) < 0
        && !topics.contains(text.substring(start - 1, start))) {
      start--;
    }
    return start;
  }

  /// Where a verb of saying begins; -1 where there is none near.
  private int verb(String behind, int from) {
    if (claims.stream().anyMatch(one -> behind.startsWith(one, from))) {
      return from;
    }
    int best = -1;
    int most = Math.min(behind.length(), from + MAX_TO_VERB);
    for (List<String> verbs : List.of(said, denied)) {
      for (String verb : verbs) {
        int at = behind.indexOf(verb, from);
        if (at >= 0 && at < most && (best < 0 || at < best)) {
          best = at;
        }
      }
    }
    return best;
  }

  private int length(String behind, int verb) {
    return said.stream()
        .filter(one -> behind.startsWith(one, verb))
        .mapToInt(String::length)
        .max()
        .orElse(1);
  }

  private boolean denies(String behind, int verb) {
    String ending = behind.substring(verb, Math.min(behind.length(), verb + MAX_ENDING));
    int stop = 0;
    while (stop < ending.length() && STOPS.indexOf(ending.charAt(stop)) < 0) {
      stop++;
    }
    String own = ending.substring(0, stop);
    return denied.stream().anyMatch(behind.substring(verb)::startsWith)
        || not.stream().anyMatch(own::contains)
        || isReportDenied(behind, verb, own);
  }

  /// Whether what somebody is said to have said is denied later in the sentence: `「…」と述べたことを否定した`.
  ///
  /// @param ending what follows the verb in its part of the sentence
  private boolean isReportDenied(String behind, int verb, String ending) {
    int stop = behind.indexOf('。', verb);
    String rest = behind.substring(verb, stop < 0 ? behind.length() : stop);
    return report.stream().anyMatch(ending::contains) && denied.stream().anyMatch(rest::contains);
  }

  /// Who the topic is between two places: what stands before the last *wa* or *ga*.
  private Whose topic(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      String at = text.substring(i, i + 1);
      if (topics.contains(at) && isParticle(i, to)) {
        int end = withoutBrackets(i);
        int start = startOfTopic(from, end);
        Whose whose = whose(start, end);
        if (!(whose instanceof NotTold)) {
          return whose;
        }
      }
    }
    return new NotTold();
  }

  /// Whether *wa* stands behind a name, not inside a word in kana.
  private boolean isParticle(int at, int to) {
    boolean behindName = at > 0 && !isHiragana(text.charAt(at - 1));
    boolean before = at + 1 >= to || text.charAt(at + 1) != text.charAt(at);
    return before && (behindName || text.startsWith("さん", at - 2));
  }

  private static boolean isHiragana(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA;
  }

  private Whose source(Span before) {
    String lead = before.of(text);
    for (String source : by) {
      int at = lead.lastIndexOf(source);
      if (at > 0) {
        int start = at;
        while (start > 0 && STOPS.indexOf(lead.charAt(start - 1)) < 0) {
          start--;
        }
        return whose(before.start() + start, before.start() + at);
      }
    }
    return new NotTold();
  }

  /// Whether a noun follows right behind a quotation, so that it is that thing's name: `「火の輪」計画`.
  private boolean isOfAWord(Span after) {
    int at = after.start();
    if (at >= after.end()) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(text.charAt(at));
    return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.KATAKANA;
  }

  /// Reads `Xの「…」という発言`.
  private Whose ownerBefore(Span before) {
    int end = before.end();
    while (end > before.start() && QuotationMarks.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end > before.start() + 1 && text.charAt(end - 1) == 'の'
        ? whose(startOfTopic(before.start(), end - 1), end - 1)
        : new NotTold();
  }

  /// Whether what leads to a quotation has a topic, which is nobody.
  private boolean isAboutAThing(Span before) {
    for (int i = before.start() + 1; i < before.end(); i++) {
      if (text.charAt(i) == 'は' && isParticle(i, before.end())) {
        return true;
      }
    }
    return false;
  }

  /// Reads `「…」というXの言葉` and `「…」はXの発言`.
  private Whose owner(Span after) {
    String behind = after.of(text);
    int from = behind.length() - behind.stripLeading().length();
    String link = OWNED.stream().filter(behind.substring(from)::startsWith).findFirst().orElse("");
    int at = from + link.length();
    String near = behind.substring(at, Math.min(behind.length(), at + MAX_NAME));
    return link.isEmpty()
        ? new NotTold()
        : of.stream().mapToInt(near::indexOf).filter(end -> end > 0).min().stream()
            .mapToObj(end -> whose(after.start() + at, after.start() + at + end))
            .findFirst()
            .orElseGet(NotTold::new);
  }

  /// Reads `X：「…」`.
  private Whose heading(Span before) {
    String lead = before.of(text).strip();
    boolean colon = lead.endsWith("：") || lead.endsWith(":");
    int end = before.end();
    while (colon && end > before.start() && STOPS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return colon && lead.length() <= MAX_NAME ? whose(before.start(), end) : new NotTold();
  }

  /// Reads `「…」（X）` and `「…」—X`.
  private Whose signature(Span after) {
    String behind = after.of(text).strip();
    if (behind.isEmpty() || "（(—―–-─".indexOf(behind.charAt(0)) < 0) {
      return new NotTold();
    }
    int start = text.indexOf(behind, after.start());
    int from = start;
    while (from < after.end() && "（(—―–-─ 　".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    int to = from;
    while (to < after.end() && STOPS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return to - from <= MAX_NAME ? whose(from, to) : new NotTold();
  }

  /// Reads `「…」と述べたX`.
  private Whose modified(int verb, int to) {
    for (int i = verb; i < Math.min(to, verb + MAX_ENDING); i++) {
      if ((text.charAt(i) == 'た' || text.charAt(i) == 'だ' || text.charAt(i) == 'る')
          && i + 1 < to
          && !isHiragana(text.charAt(i + 1))
          && STOPS.indexOf(text.charAt(i + 1)) < 0) {
        int end = i + 1;
        while (end < to
            && STOPS.indexOf(text.charAt(end)) < 0
            && !topics.contains(text.substring(end, end + 1))) {
          end++;
        }
        return named(i + 1, end).<Whose>map(one -> new By(List.of(one))).orElseGet(NotTold::new);
      }
    }
    return new NotTold();
  }

  /// Where a phrase begins behind what joins its sentence to the one before.
  private int withoutJoining(int from, int to) {
    int end = to;
    while (end > from && isHiragana(text.charAt(end - 1))) {
      end--;
    }
    for (int i = end - 1; i > from; i--) {
      if (isHiragana(text.charAt(i - 1))) {
        boolean joins = JOINING.indexOf(text.charAt(i - 1)) >= 0 && text.charAt(i - 1) != 'の';
        String rest = text.substring(i, to);
        return joins && !Titles.all().japaneseTitles().contains(rest) ? i : from;
      }
    }
    return from;
  }

  private Whose whose(int first, int to) {
    int from = withoutJoining(first, to);
    String called = text.substring(from, to).strip();
    if (called.isEmpty()) {
      return new NotTold();
    }
    boolean same = called.startsWith("同") && called.indexOf('の') < 0;
    if (same || pronouns.contains(called)) {
      return new Unresolved(new Span(from, to));
    }
    if (isStranger(called) && !Titles.isBody(called)) {
      return new Unresolved(new Span(from, to));
    }
    List<Naming> all = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || text.charAt(i) == 'と') {
        named(start, i).ifPresent(all::add);
        start = i + 1;
      }
    }
    if (!all.isEmpty()) {
      return new By(all);
    }
    boolean office = Titles.all().behindJapaneseName().stream().anyMatch(called::endsWith);
    return office ? new Unresolved(new Span(from, to)) : new NotTold();
  }

  /// Whether a phrase ends with a noun for somebody, or a body, whom a text does not name: *外交官*,
  /// *国土交通省*.
  static boolean isStranger(String called) {
    return SpeechWords.listed(LANGUAGE, "stand-in").stream().anyMatch(called::endsWith);
  }

  /// Whether a name is left in Latin letters: *Thierry Breton*.
  private static boolean isLatinName(String phrase) {
    return !phrase.isEmpty()
        && Character.isUpperCase(phrase.codePointAt(0))
        && phrase
            .codePoints()
            .allMatch(c -> Character.isLetter(c) ? c < FIRST_EAST_ASIAN : IN_NAME.indexOf(c) >= 0);
  }

  /// Whether words before a name hold an office or a body.
  private static boolean isOffice(String words) {
    return Titles.all().beforeJapaneseName().stream()
        .anyMatch(one -> one.length() > 1 && words.contains(one));
  }

  /// The name in a phrase such as `欧州委員会のフォンデアライエン委員長`, and the office.
  private Optional<Naming> named(int from, int to) {
    int of = text.substring(from, to).lastIndexOf('の');
    int start = of >= 0 && from + of + 1 < to ? from + of + 1 : from;
    while (start < to && QuotationMarks.isSpace(text.charAt(start))) {
      start++;
    }
    Span phrase = new Span(start, to);
    if (isLatinName(phrase.of(text))) {
      return Optional.of(new Naming(phrase, List.of()));
    }
    Span name = JapaneseName.in(text, phrase);
    String own = name.of(text);
    boolean fits =
        own.length() > 1
            && !Titles.all().japaneseTitles().contains(own)
            && !articles.contains(own)
            && !Character.isDigit(own.codePointAt(0))
            && own.length() < MAX_NAME / 2
            && own.codePoints().noneMatch(c -> c < 0x3000 && Character.isWhitespace(c))
            && (own.codePoints().noneMatch(c -> isHiragana((char) c)) || own.length() <= 8);
    if (!fits || !Japanese.isIn(phrase.of(text))) {
      return Optional.empty();
    }
    boolean behind = name.end() < to;
    Span role = behind ? new Span(name.end(), to) : new Span(from, name.start());
    boolean office = role.start() < role.end() && (behind || isOffice(role.of(text)));
    boolean person = office || Titles.isBody(own) || own.codePoints().anyMatch(c -> c == '・');
    return person
        ? Optional.of(new Naming(name, office ? List.of(role) : List.of()))
        : Optional.empty();
  }
}
