package eujp.transcribe;

import eujp.extract.Mention;
import eujp.extract.dates.DateReader;
import eujp.extract.dates.When.Precision;
import eujp.release.Reference;
import eujp.text.DataFile;
import eujp.text.FunctionWords;
import eujp.text.Lazy;
import eujp.transcribe.PageBlock.Heading;
import eujp.transcribe.PageBlock.Item;
import eujp.transcribe.PageBlock.Paragraph;
import eujp.transcribe.PageBlock.Quotation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a text tells of itself: its reference, title, date, place and language.
final class ToldFacts {
  private static final Lazy<Map<String, String>> HEADS = new Lazy<>(ToldFacts::heads);
  private static final Pattern LANGUAGE_OF_FILE =
      Pattern.compile("[._-]([a-z]{2})\\.[a-z]{2,8}$", Pattern.CASE_INSENSITIVE);

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

  private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");

  private static final Pattern PAGE_ADDRESS =
      Pattern.compile("/presscorner/detail/([A-Za-z]{2})/([A-Za-z_]{1,26}\\d{2}_\\d{1,6})");

  /// Where in a text its reference may stand, in characters.
  private static final int HEAD = 3_000;

  /// Blocks among which the line with place and date is looked for, and how long it may be.
  private static final int MAX_BLOCKS = 8;

  private static final int MAX_DATELINE = 100;
  private static final int MAX_PLACE = 40;
  private static final int MAX_TITLE = 250;

  private static final String PAGE = "https://ec.europa.eu/commission/presscorner/detail/";

  private ToldFacts() {}

  /// What a release under a reference is called.
  static Optional<String> type(Reference reference) {
    return Optional.ofNullable(
        HEADS.get().get(reference.value().substring(0, reference.value().indexOf('/'))));
  }

  /// The page of a release.
  static String page(Reference reference, String language) {
    return PAGE + language + "/" + reference.slug().replace('-', '_');
  }

  /// The licence of what the Commission publishes; empty where the date has no year in digits.
  static Optional<String> licence(String date) {
    Matcher year = YEAR.matcher(date);
    return year.find()
        ? Optional.of("CC BY 4.0 © European Union, " + year.group())
        : Optional.empty();
  }

  /// What the name of a file tells: `ip-23-3831.en.html`.
  static MastheadFacts ofFile(String name) {
    Map<MastheadKey, String> told = new EnumMap<>(MastheadKey.class);
    reference(name.replace('_', '-')).ifPresent(found -> told.put(MastheadKey.REFERENCE, found));
    Matcher language = LANGUAGE_OF_FILE.matcher(name);
    if (language.find()) {
      String code = language.group(1).toLowerCase(Locale.ROOT);
      if (FunctionWords.of(code).size() > 1 || code.equals("ja")) {
        told.put(MastheadKey.LANGUAGE, code);
      }
    }
    return new MastheadFacts(told);
  }

  /// What the address of a page of Press Corner tells: `…/detail/en/ip_23_3831`.
  static MastheadFacts ofAddress(String address) {
    Map<MastheadKey, String> told = new EnumMap<>(MastheadKey.class);
    Matcher page = PAGE_ADDRESS.matcher(address.strip());
    if (page.find()) {
      told.put(MastheadKey.LANGUAGE, page.group(1).toLowerCase(Locale.ROOT));
      reference(page.group(2).replace('_', '-'))
          .ifPresent(found -> told.put(MastheadKey.REFERENCE, found));
    }
    return new MastheadFacts(told);
  }

  /// What the words of a text tell.
  static MastheadFacts ofText(List<PageBlock> blocks, MastheadFacts known, LocalDate today) {
    Map<MastheadKey, String> told = new EnumMap<>(MastheadKey.class);
    StringBuilder all = new StringBuilder();
    blocks.forEach(block -> all.append(words(block)).append('\n'));
    String text = all.toString();
    reference(text.substring(0, Math.min(HEAD, text.length())))
        .ifPresent(found -> told.put(MastheadKey.REFERENCE, found));
    TextLanguage.of(text).ifPresent(found -> told.put(MastheadKey.LANGUAGE, found));
    String language =
        known.get(MastheadKey.LANGUAGE).orElse(told.getOrDefault(MastheadKey.LANGUAGE, ""));
    title(blocks, language, today).ifPresent(found -> told.put(MastheadKey.TITLE, found));
    dateline(blocks, language, today, told);
    return new MastheadFacts(told);
  }

  /// What follows from other facts.
  static MastheadFacts following(MastheadFacts known) {
    Map<MastheadKey, String> told = new EnumMap<>(MastheadKey.class);
    Optional<Reference> reference =
        known.get(MastheadKey.REFERENCE).flatMap(value -> Reference.in(value).stream().findFirst());
    if (reference.isPresent()) {
      type(reference.get()).ifPresent(type -> told.put(MastheadKey.TYPE, type));
      known
          .get(MastheadKey.LANGUAGE)
          .filter(language -> type(reference.get()).isPresent())
          .ifPresent(language -> told.put(MastheadKey.URL, page(reference.get(), language)));
    }
    String url = known.get(MastheadKey.URL).orElse(told.getOrDefault(MastheadKey.URL, ""));
    known
        .get(MastheadKey.DATE)
        .filter(date -> url.startsWith(PAGE))
        .flatMap(ToldFacts::licence)
        .ifPresent(licence -> told.put(MastheadKey.LICENCE, licence));
    return new MastheadFacts(told);
  }

  private static Optional<String> reference(String text) {
    return Reference.in(text).stream()
        .filter(one -> type(one).isPresent())
        .map(Reference::value)
        .findFirst();
  }

  /// The first block that is a heading, or stands first and is short and no sentence; not the line
  /// with place and date.
  private static Optional<String> title(List<PageBlock> blocks, String language, LocalDate today) {
    for (int i = 0; i < Math.min(MAX_BLOCKS, blocks.size()); i++) {
      PageBlock block = blocks.get(i);
      String words = plain(words(block));
      boolean isShort =
          i == 0
              && block instanceof Paragraph
              && words.length() <= MAX_TITLE
              && ".!?:;。".indexOf(words.charAt(words.length() - 1)) < 0;
      if ((isShort || block instanceof Heading) && !isDateline(words, language, today)) {
        return Optional.of(words);
      }
    }
    return Optional.empty();
  }

  /// The blocks, where the line with place and date is no heading.
  static List<PageBlock> withoutDateline(List<PageBlock> blocks, String language, LocalDate today) {
    List<PageBlock> changed = new ArrayList<>(blocks);
    for (int i = 0; i < Math.min(MAX_BLOCKS, blocks.size()); i++) {
      if (blocks.get(i) instanceof Heading heading
          && isDateline(plain(heading.words()), language, today)) {
        changed.set(i, new Paragraph(List.of(heading.words()), false));
      }
    }
    return changed;
  }

  /// Whether words are a place and a day, or a day alone.
  static boolean isDateline(String words, String language, LocalDate today) {
    return words.length() <= MAX_DATELINE && day(words, language, today).isPresent();
  }

  private static Optional<Mention.OfDate> day(String words, String language, LocalDate today) {
    return DateReader.read(words, language, today).stream()
        .filter(date -> date.when().precision() == Precision.DAY && isAlone(words, date))
        .findFirst();
  }

  private static void dateline(
      List<PageBlock> blocks, String language, LocalDate today, Map<MastheadKey, String> told) {
    for (PageBlock block : blocks.subList(0, Math.min(MAX_BLOCKS, blocks.size()))) {
      String words =
          plain(block instanceof Paragraph paragraph ? paragraph.lines().getFirst() : words(block));
      if (words.length() > MAX_DATELINE) {
        continue;
      }
      Optional<Mention.OfDate> date = day(words, language, today);
      if (date.isPresent()) {
        told.put(MastheadKey.DATE, date.get().when().from().toString());
        String place = words.substring(0, date.get().span().start()).strip();
        place = place.endsWith(",") ? place.substring(0, place.length() - 1).strip() : place;
        if (!place.isEmpty() && place.length() <= MAX_PLACE && isPlace(place)) {
          told.put(MastheadKey.PLACE, place);
        }
        return;
      }
    }
  }

  /// Whether a line holds a day, and beside it hardly more than a place.
  private static boolean isAlone(String words, Mention.OfDate date) {
    int beside = words.length() - (date.span().end() - date.span().start());
    String last = words.substring(date.span().end()).strip();
    return beside <= MAX_PLACE && last.length() <= MAX_PLACE / 2;
  }

  private static boolean isPlace(String words) {
    return Character.isUpperCase(words.codePointAt(0))
        && words.codePoints().allMatch(c -> Character.isLetter(c) || " -'’".indexOf(c) >= 0);
  }

  private static String words(PageBlock block) {
    return switch (block) {
      case Heading heading -> heading.words();
      case Paragraph paragraph -> paragraph.words();
      case Item item -> String.join(" ", item.lines());
      case Quotation quotation -> String.join(" ", quotation.paragraphs());
      case PageBlock.Footnote note -> note.words();
      case PageBlock.Table table ->
          String.join("\n", table.rows().stream().map(row -> String.join(" ", row)).toList());
    };
  }

  /// Words without the marks of Markdown.
  static String plain(String markdown) {
    return ESCAPED.matcher(markdown).replaceAll("$1");
  }

  private static Map<String, String> heads() {
    Map<String, String> heads = new HashMap<>();
    for (String line : DataFile.lines(ToldFacts.class, "reference-heads.txt")) {
      int colon = line.indexOf(':');
      if (colon > 0 && !line.startsWith("#")) {
        heads.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    return heads;
  }
}
