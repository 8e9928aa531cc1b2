package eujp.transcribe;

import eujp.release.Reference;
import eujp.speech.SpokenTitle;
import eujp.text.WordTable;
import eujp.transcribe.PageBlock.Heading;
import eujp.transcribe.PageBlock.Paragraph;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Makes releases of pages and files. No word is added but the labels of the front matter and the
/// heading over contacts, and none is lost but what is remarked.
public final class Transcriber {
  private static final int MAX_BYTES = 20 << 20;
  private static final int MAX_TEXT = 5 << 20;
  private static final int MAX_LINE = 2_000;
  private static final String PDF = "%PDF-";
  private static final WordTable CONTACTS = WordTable.in(Transcriber.class, "contact-headings.txt");

  private static final String FENCE = "---";
  private static final Pattern MARKDOWN_TITLE = Pattern.compile("^\\s*+# ([^\\n]++)\\n?");
  private static final Pattern EMPTY_LINES = Pattern.compile("\n{2,}+");
  private static final Pattern ISO_DATE = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}");

  private Transcriber() {}

  /// Whether a text of this kind is one person's, so that a speaker is told of it.
  ///
  /// @param head what its reference begins with
  public static boolean isSpoken(String head) {
    return head.equals("STATEMENT") || head.equals("SPEECH");
  }

  /// Whose words a release is, as its title says.
  public static boolean namesSpeaker(String type, String title, String language) {
    return !SpokenTitle.speakers(type, title, language).isEmpty();
  }

  /// The address of a release's page.
  public static String page(Reference reference, String language) {
    return ToldFacts.page(reference, language);
  }

  /// The licence of what the Commission has published on a day, as `2023-07-13`; empty where it has
  /// no year in digits.
  public static Optional<String> licence(String date) {
    return ToldFacts.licence(date);
  }

  /// What a release under a reference is called; empty where that is not known.
  public static String type(Reference reference) {
    return ToldFacts.type(reference).orElse("");
  }

  /// The words of a piece of HTML as one line.
  public static String line(String html) {
    if (html.length() > MAX_LINE) {
      return line(html.substring(0, MAX_LINE));
    }
    return new MastheadFacts(
            Map.of(
                MastheadKey.TITLE,
                Jsoup.parseBodyFragment(html).body().wholeText().replace('\n', ' ')))
        .get(MastheadKey.TITLE)
        .orElse("");
  }

  /// Makes a release of the HTML of a page.
  ///
  /// @param subtitle stands under the title; empty where there is none
  /// @param contacts each as its lines
  /// @throws UnreadableSourceException if there is no text
  public static ReleaseDraft page(
      MastheadFacts facts, String subtitle, String html, List<List<String>> contacts)
      throws UnreadableSourceException {
    List<Remark> remarks = new ArrayList<>();
    List<PageBlock> blocks =
        new ArrayList<>(
            HtmlReader.read(
                HtmlPage.fragment(html).body(),
                facts.get(MastheadKey.LANGUAGE).orElse(""),
                remarks));
    if (blocks.isEmpty()) {
      throw new UnreadableSourceException("the page has no text");
    }
    withoutTitle(blocks, facts.get(MastheadKey.TITLE).orElse(""));
    if (!subtitle.isBlank()) {
      blocks.addFirst(new Paragraph(List.of(Markdown.escape(subtitle)), false));
    }
    if (!contacts.isEmpty()) {
      CONTACTS.words(facts.get(MastheadKey.LANGUAGE).orElse(""), "heading").stream()
          .findFirst()
          .ifPresent(heading -> blocks.add(new Heading(2, heading)));
      contacts.forEach(
          lines -> blocks.add(new Paragraph(lines.stream().map(Markdown::escape).toList(), false)));
    }
    return new ReleaseDraft(facts, Markdown.write(blocks), remarks);
  }

  /// Makes a release of a file: Markdown, HTML, text or PDF.
  ///
  /// @param given what is known of it beside the file, which goes before what the file tells
  /// @param today as of which a date without a year is read
  /// @return of which facts may be missing
  public static ReleaseDraft file(Path file, MastheadFacts given, LocalDate today)
      throws UnreadableSourceException {
    byte[] bytes = bytes(file);
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    MastheadFacts known = given.or(ToldFacts.ofFile(name));
    List<Remark> remarks = new ArrayList<>();
    if (isPdf(bytes)) {
      PdfReader.Text text = PdfReader.read(bytes, remarks);
      List<Remark> mended = new ArrayList<>();
      List<String> lines = SpacedLetters.joined(text.lines(), mended);
      String words = String.join("\n", lines);
      String language = known.get(MastheadKey.LANGUAGE).or(() -> TextLanguage.of(words)).orElse("");
      List<PageBlock> blocks = TextReader.read(lines, text.torn(), language, mended);
      mended.forEach(one -> remarks.add(new Remark(0, one.what())));
      return draft(blocks, known, today, remarks);
    }
    if (bytes.length > MAX_TEXT) {
      throw new UnreadableSourceException(
          "the file is larger than %,d bytes; divide it".formatted(MAX_TEXT));
    }
    String text = TextDecoder.text(bytes, remarks).replace("\r\n", "\n").replace('\r', '\n');
    if (isHtml(name, text)) {
      return html(text, known, today, remarks);
    }
    if (name.endsWith(".md") || name.endsWith(".markdown") || text.startsWith(FENCE + "\n")) {
      return markdown(text, known, today, remarks);
    }
    String words = String.join("\n", SpacedLetters.joined(text.lines().toList(), remarks));
    String language = known.get(MastheadKey.LANGUAGE).or(() -> TextLanguage.of(words)).orElse("");
    return draft(TextReader.read(words, language, remarks), known, today, remarks);
  }

  private static byte[] bytes(Path file) throws UnreadableSourceException {
    byte[] bytes;
    try {
      if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
        throw new UnreadableSourceException("this is no regular file; name a file");
      }
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(MAX_BYTES + 1);
      }
    } catch (IOException unreadable) {
      throw new UnreadableSourceException(
          "the file cannot be read; check that it is there and its permissions");
    }
    if (bytes.length > MAX_BYTES) {
      throw new UnreadableSourceException(
          "the file is larger than %,d bytes; divide it".formatted(MAX_BYTES));
    }
    return bytes;
  }

  private static boolean isPdf(byte[] bytes) {
    return bytes.length >= PDF.length()
        && new String(bytes, 0, PDF.length(), StandardCharsets.ISO_8859_1).equals(PDF);
  }

  private static boolean isHtml(String name, String text) {
    String head = text.substring(0, Math.min(100, text.length())).strip().toLowerCase(Locale.ROOT);
    return name.endsWith(".html")
        || name.endsWith(".htm")
        || name.endsWith(".xhtml")
        || head.startsWith("<!doctype html")
        || head.startsWith("<html");
  }

  private static ReleaseDraft html(
      String text, MastheadFacts known, LocalDate today, List<Remark> remarks)
      throws UnreadableSourceException {
    Document page = HtmlPage.whole(text);
    MastheadFacts meta =
        new MastheadFacts(
            Map.of(
                MastheadKey.URL, meta(page, "link[rel=canonical]", "href"),
                MastheadKey.TITLE, page.select("h1").size() == 1 ? "" : page.title(),
                MastheadKey.DATE,
                    date(
                        meta(page, "meta[property=article:published_time]", "content"),
                        meta(page, "meta[name=date]", "content"),
                        meta(page, "time[datetime]", "datetime"))));
    String language = meta(page, "html[lang]", "lang").toLowerCase(Locale.ROOT);
    page.select("nav, aside, [role=navigation], body > header, body > footer").remove();
    Element root = page.select("main, article").stream().findFirst().orElse(page.body());
    List<PageBlock> blocks =
        HtmlReader.read(root, known.get(MastheadKey.LANGUAGE).orElse(language), remarks);
    MastheadFacts own =
        new MastheadFacts(
            Map.of(MastheadKey.LANGUAGE, language.length() >= 2 ? language.substring(0, 2) : ""));
    MastheadFacts given = known.or(meta);
    given = given.or(ToldFacts.ofAddress(given.get(MastheadKey.URL).orElse("")));
    MastheadFacts told = given.or(ToldFacts.ofText(blocks, given.or(own), today)).or(own);
    return draft(blocks, told, today, remarks);
  }

  private static String meta(Document page, String query, String attribute) {
    Element found = page.selectFirst(query);
    return found == null ? "" : found.attr(attribute);
  }

  private static String date(String... candidates) {
    for (String one : candidates) {
      Matcher iso = ISO_DATE.matcher(one.strip());
      if (iso.find()) {
        return iso.group();
      }
    }
    return "";
  }

  private static ReleaseDraft markdown(
      String text, MastheadFacts known, LocalDate today, List<Remark> remarks)
      throws UnreadableSourceException {
    MastheadFacts facts = known;
    String body = text;
    int end = endOfFrontMatter(text);
    if (end > 0) {
      body = text.substring(Math.min(text.length(), end + FENCE.length() + 1));
      Optional<FrontMatterYaml.Read> read =
          FrontMatterYaml.read(text.substring(FENCE.length(), end));
      if (read.isEmpty()) {
        throw new UnreadableSourceException(
            "the front matter is no YAML of 'key: value'; mend it, or take it out");
      }
      facts = known.or(read.get().facts());
      for (String key : read.get().leftOut()) {
        remarks.add(
            new Remark(
                0,
                "'%s' of the front matter is left out; write it into the release".formatted(key)));
      }
    }
    Matcher title = MARKDOWN_TITLE.matcher(body);
    if (facts.get(MastheadKey.TITLE).isEmpty() && title.find()) {
      facts = facts.with(MastheadKey.TITLE, ToldFacts.plain(title.group(1)));
      body = body.substring(title.end());
    }
    List<PageBlock> words = new ArrayList<>();
    for (String piece : EMPTY_LINES.split(body, -1)) {
      if (!piece.isBlank()) {
        words.add(new Paragraph(List.of(piece.strip()), false));
      }
    }
    if (words.isEmpty()) {
      throw new UnreadableSourceException("the file has no text");
    }
    MastheadFacts all = facts.or(ToldFacts.ofText(words, facts, today));
    return new ReleaseDraft(all.or(ToldFacts.following(all)), body.strip() + "\n", remarks);
  }

  /// Where the line begins that ends the front matter; 0 where a text has none.
  private static int endOfFrontMatter(String text) {
    if (!text.startsWith(FENCE + "\n")) {
      return 0;
    }
    int end = text.indexOf("\n" + FENCE, FENCE.length());
    while (end >= 0 && end + 4 < text.length() && text.charAt(end + 4) != '\n') {
      end = text.indexOf("\n" + FENCE, end + 1);
    }
    return end + 1;
  }

  private static ReleaseDraft draft(
      List<PageBlock> read, MastheadFacts known, LocalDate today, List<Remark> remarks)
      throws UnreadableSourceException {
    if (read.isEmpty()) {
      throw new UnreadableSourceException("the file has no text");
    }
    MastheadFacts facts = known.or(ToldFacts.ofText(read, known, today));
    List<PageBlock> blocks =
        ToldFacts.withoutDateline(read, facts.get(MastheadKey.LANGUAGE).orElse(""), today);
    withoutTitle(blocks, facts.get(MastheadKey.TITLE).orElse(""));
    return new ReleaseDraft(facts.or(ToldFacts.following(facts)), Markdown.write(blocks), remarks);
  }

  /// Takes out the block that says the title again, which stands above the text already.
  private static void withoutTitle(List<PageBlock> blocks, String title) {
    for (int i = 0; i < Math.min(3, blocks.size()); i++) {
      String words =
          switch (blocks.get(i)) {
            case Heading heading -> heading.words();
            case Paragraph paragraph -> paragraph.words();
            default -> "";
          };
      MastheadFacts said = new MastheadFacts(Map.of(MastheadKey.TITLE, ToldFacts.plain(words)));
      if (blocks.size() > 1 && said.get(MastheadKey.TITLE).equals(Optional.of(title))) {
        blocks.remove(i);
        return;
      }
    }
  }
}
