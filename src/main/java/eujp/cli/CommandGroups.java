package eujp.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;

/// The commands in `eujp --help`, by what one wants to do.
final class CommandGroups implements IHelpSectionRenderer {
  private record Group(String heading, List<String> commands) {}

  private static final List<Group> GROUPS =
      List.of(
          new Group("Ask", List.of("ask", "demo")),
          new Group(
              "Press desk",
              List.of("quote", "check", "quotes", "people", "timeline", "commitments")),
          new Group(
              "Releases", List.of("fetch", "add", "releases", "corrections", "lint", "index")),
          new Group(
              "Run",
              List.of("serve", "mcp", "doctor", "manifest", "rotate-key", "generate-completion")),
          new Group("Work on eujp", List.of("lab")));

  @Override
  public String render(Help help) {
    return GROUPS.stream()
        .map(group -> "%n%s:%n%s".formatted(group.heading(), help.commandList(of(group, help))))
        .collect(Collectors.joining());
  }

  private static Map<String, Help> of(Group group, Help help) {
    Map<String, Help> commands = new LinkedHashMap<>();
    group.commands().forEach(name -> commands.put(name, help.subcommands().get(name)));
    return commands;
  }
}
