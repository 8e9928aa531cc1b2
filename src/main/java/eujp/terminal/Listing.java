package eujp.terminal;

import eujp.cite.Attribution;
import eujp.cite.Citation;
import eujp.cite.CslJson;
import java.util.List;
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
  }

  /// One thing found.
  ///
  /// @param label what it is called: a date, a name
  /// @param notes what there is to say of it, a line each
  /// @param citations where it stands; none where no release has it
  public record Item(String label, List<String> notes, List<Citation> citations) {
    public Item {
      notes = List.copyOf(notes);
      citations = List.copyOf(citations);
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
        for (Citation citation : item.citations()) {
          page.append('\n').append(Attribution.of(citation).markdown()).append('\n');
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
        for (Citation citation : item.citations()) {
          page.append(Attribution.of(citation).html()).append('\n');
        }
      }
    }
    return page.toString();
  }
}
