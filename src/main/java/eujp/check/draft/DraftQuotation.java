package eujp.check.draft;

import eujp.extract.Mention;
import eujp.extract.Mentions;
import eujp.text.Span;
import eujp.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A quotation in a draft, and whose words the draft plainly says they are.
///
/// @param span its words, without the marks around them
/// @param speaker as named beside it; empty where nobody is, or only as *she*
record DraftQuotation(Span span, Optional<String> speaker) {
  /// What may close a quotation, by what opens it.
  private static final Map<Character, String> CLOSERS =
      Map.ofEntries(
          Map.entry('“', "”\""),
          Map.entry('"', "\"”"),
          Map.entry('”', "”"),
          Map.entry('„', "“”\""),
          Map.entry('‟', "”"),
          Map.entry('«', "»"),
          Map.entry('»', "«»"),
          Map.entry('‘', "’"),
          Map.entry('‚', "‘’"),
          Map.entry('\'', "'"),
          Map.entry('‹', "›"),
          Map.entry('「', "」"),
          Map.entry('『', "』"));

  private static final String APOSTROPHES = "’'‘";
  private static final int LONGEST = 3_000;

  /// Marks that open and never close must not make a draft take long.
  private static final int DEEPEST = 3;

  private static final int MAX_INSIDE = 60;
  private static final int MIN_WORDS = 3;

  /// Japanese words are counted by their characters, and shorter ones are titles and terms.
  private static final int MIN_CHARACTERS = 10;

  private static final int BESIDE = 160;
  private static final Pattern BLOCK = Pattern.compile("(?m)(?:^\\h*+>.*+(?:\\R|\\z))++");
  private static final Pattern BLOCK_SPEAKER =
      Pattern.compile("\\R\\h*+(?:>\\h*+)?(?:[—–―]|--?)\\h*+(\\S[^\\r\\n]{1,100}+)\\s*+$");
  private static final Pattern PARAGRAPH_END = Pattern.compile("\\R\\h*\\R");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)|[。！？\\n]");
  private static final String SAYING =
      "(?:said|says|stated|states|told|added|adds|declared|declares|announced|explained|noted|wrote"
          + "|stressed|underlined|emphasised|emphasized|commented|concluded|warned|insisted"
          + "|sagte|sagt|erklärte|betonte|so|a déclaré|a dit|a souligné|dijo|declaró|afirmó"
          + "|ha detto|ha dichiarato|zei|disse|afirmou)";
  private static final Pattern SAID_NAME =
      Pattern.compile("(?is)^,?\\s*" + SAYING + "\\s+(.{2,120})$");
  private static final Pattern NAME_SAID =
      Pattern.compile("(?is)^,?\\s*+(\\p{L}.{1,100}?)\\s++" + SAYING + "\\b.*$");
  private static final Pattern DASH_NAME =
      Pattern.compile("(?s)^[,.]?\\s*(?:[—–―]|--?)\\s*(\\p{Lu}.{1,100})$");
  private static final Pattern ACCORDING_AFTER =
      Pattern.compile("(?is)^,?\\s*(?:according to|laut|selon|según|secondo)\\s+(.{2,100})$");
  private static final Pattern ACCORDING_BEFORE =
      Pattern.compile("(?is)^\\s*(?:according to|laut|selon|según|secondo)\\s+([^,]{2,100}),.*$");
  private static final Pattern SAYING_BEFORE =
      Pattern.compile(
          "(?is)^\\s*+(?:(?:and|but|as)\\s++)?(\\p{L}[^,:]{1,100}(?:,[^:]{1,80},)?)\\s++"
              + SAYING
              + "(?:\\s++that)?\\s*+[:,]?\\s*+$");
  private static final Pattern COLON_BEFORE =
      Pattern.compile("(?s)^\\s*(\\p{Lu}[^:]{1,100}?)\\s*[:：]\\s*$");
  private static final Pattern JAPANESE_BEFORE =
      Pattern.compile("(?s)^\\s*(.{2,60}?)(?:は|によると|によれば)[、,]?\\s*$");
  private static final Pattern JAPANESE_SAID =
      Pattern.compile("^\\s*と?(?:述べ|語|話|発言|言|強調|説明|指摘|表明)");
  private static final Pattern NO_NAME =
      Pattern.compile("(?i)^(?:he|she|they|it|we|i|who|which|er|sie|il|elle|él|ella|lei|lui)\\b.*");
  private static final Pattern AFTER_NAME =
      Pattern.compile(
          "(?i)\\s(?:in|on|at|during|after|following|when|as|to|before|while|about|today"
              + "|yesterday|and)\\b|[,;(–—]");

  /// The quotations of a draft that have three words or more, in its order; none inside another.
  ///
  /// @param language of the draft, ISO 639-1
  static List<DraftQuotation> in(String draft, String language) {
    List<DraftQuotation> found = new ArrayList<>();
    Matcher block = BLOCK.matcher(draft);
    int at = 0;
    while (at < draft.length()) {
      boolean hasBlock = block.find(at);
      int end = hasBlock ? block.start() : draft.length();
      addMarked(found, draft, at, end, language);
      if (hasBlock) {
        addBlock(found, draft, new Span(block.start(), block.end()), language);
        end = block.end();
      }
      at = end;
    }
    return found;
  }

  private static void addBlock(
      List<DraftQuotation> found, String draft, Span block, String language) {
    String text = block.of(draft);
    Matcher speaker = BLOCK_SPEAKER.matcher(text);
    boolean named = speaker.find();
    Span words =
        trimmed(draft, block.start(), named ? block.start() + speaker.start() : block.end());
    if (isLongEnough(words.of(draft))) {
      Optional<String> who = named ? name(speaker.group(1), language) : Optional.empty();
      found.add(new DraftQuotation(words, who));
    }
  }

  /// The words of a block, without the signs and marks before and after them.
  private static Span trimmed(String draft, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && (isMark(draft.charAt(start)) || draft.charAt(start) == '>')) {
      start++;
    }
    while (end > start && (isMark(draft.charAt(end - 1)) || draft.charAt(end - 1) == '>')) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isMark(char c) {
    return Character.isWhitespace(c) || "“”„\"«»「」".indexOf(c) >= 0;
  }

  private static void addMarked(
      List<DraftQuotation> found, String draft, int from, int to, String language) {
    List<Span> spans = new ArrayList<>();
    for (int i = from; i < to; i++) {
      int end = opens(draft, i) ? close(draft, i, to) : -1;
      if (end >= 0) {
        spans.add(new Span(i + 1, end));
        i = end;
      }
    }
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      if (isLongEnough(span.of(draft))) {
        int before = i == 0 ? from : spans.get(i - 1).end() + 1;
        int after = i + 1 == spans.size() ? to : spans.get(i + 1).start() - 1;
        found.add(
            new DraftQuotation(
                span,
                speaker(
                    span.of(draft),
                    draft.substring(Math.max(before, span.start() - 1 - BESIDE), span.start() - 1),
                    draft.substring(
                        span.end() + 1,
                        Math.max(span.end() + 1, Math.min(after, span.end() + BESIDE))),
                    language)));
      }
    }
  }

  private static boolean isLongEnough(String words) {
    int fewest = words.codePoints().anyMatch(Character::isIdeographic) ? MIN_CHARACTERS : MIN_WORDS;
    return Words.of(words).size() >= fewest;
  }

  private static boolean opens(String draft, int at) {
    char mark = draft.charAt(at);
    if (!CLOSERS.containsKey(mark)) {
      return false;
    }
    boolean apart = at == 0 || !Character.isLetterOrDigit(draft.charAt(at - 1));
    boolean before = at + 1 < draft.length() && !Character.isWhitespace(draft.charAt(at + 1));
    return mark == '「' || mark == '『' || mark == '«' || (apart && before);
  }

  private static int close(String draft, int open, int to) {
    char opener = draft.charAt(open);
    String closers = CLOSERS.getOrDefault(opener, "");
    int end = Math.min(to, open + LONGEST);
    int depth = 0;
    int apostrophes = 0;
    for (int i = open + 1; i < end; i++) {
      char c = draft.charAt(i);
      if (c == '\n' && i + 1 < end && draft.charAt(i + 1) == '\n') {
        return -1;
      }
      if (closers.indexOf(c) >= 0) {
        boolean apostrophe =
            APOSTROPHES.indexOf(c) >= 0
                && i + 1 < draft.length()
                && Character.isLetterOrDigit(draft.charAt(i + 1));
        if (apostrophe ? ++apostrophes > MAX_INSIDE : depth-- == 0) {
          return apostrophe ? -1 : i;
        }
      } else if (c == opener && ++depth > DEEPEST) {
        return -1;
      }
    }
    return -1;
  }

  /// Whose words they are, by what stands before and after them in their sentence.
  private static Optional<String> speaker(
      String words, String before, String after, String language) {
    String leadIn = lastSentence(before);
    String rest = firstSentence(after);
    // After a full stop a new sentence begins, which may tell what somebody else said.
    boolean ended = words.stripTrailing().endsWith(".");
    for (Pattern pattern : List.of(SAID_NAME, ACCORDING_AFTER, DASH_NAME, NAME_SAID)) {
      Matcher matcher = pattern.matcher(rest);
      if (matcher.matches() && !(ended && pattern.equals(NAME_SAID))) {
        return name(matcher.group(1), language);
      }
    }
    for (Pattern pattern : List.of(ACCORDING_BEFORE, SAYING_BEFORE, COLON_BEFORE)) {
      Matcher matcher = pattern.matcher(leadIn);
      if (matcher.matches()) {
        return name(matcher.group(1), language);
      }
    }
    Matcher japanese = JAPANESE_BEFORE.matcher(leadIn);
    return japanese.matches() && JAPANESE_SAID.matcher(after).find()
        ? Optional.of(japanese.group(1).strip())
        : Optional.empty();
  }

  private static String lastSentence(String text) {
    int start = 0;
    Matcher end = SENTENCE_END.matcher(text);
    while (end.find()) {
      start = end.end();
    }
    return text.substring(start);
  }

  private static String firstSentence(String text) {
    Matcher paragraph = PARAGRAPH_END.matcher(text);
    String own = paragraph.find() ? text.substring(0, paragraph.start()) : text;
    Matcher end = SENTENCE_END.matcher(own);
    // A full stop right after the marks ends the quotation, and a dash may follow it.
    int from = own.startsWith(".") ? 1 : 0;
    return end.find(Math.min(from, own.length())) ? own.substring(0, end.start()) : own;
  }

  /// The name or the role in a phrase; empty where it has none that is plain.
  private static Optional<String> name(String phrase, String language) {
    String words = phrase.strip();
    if (NO_NAME.matcher(words).matches()) {
      return Optional.empty();
    }
    Optional<String> person =
        Mentions.in(words, language, LocalDate.EPOCH).stream()
            .filter(mention -> mention instanceof Mention.OfPerson)
            .map(mention -> mention.span().of(words))
            .findFirst();
    if (person.isPresent()) {
      return person;
    }
    Matcher after = AFTER_NAME.matcher(words);
    String name = after.find() ? words.substring(0, after.start()).strip() : words;
    boolean named = name.codePoints().anyMatch(Character::isUpperCase);
    boolean spoken = name.toLowerCase(Locale.ROOT).startsWith("the ");
    return (named || spoken) && name.length() > 1 ? Optional.of(name) : Optional.empty();
  }
}
