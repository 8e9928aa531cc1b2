package eujp.answer;

import eujp.cite.Citation;
import eujp.index.IndexedPassage;
import eujp.release.Passage;
import eujp.release.Passage.Kind;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Questions that may well have an answer, made by general rules of what releases hold: who speaks,
/// names and abbreviations that come up more than once, headings, days, and who did what.
///
/// Whether they do have one is for the answerer to say.
final class QuestionTemplates {
  /// A question that may have an answer.
  ///
  /// @param rule what made it, so that those chosen are not all alike
  /// @param question as a person would write it
  /// @param answers whether a citation is the answer that the question was made for
  record Draft(Rule rule, String question, Predicate<Citation> answers) {
    enum Rule {
      SAYING,
      DOER,
      SUBJECT,
      DAY,
      HEADING
    }
  }

  private static final int MAX_TERM = 40;
  private static final int MAX_HEADING = 60;

  /// Where a word begins or ends. Java's own `\b` looks for a letter before every combining mark,
  /// so that a row of marks takes time by the square of its length.
  private static final String BORDER = "(?:(?<!\\w)(?=\\w)|(?<=\\w)(?!\\w))";

  /// Two to five words with capitals, joined by *of*, *and* or *for* inside.
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![.!?:“\"] )(?<!^)"
              + BORDER
              + "\\p{Lu}[\\p{L}-]{1,40}+(?: (?:(?:of|and|on|for) )?\\p{Lu}[\\p{L}-]{1,40}+){1,4}");

  private static final Pattern ABBREVIATION = Pattern.compile(BORDER + "\\p{Lu}{3,10}" + BORDER);

  private static final Pattern DAY =
      Pattern.compile(
          "(?<![-–])"
              + BORDER
              + "\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October"
              + "|November|December)(?: \\d{4})?"
              + BORDER);

  private static final Pattern PASSIVE =
      Pattern.compile(BORDER + "[Tt]he (\\p{Lu}[\\p{L} -]{3,40}?) was ((?:co-)?[a-z]{3,}ed) by ");

  private static final DateTimeFormatter MONTHS =
      DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);

  private final Phrasing phrasing;
  private final boolean english;
  private final Set<String> sections;
  private final Map<String, Draft> found = new LinkedHashMap<>();

  private QuestionTemplates(String language, List<IndexedPassage> passages) {
    this.sections = sections(passages);
    this.phrasing = Phrasing.in(language);
    this.english = phrasing.equals(Phrasing.in("en"));
  }

  /// The drafts in a language about the passages of one release, at most `most` of them.
  static List<Draft> of(List<IndexedPassage> passages, String language, int most) {
    QuestionTemplates drafts = new QuestionTemplates(language, passages);
    Map<String, Integer> terms = new LinkedHashMap<>();
    int telling = 0;
    for (IndexedPassage indexed : passages) {
      Passage passage = indexed.passage();
      if (Set.of(Kind.PARAGRAPH, Kind.BULLET, Kind.QUOTE).contains(passage.kind())) {
        drafts.addFrom(passage);
        telling++;
        count(ABBREVIATION, passage.text(), terms);
        count(NAME, passage.text(), terms);
      }
    }
    int common = Math.max(2, telling / 2);
    terms.entrySet().stream()
        .filter(term -> term.getValue() > 1 && term.getValue() <= common)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(term -> drafts.addSubject(term.getKey()));
    return drafts.found.values().stream().limit(most).toList();
  }

  /// The headings over text: not over contacts or links, and neither one word nor a sentence.
  private static Set<String> sections(List<IndexedPassage> passages) {
    Set<String> sections = new HashSet<>();
    Set<String> furniture = new HashSet<>();
    for (IndexedPassage indexed : passages) {
      Passage passage = indexed.passage();
      boolean text = passage.kind() == Kind.PARAGRAPH || passage.kind() == Kind.BULLET;
      String section = passage.section();
      if (!text) {
        furniture.add(section);
      } else if (section.length() <= MAX_HEADING && section.contains(" ")) {
        sections.add(section);
      }
    }
    sections.removeAll(furniture);
    return sections;
  }

  private static void count(Pattern pattern, String text, Map<String, Integer> terms) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (matcher.group().length() <= MAX_TERM) {
        terms.merge(matcher.group(), 1, Integer::sum);
      }
    }
  }

  private void addFrom(Passage passage) {
    passage
        .speakers()
        .forEach(speaker ->
            add(
                Draft.Rule.SAYING,
                phrasing.saying().formatted(speaker.name()),
                citation ->
                    citation
                        .speaker()
                        .filter(who -> who.name().equals(speaker.name()))
                        .isPresent()));
    Matcher passive = PASSIVE.matcher(passage.text());
    if (!phrasing.doer().isEmpty() && passive.find()) {
      addHolding(
          Draft.Rule.DOER,
          phrasing.doer().formatted(passive.group(2), passive.group(1)),
          passive.group());
    }
    Matcher day = DAY.matcher(passage.text());
    if (day.find()) {
      addHolding(Draft.Rule.DAY, phrasing.day().formatted(day(day.group())), day.group());
    }
    String section = passage.section();
    if (sections.contains(section)) {
      add(
          Draft.Rule.HEADING,
          phrasing.subject().formatted(section),
          citation -> citation.passage().section().equals(section));
    }
  }

  private void addSubject(String term) {
    boolean nominal = english && term.contains(" ");
    addHolding(
        Draft.Rule.SUBJECT, phrasing.subject().formatted(nominal ? "the " + term : term), term);
  }

  private void addHolding(Draft.Rule kind, String question, String words) {
    add(kind, question, citation -> citation.passage().text().contains(words));
  }

  private void add(Draft.Rule kind, String question, Predicate<Citation> answers) {
    found.putIfAbsent(question, new Draft(kind, question, answers));
  }

  /// *3 July 2023* as the language writes it.
  private String day(String day) {
    if (english) {
      return day;
    }
    List<String> parts = List.of(day.split(" ", -1));
    String month =
        MONTHS.parse(parts.get(1)).get(ChronoField.MONTH_OF_YEAR) + "月" + parts.get(0) + "日";
    return parts.size() > 2 ? parts.get(2) + "年" + month : month;
  }
}
