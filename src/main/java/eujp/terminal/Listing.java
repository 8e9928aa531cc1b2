package eujp.terminal;

import eujp.cite.Attribution;
import eujp.cite.Citation;
import eujp.cite.CslJson;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a command found in releases, in groups, ready to be written in any [Format].
///
/// @param title what it is
/// @param nothing what to say where there is nothing
public record Listing(String title, String nothing, List<Group> groups) {
  public Listing {
    groups = groups.stream().filter(group -> !group.items().isEmpty()).toList();
  }

  /// Items under a heading.
  public record Group(String heading, List<Item> items) {
    public Group {
      items = List.copyOf(items);
    }

    /// A group of each kind, in the order of the kinds.
    public static <K extends Enum<K>, T> List<Group> byKind(
        K[] kinds,
        Function<K, String> heading,
        List<T> found,
        Function<T, K> kind,
        Function<T, Item> item) {
      return Arrays.stream(kinds)
          .map(one ->
              new Group(
                  heading.apply(one),
                  found.stream().filter(each -> kind.apply(each) == one).map(item).toList()))
          .toList();
    }
  }

  /// One thing found.
  ///
  /// @param label what it is called: a date, a name
  /// @param notes what there is to say of it, a line each
  /// @param links what leads somewhere, a line each
  /// @param citations where it stands; none where no release has it
  /// @param quoted whether what stands there is shown, and not only the place
  public record Item(
      String label,
      List<String> notes,
      List<Link> links,
      List<Citation> citations,
      boolean quoted) {
    public Item {
      notes = List.copyOf(notes);
      links = List.copyOf(links);
      citations = List.copyOf(citations);
    }

    /// An item whose sentences are shown.
    public Item(String label, List<String> notes, List<Citation> citations) {
      this(label, notes, List.of(), citations, true);
    }
  }

  /// Words that lead somewhere.
  ///
  /// @param label what they are: `Phone`
  /// @param text the words
  /// @param target where they lead: `tel:+3222958615`
  public record Link(String label, String text, String target) {
    /// As text without markup.
    String plain() {
      return label + " " + text;
    }

    String markdown() {
      return "%s [%s](<%s>)"
          .formatted(
              Attribution.markdown(label), Attribution.markdown(text), Attribution.address(target));
    }

    String html() {
      return "<p>%s <a href=\"%s\">%s</a></p>%n"
          .formatted(
              Attribution.html(label),
              Attribution.html(Attribution.address(target)),
              Attribution.html(text));
    }
  }

  public String write(Format format, Terminal terminal) {
    return switch (format) {
      case TEXT -> groups.isEmpty() ? nothing + "\n" : terminal.draw(this);
      case MARKDOWN -> markdown();
      case HTML -> html();
      case CSL_JSON ->
          CslJson.write(
                  groups.stream()
                      .flatMap(group -> group.items().stream())
                      .flatMap(item -> item.citations().stream())
                      .toList())
              + "\n";
    };
  }

  /// The list as text without markup, in which each quotation stands character for character.
  public String plain() {
    StringBuilder page = new StringBuilder();
    if (groups.isEmpty()) {
      page.append(nothing).append('\n');
    }
    for (Group group : groups) {
      page.append(page.isEmpty() ? "" : "\n").append(group.heading()).append('\n');
      for (Item item : group.items()) {
        page.append('\n').append(item.label()).append('\n');
        item.notes().forEach(note -> page.append(note).append('\n'));
        item.links().forEach(link -> page.append(link.plain()).append('\n'));
        for (Citation citation : item.citations()) {
          page.append(Attribution.of(citation).plain()).append('\n');
        }
      }
    }
    return page.toString();
  }

  private String markdown() {
    StringBuilder page = new StringBuilder("# " + Attribution.markdown(title) + "\n");
    if (groups.isEmpty()) {
      page.append('\n').append(Attribution.markdown(nothing)).append('\n');
    }
    for (Group group : groups) {
      page.append("\n## ").append(Attribution.markdown(group.heading())).append('\n');
      for (Item item : group.items()) {
        page.append("\n### ").append(Attribution.markdown(item.label())).append("\n");
        for (String note : item.notes()) {
          page.append("\n").append(Attribution.markdown(note)).append("\n");
        }
        item.links().forEach(link -> page.append("\n").append(link.markdown()).append("\n"));
        for (Citation citation : item.citations()) {
          Attribution source = Attribution.of(citation);
          String shown = item.quoted() ? source.markdown() : source.placeInMarkdown();
          page.append('\n').append(shown).append('\n');
        }
      }
    }
    return page.toString();
  }

  private String html() {
    StringBuilder page = new StringBuilder("<h1>%s</h1>%n".formatted(Attribution.html(title)));
    if (groups.isEmpty()) {
      page.append("<p>").append(Attribution.html(nothing)).append("</p>\n");
    }
    for (Group group : groups) {
      page.append("<h2>").append(Attribution.html(group.heading())).append("</h2>\n");
      for (Item item : group.items()) {
        page.append("<h3>").append(Attribution.html(item.label())).append("</h3>\n");
        page.append(
            item.notes().stream()
                .map(note -> "<p>" + Attribution.html(note) + "</p>\n")
                .collect(Collectors.joining()));
        item.links().forEach(link -> page.append(link.html()));
        for (Citation citation : item.citations()) {
          Attribution source = Attribution.of(citation);
          page.append(item.quoted() ? source.html() : source.placeInHtml()).append('\n');
        }
      }
    }
    return page.toString();
  }
}
