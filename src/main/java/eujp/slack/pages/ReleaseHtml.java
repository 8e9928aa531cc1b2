package eujp.slack.pages;

import eujp.cite.Attribution;
import eujp.cite.Citation;
import eujp.library.Formerly;
import eujp.release.Masthead;
import eujp.release.Page;
import eujp.release.Passage;
import eujp.release.Passage.Kind;
import eujp.release.RowText;
import eujp.release.Speaker;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The text of a release as HTML, in the order in which [Page] has it.
final class ReleaseHtml {
  /// Characters of the number of an item, with its stop; a longer one is none that HTML knows.
  private static final int MAX_DIGITS = 10;

  /// Characters of all passages, as they were, that are shown.
  private static final int MAX_FORMER_CHARS = 100_000;

  private final StringBuilder html = new StringBuilder();

  /// The list that is open: `ul`, `ol`, or empty.
  private String list = "";

  /// Of the table that is open.
  private List<String> header = List.of();

  private ReleaseHtml() {}

  /// The page of a release.
  ///
  /// @param passages all of them
  /// @param versions the release in all its languages, itself among them
  /// @param former what some of its passages said before they were changed
  /// @param labels what is not the release's
  static String of(
      Masthead masthead,
      List<Passage> passages,
      List<Masthead> versions,
      List<Formerly> former,
      Labels labels) {
    ReleaseHtml page = new ReleaseHtml();
    page.head(masthead);
    page.text(masthead, passages);
    page.foot(masthead, versions, former, labels);
    return HtmlDocument.of(
        masthead.language(),
        masthead.title() + " – " + masthead.reference(),
        "<link rel=\"canonical\" href=\"%s\">"
            .formatted(Attribution.html(masthead.url().toString())),
        page.html.toString());
  }

  private void head(Masthead masthead) {
    html.append("<main>\n<header>\n");
    html.append(paragraph((masthead.type() + " " + masthead.reference()).strip()));
    masthead.place().ifPresent(place -> html.append(paragraph(place)));
    html.append(
        "<p><time datetime=\"%s\">%s</time></p>%n"
            .formatted(masthead.date(), Attribution.html(masthead.day())));
    html.append("<h1>%s</h1>%n</header>%n".formatted(Attribution.html(masthead.title())));
  }

  private void text(Masthead masthead, List<Passage> passages) {
    String section = "";
    for (Page.Printed printed : Page.printed(passages)) {
      String heading = printed.place().section();
      if (!heading.equals(section) && !heading.isEmpty()) {
        open("");
        html.append("<h2>%s</h2>%n".formatted(Attribution.html(heading)));
      }
      section = heading;
      block(printed, masthead);
    }
    open("");
    html.append("</main>\n");
  }

  private void block(Page.Printed printed, Masthead masthead) {
    String name = Citation.placeName(printed.place().ordinal());
    List<Page.Piece> pieces = printed.words();
    if (printed.passage().kind() == Kind.ROW) {
      row(printed.passage().text(), name);
    } else if (printed.passage().kind() == Kind.BULLET) {
      String number = pieces.getFirst().before().strip();
      open(number.isEmpty() ? "ul" : "ol");
      String value =
          number.isEmpty() || number.length() > MAX_DIGITS
              ? ""
              : " value=\"" + number.substring(0, number.length() - 1) + "\"";
      html.append(
          "<li id=\"%s\"%s>%s</li>%n".formatted(name, value, lines(pieces.getFirst().words())));
    } else if (printed.isSetApart()) {
      open("");
      html.append(
          "<figure id=\"%s\">%n<blockquote><p>%s</p></blockquote>%n"
              .formatted(name, blocks(pieces)));
      printed
          .passage()
          .speaker(printed.place().start(), printed.place().end())
          .ifPresent(who ->
              html.append(
                  "<figcaption>— %s</figcaption>%n"
                      .formatted(Attribution.html(attribution(who, masthead)))));
      html.append("</figure>\n");
    } else {
      open("");
      html.append("<p id=\"%s\">%s</p>%n".formatted(name, blocks(pieces)));
    }
  }

  /// A row of a table, under its header where the row above it has another.
  private void row(String text, String name) {
    open("table");
    RowText row = RowText.of(text);
    List<String> cells = row.header().stream().map(cell -> cell.of(text)).toList();
    if (!cells.equals(header)) {
      header = cells;
      html.append("<tr>%s</tr>%n".formatted(cells("th", cells)));
    }
    html.append(
        "<tr id=\"%s\">%s</tr>%n"
            .formatted(
                name, cells("td", row.cells().stream().map(cell -> cell.of(text)).toList())));
  }

  private static String cells(String tag, List<String> words) {
    return words.stream()
        .map(cell -> "<%1$s>%2$s</%1$s>".formatted(tag, lines(cell)))
        .collect(Collectors.joining());
  }

  private static String attribution(Speaker who, Masthead masthead) {
    return Stream.of(who.name(), who.role(), who.date().map(masthead::day).orElse(""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /// Ends the list that is open, and begins another; `tag` may be the same, or empty for none.
  private void open(String tag) {
    if (!tag.equals(list)) {
      html.append(list.isEmpty() ? "" : "</" + list + ">\n");
      html.append(tag.isEmpty() ? "" : "<" + tag + ">\n");
      header = List.of();
      list = tag;
    }
  }

  private void foot(
      Masthead masthead, List<Masthead> versions, List<Formerly> former, Labels labels) {
    html.append("<footer lang=\"%s\">%n".formatted(labels.language()));
    html.append(
        paragraph(
            labels.say(Label.PAGE_COPY, Map.of("reference", masthead.reference().toString()))));
    html.append(
        "<p>%s: %s</p>%n"
            .formatted(
                Attribution.html(labels.say(Label.COMMISSION)), link(masthead.url().toString())));
    if (!masthead.licence().isBlank()) {
      html.append(
          "<p lang=\"%s\">%s</p>%n"
              .formatted(masthead.language(), Attribution.html(masthead.licence())));
    }
    int left = MAX_FORMER_CHARS;
    for (Formerly before : former) {
      left -= before.passage().text().length();
      if (left >= 0) {
        addFormer(before, masthead, labels);
      }
    }
    html.append(
        "<nav aria-label=\"%s\">%n<ul>%n".formatted(Attribution.html(labels.say(Label.PAGE_MORE))));
    for (Masthead version : versions) {
      if (!version.language().equals(masthead.language())) {
        html.append(
            "<li><a href=\"%1$s\" hreflang=\"%1$s\" lang=\"%1$s\">%2$s</a></li>%n"
                .formatted(version.language(), Attribution.html(ownName(version.language()))));
      }
    }
    html.append(
        "<li><a href=\"../\">%s</a></li>%n</ul>%n</nav>%n</footer>%n"
            .formatted(Attribution.html(labels.say(Label.PAGE_LIST))));
  }

  private void addFormer(Formerly former, Masthead masthead, Labels labels) {
    LocalDate until = LocalDate.ofInstant(former.until(), ZoneOffset.UTC);
    html.append(
        "<p>%s – %s</p>%n<blockquote lang=\"%s\">%s<p>%s</p>%s</blockquote>%n"
            .formatted(
                Attribution.html(former.passage().id().toString()),
                Attribution.html(
                    labels.say(Label.CONTEXT_FORMERLY, Map.of("date", labels.date(until)))),
                masthead.language(),
                former
                    .heading()
                    .map(words -> "<p><strong>" + Attribution.html(words) + "</strong></p>")
                    .orElse(""),
                lines(former.passage().text()),
                former
                    .passage()
                    .speaker(former.changed().start(), former.changed().end())
                    .map(who -> "<p>— " + Attribution.html(attribution(who, masthead)) + "</p>")
                    .orElse("")));
  }

  private static String paragraph(String words) {
    return "<p>" + Attribution.html(words) + "</p>\n";
  }

  /// Pieces, a line each. What the page has not in its own words is drawn before them, where no
  /// search for words finds it.
  private static String blocks(List<Page.Piece> pieces) {
    return pieces.stream()
        .map(piece ->
            piece.before().isBlank()
                ? lines(piece.words())
                : "<span data-before=\"%s\">%s</span>"
                    .formatted(Attribution.html(piece.before()), lines(piece.words())))
        .collect(Collectors.joining("<br>"));
  }

  private static String lines(String words) {
    return Attribution.html(words).replace("\n", "<br>");
  }

  private static String link(String address) {
    return "<a href=\"%1$s\">%1$s</a>".formatted(Attribution.html(address));
  }

  /// The name of a language in itself.
  private static String ownName(String language) {
    Locale locale = Locale.of(language);
    return locale.getDisplayLanguage(locale);
  }

  /// The page that lists releases.
  ///
  /// @param releases the newest first
  static String list(List<Masthead> releases, Labels labels) {
    StringBuilder html = new StringBuilder("<main>\n");
    html.append("<h1>%s</h1>%n<ul>%n".formatted(Attribution.html(labels.say(Label.PAGE_LIST))));
    for (Masthead release : releases) {
      html.append(
          """
          <li><a href="%1$s/%2$s" hreflang="%2$s" lang="%2$s">%3$s</a><br>
          %4$s · <time datetime="%5$s">%6$s</time> · %7$s</li>
          """
              .formatted(
                  release.reference().slug(),
                  release.language(),
                  Attribution.html(release.title()),
                  release.reference(),
                  release.date(),
                  Attribution.html(labels.date(release.date())),
                  Attribution.html(labels.nameOf(release.language()))));
    }
    html.append("</ul>\n</main>\n");
    return HtmlDocument.of(labels.language(), labels.say(Label.PAGE_LIST), "", html.toString());
  }
}
