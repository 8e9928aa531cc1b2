package eujp.mcp;

import eujp.cite.Attribution;
import eujp.library.Knowledge;
import eujp.library.Knowledge.Printed;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.Reference;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncCompletionSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Releases as resources: `eujp://releases/IP/23/3831/en` is the text of one in one language, and
/// stays its address as long as the release is there.
///
/// @param knowledge has the releases; what it learns of while the server runs is there at once
record ReleaseResources(Knowledge knowledge) {
  static final String USUAL_LANGUAGE = "en";

  /// Resources of a page of the list.
  static final int PAGE = 100;

  private static final String MARKDOWN = "text/markdown";
  private static final String ROOT = "eujp://releases/";
  private static final String TEMPLATE = ROOT + "{type}/{year}/{number}/{language}";
  private static final Pattern ADDRESS =
      Pattern.compile("^eujp://releases/([^/]{1,40}/[^/]{1,4}/[^/]{1,8})/([a-z]{2,8})");
  private static final Pattern CURSOR = Pattern.compile("^\\d{1,9}");

  /// The most that the protocol lets complete at once.
  private static final int MAX_COMPLETIONS = 100;

  static String address(Masthead masthead) {
    return ROOT + masthead.reference() + "/" + masthead.language();
  }

  /// A page of the list, the newest releases first.
  ///
  /// @param cursor where the page begins, as the page before it says; null for the first
  McpSchema.ListResourcesResult list(
      Bounds bounds, McpTransportContext context, @Nullable Object cursor) {
    return bounded(bounds, context, () -> page(cursor == null ? 0 : place(cursor)));
  }

  private static int place(Object cursor) {
    if (cursor instanceof String text && CURSOR.matcher(text).matches()) {
      return Integer.parseInt(text);
    }
    throw new Refused("The cursor is not one of this list's. Begin again without one.");
  }

  private McpSchema.ListResourcesResult page(int from) {
    List<McpSchema.Resource> found =
        releases().stream().skip(from).limit(PAGE + 1).map(ReleaseResources::resource).toList();
    boolean more = found.size() > PAGE;
    var page = McpSchema.ListResourcesResult.builder(more ? found.subList(0, PAGE) : found);
    return more ? page.nextCursor(Integer.toString(from + PAGE)).build() : page.build();
  }

  private static McpSchema.Resource resource(Masthead masthead) {
    return McpSchema.Resource.builder(
            address(masthead), masthead.reference() + " (" + masthead.language() + ")")
        .title(masthead.title())
        .description(masthead.type() + ", " + masthead.date() + ", " + masthead.url())
        .mimeType(MARKDOWN)
        .build();
  }

  /// All addresses at once, and what reads them.
  SyncResourceTemplateSpecification template(Bounds bounds) {
    McpSchema.ResourceTemplate template =
        McpSchema.ResourceTemplate.builder(TEMPLATE, "release")
            .title("A release")
            .description(
                "The text of a release with its paragraphs numbered. Its words are quotations:"
                    + " quote them verbatim, with their source.")
            .mimeType(MARKDOWN)
            .build();
    return new SyncResourceTemplateSpecification(
        template, (context, request) -> bounded(bounds, context, () -> read(request.uri())));
  }

  private McpSchema.ReadResourceResult read(String uri) {
    Matcher address = ADDRESS.matcher(uri);
    List<Reference> named = address.matches() ? Reference.in(address.group(1)) : List.of();
    if (named.size() != 1) {
      throw new Refused("There is no such release. resources/list has those that there are.");
    }
    String text = text(printed(named.getFirst(), address.group(2)));
    return McpSchema.ReadResourceResult.builder(
            List.of(McpSchema.TextResourceContents.builder(uri, text).mimeType(MARKDOWN).build()))
        .build();
  }

  /// The passages of a release; the masthead is the first.
  ///
  /// @throws Refused if it is not here
  List<Printed> printed(Reference reference, String language) {
    List<Printed> printed = knowledge.passages(reference, language);
    if (printed.isEmpty()) {
      throw new Refused(
          "%s is not here in this language. resources/list has the releases that are."
              .formatted(reference));
    }
    return printed;
  }

  /// @throws Refused if there is no such release in any language
  void check(Reference reference) {
    boolean here =
        !knowledge.passages(reference, USUAL_LANGUAGE).isEmpty()
            || releases().stream().anyMatch(masthead -> masthead.reference().equals(reference));
    if (!here) {
      throw new Refused(
          "%s is not here. resources/list has the releases that are.".formatted(reference));
    }
  }

  /// Each in each of its languages, the newest first.
  private List<Masthead> releases() {
    return knowledge.releases(Integer.MAX_VALUE).stream()
        .flatMap(known -> known.versions().stream())
        .toList();
  }

  private static String text(List<Printed> printed) {
    Masthead masthead = printed.getFirst().masthead();
    StringBuilder page = new StringBuilder("# " + Attribution.markdown(masthead.title()) + "\n");
    page.append(
        "\n%s, %s, %s, <%s>, %s\n"
            .formatted(
                masthead.type(),
                masthead.reference(),
                masthead.date(),
                Attribution.address(masthead.url().toString()),
                masthead.licence()));
    String section = "";
    for (Printed one : printed) {
      Passage passage = one.passage();
      if (passage.kind() == Passage.Kind.MASTHEAD) {
        continue;
      }
      if (!passage.section().equals(section)) {
        section = passage.section();
        page.append("\n## ").append(section).append('\n');
      }
      String mark =
          switch (passage.kind()) {
            case BULLET -> "- ";
            case QUOTE -> "> ";
            case PARAGRAPH, ROW, CONTACT, LINK, MASTHEAD -> "";
          };
      page.append("\n%s[¶%d] %s\n".formatted(mark, passage.id().ordinal(), passage.text()));
    }
    return page.toString();
  }

  /// Completes the parts of an address by those of the releases that are here.
  SyncCompletionSpecification completion(Bounds bounds) {
    return new SyncCompletionSpecification(
        new McpSchema.ResourceReference(TEMPLATE),
        (context, request) -> bounded(bounds, context, () -> completed(request)));
  }

  private McpSchema.CompleteResult completed(McpSchema.CompleteRequest request) {
    Map<String, String> chosen =
        Optional.ofNullable(request.context())
            .map(McpSchema.CompleteRequest.CompleteContext::arguments)
            .orElse(Map.of());
    String wanted = request.argument().name();
    String begun = Objects.requireNonNullElse(request.argument().value(), "");
    List<String> values =
        releases().stream()
            .map(ReleaseResources::parts)
            .filter(parts ->
                chosen.entrySet().stream()
                    .allMatch(it -> Objects.equals(parts.get(it.getKey()), it.getValue())))
            .map(parts -> parts.getOrDefault(wanted, ""))
            .filter(value -> !value.isEmpty() && value.startsWith(begun))
            .distinct()
            .sorted()
            .toList();
    return completed(values);
  }

  static McpSchema.CompleteResult completed(List<String> values) {
    List<String> first = values.stream().limit(MAX_COMPLETIONS).toList();
    return new McpSchema.CompleteResult(
        new McpSchema.CompleteResult.CompleteCompletion(
            first, values.size(), first.size() < values.size()));
  }

  private static Map<String, String> parts(Masthead masthead) {
    String[] reference = masthead.reference().value().split("/", -1);
    return Map.of(
        "type", reference[0],
        "year", reference[1],
        "number", reference[2],
        "language", masthead.language());
  }

  private static <T> T bounded(Bounds bounds, McpTransportContext context, Supplier<T> task) {
    try {
      return bounds.run(Protocol.caller(context), task);
    } catch (Refused refused) {
      throw Protocol.invalid(String.valueOf(refused.getMessage()));
    }
  }
}
