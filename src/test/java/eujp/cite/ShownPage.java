package eujp.cite;

import eujp.library.Library;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.PassageId;
import eujp.release.Place;
import eujp.release.Release;
import eujp.search.PassageIndex;
import eujp.slack.pages.ReleasePages;
import eujp.slack.runtime.Computing;
import eujp.text.Span;
import eujp.text.sentences.Sentences;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// The page of a release as somebody would make it who has the file and nothing of ours: each block
/// as HTML, and its words as a browser has them, one line for each piece without a line break.
///
/// It reads what the releases of the tests have, line by line: headings, items, quotations, links,
/// `**`, and line breaks by `\`.
///
/// @param passages the text with something else in place of each heading
record ShownPage(Release release, String html, String text, String passages) {
  /// What holds a line of the text, or some, as a selector of CSS.
  static final String BLOCKS = "h1, h2, p, li, td, figcaption";

  private static final int AROUND = 60;
  private static final Pattern ITEM = Pattern.compile("^(?:-|\\d+[.)]) ");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(([^)]*)\\)");
  private static final Pattern STRONG = Pattern.compile("\\*\\*(.+?)\\*\\*");

  /// A sentence, and where on the page it stands.
  ///
  /// @param shown in [#text]
  record Shown(Citation citation, Span shown) {}

  /// The pages of the releases in a folder.
  static List<ShownPage> in(Path corpus) throws IOException {
    List<ShownPage> pages = new ArrayList<>();
    for (Release release : Corpus.read(corpus).releases()) {
      String file =
          "%s.%s.md"
              .formatted(release.masthead().reference().slug(), release.masthead().language());
      pages.add(of(release, Files.readString(corpus.resolve("releases").resolve(file))));
    }
    return pages;
  }

  /// The bot's own pages of the releases in a folder.
  static List<ShownPage> own(Path corpus) throws IOException {
    List<ShownPage> pages = new ArrayList<>();
    URI site = URI.create("https://eujp.example.org");
    try (Computing computing = new Computing();
        PassageIndex published =
            PassageIndex.inMemory(Corpus.read(corpus).releases(), Thesaurus.empty());
        PassageIndex index = published.shown(masthead -> masthead.shownAt(site))) {
      ReleasePages own = new ReleasePages(new Library(index), computing);
      for (Masthead masthead : index.releases(Integer.MAX_VALUE)) {
        String path =
            masthead.page().toString().substring(site.toString().length() + "/releases".length());
        String html = new String(own.at(path).orElseThrow().content(), StandardCharsets.UTF_8);
        pages.add(ofOwn(index.release(masthead), html));
      }
    }
    return pages;
  }

  /// A page with a table, of which each row is a passage and each cell a line of it.
  static ShownPage table(Masthead masthead, List<List<String>> rows) {
    List<Passage> passages = new ArrayList<>();
    StringBuilder html = new StringBuilder("<h1>" + masthead.title() + "</h1><table>");
    for (List<String> cells : rows) {
      String text = String.join("\n", cells);
      int ordinal = passages.size() + 1;
      passages.add(
          new Passage(
              new PassageId(masthead.reference(), masthead.language(), ordinal),
              Passage.Kind.CONTACT,
              text,
              Optional.empty(),
              List.of(new Place(ordinal, "", 0, text.length()))));
      html.append("<tr>");
      cells.forEach(cell -> html.append("<td>").append(Attribution.html(cell)).append("</td>"));
      html.append("</tr>");
    }
    String text = rows.stream().flatMap(List::stream).collect(Collectors.joining("\n"));
    return new ShownPage(
        new Release(masthead, passages),
        html + "</table>",
        masthead.title() + "\n" + text,
        "\uFFFC".repeat(masthead.title().length()) + "\n" + text);
  }

  private static ShownPage ofOwn(Release release, String html) {
    List<String> text = new ArrayList<>();
    List<String> passages = new ArrayList<>();
    for (Element block : Jsoup.parse(html).body().select(BLOCKS)) {
      String words = block.wholeText();
      text.add(words);
      passages.add(block.closest("[id]") == null ? "\uFFFC".repeat(words.length()) : words);
    }
    return new ShownPage(
        release,
        html.substring(html.indexOf("<body>") + 6, html.indexOf("</body>")),
        String.join("\n", text),
        String.join("\n", passages));
  }

  private static ShownPage of(Release release, String file) {
    boolean japanese = release.masthead().language().equals("ja");
    List<String> html = new ArrayList<>();
    List<String> text = new ArrayList<>();
    Set<Integer> headings = new HashSet<>();
    html.add("<h1>" + Attribution.html(release.masthead().title()) + "</h1>");
    headings.add(text.size());
    text.add(release.masthead().title());
    String body = file.substring(file.indexOf("\n---\n") + 5);
    for (String block : body.strip().split("\n\\s*\n", -1)) {
      if (block.startsWith("#")) {
        headings.add(text.size());
        add("h2", block.replaceFirst("^#+ ", ""), japanese, html, text);
      } else if (block.startsWith(">")) {
        html.add("<blockquote>");
        String inside =
            block
                .lines()
                .map(line -> line.replaceFirst("^> ?", ""))
                .reduce("", (a, b) -> a + "\n" + b);
        for (String paragraph : inside.strip().split("\n\\s*\n", -1)) {
          add("p", paragraph, japanese, html, text);
        }
        html.add("</blockquote>");
      } else if (ITEM.matcher(block).find()) {
        String list = block.startsWith("-") ? "ul" : "ol";
        html.add("<" + list + ">");
        for (String item : block.split("\n(?=(?:-|\\d+[.)]) )", -1)) {
          add("li", ITEM.matcher(item).replaceFirst(""), japanese, html, text);
        }
        html.add("</" + list + ">");
      } else {
        add("p", block, japanese, html, text);
      }
    }
    List<String> passages = new ArrayList<>(text);
    headings.forEach(line -> passages.set(line, "\uFFFC".repeat(text.get(line).length())));
    return new ShownPage(
        release, String.join("\n", html), String.join("\n", text), String.join("\n", passages));
  }

  private static void add(
      String tag, String markdown, boolean japanese, List<String> html, List<String> text) {
    String joined = markdown.replace("\\\n", "\u0000").replace("\n", japanese ? "" : " ");
    String plain = LINK.matcher(joined).replaceAll("$1");
    text.add(STRONG.matcher(plain).replaceAll("$1").replace('\u0000', '\n'));
    String marked = LINK.matcher(Attribution.html(joined)).replaceAll("<a href=\"#\">$1</a>");
    html.add(
        "<%s>%s</%s>"
            .formatted(
                tag,
                STRONG.matcher(marked).replaceAll("<strong>$1</strong>").replace("\u0000", "<br>"),
                tag));
  }

  /// Every sentence of the release, with where it stands.
  List<Shown> sentences() {
    List<Shown> sentences = new ArrayList<>();
    int from = 0;
    for (Passage passage : release.passages()) {
      String words = passage.text();
      int number =
          passage.kind() == Passage.Kind.BULLET && words.matches("(?s)\\d+[.)] .*")
              ? words.indexOf(' ') + 1
              : 0;
      int start = lineThatIs(words.substring(number), from);
      from = start + words.length() - number;
      List<Span> spans =
          passage.kind() == Passage.Kind.CONTACT
              ? List.of(new Span(0, words.length()))
              : Sentences.of(words, release.masthead().language());
      for (Span span : spans) {
        if (span.end() <= number) {
          continue; // a number alone, which no browser can mark
        }
        sentences.add(
            new Shown(
                new Citation(passage, release.masthead(), span.start(), span.end(), 0),
                new Span(start + Math.max(0, span.start() - number), start + span.end() - number)));
      }
    }
    return sentences;
  }

  /// Whether the words of a piece stand earlier with the same around them, as far as a link tells
  /// it: in one line, and some [#AROUND] characters.
  boolean isAgain(Span piece) {
    int before = piece.start();
    while (before > 0 && isBlank(text.charAt(before - 1))) {
      before--;
    }
    int after = piece.end();
    while (after < text.length() && isBlank(text.charAt(after))) {
      after++;
    }
    int from = Math.max(before - AROUND, text.lastIndexOf('\n', before - 1) + 1);
    int to = Math.min(after + AROUND, (text + "\n").indexOf('\n', after));
    String lead = known(text.substring(from, before));
    String rest = known(text.substring(after, to));
    String around = letters(lead + piece.of(text) + rest);
    return letters(text).indexOf(around)
        < letters(text.substring(0, piece.start())).length() - letters(lead).length();
  }

  /// A line, but for an attribution, which a page may print in other words.
  private static String known(String line) {
    return line.startsWith("— ") ? "" : line;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /// The letters and digits of a text without case, accents, strokes and width.
  private static String letters(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKD)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .replace('ł', 'l');
  }

  /// Where a passage stands: as whole lines of the page.
  private int lineThatIs(String words, int from) {
    String whole = passages + "\n";
    int at = whole.indexOf("\n" + words + "\n", Math.max(0, from - 1));
    if (at < 0) {
      throw new IllegalStateException("not on the page: " + words);
    }
    return at + 1;
  }
}
