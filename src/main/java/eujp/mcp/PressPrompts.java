package eujp.mcp;

import eujp.check.draft.DraftCheck;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncCompletionSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a person of the press desk can have an assistant do, in English and Japanese: the words
/// stand in `prompts_xx.properties`.
final class PressPrompts {
  private static final List<String> LANGUAGES = List.of("en", "ja");
  private static final String LANGUAGE = "language";
  private static final Pattern PLACE = Pattern.compile("\\{(\\w{1,20})\\}");

  private final Map<String, Properties> words = new HashMap<>();

  /// @param needed arguments that must be given
  /// @param more arguments that may be given
  private record Task(String name, List<String> needed, List<String> more) {
    /// Characters of an argument.
    static final int MAX_CHARS = DraftCheck.LONGEST;
  }

  private static final List<Task> TASKS =
      List.of(
          new Task("answer_with_quotations", List.of("question"), List.of()),
          new Task("check_my_draft", List.of("draft"), List.of()),
          new Task("prepare_quotes", List.of("person"), List.of("topic")));

  PressPrompts() {
    LANGUAGES.forEach(language -> words.put(language, read(language)));
  }

  List<SyncPromptSpecification> all() {
    return TASKS.stream()
        .map(task ->
            new SyncPromptSpecification(
                prompt(task), (_, request) -> made(task, request.arguments())))
        .toList();
  }

  /// Completes the language.
  List<SyncCompletionSpecification> completions() {
    return TASKS.stream()
        .map(task ->
            new SyncCompletionSpecification(
                new McpSchema.PromptReference(task.name()),
                (_, request) -> {
                  String begun = Objects.requireNonNullElse(request.argument().value(), "");
                  boolean language = request.argument().name().equals(LANGUAGE);
                  return ReleaseResources.completed(
                      LANGUAGES.stream().filter(one -> language && one.startsWith(begun)).toList());
                }))
        .toList();
  }

  private McpSchema.Prompt prompt(Task task) {
    List<McpSchema.PromptArgument> arguments = new ArrayList<>();
    task.needed().forEach(name -> arguments.add(argument(name, true)));
    task.more().forEach(name -> arguments.add(argument(name, false)));
    arguments.add(argument(LANGUAGE, false));
    return McpSchema.Prompt.builder(task.name())
        .title(say("en", task.name() + ".title") + " / " + say("ja", task.name() + ".title"))
        .description(say("en", task.name() + ".description"))
        .arguments(arguments)
        .build();
  }

  private McpSchema.PromptArgument argument(String name, boolean needed) {
    return McpSchema.PromptArgument.builder(name)
        .description(say("en", "argument." + name))
        .required(needed)
        .build();
  }

  private McpSchema.GetPromptResult made(
      Task task, @Nullable Map<String, ? extends @Nullable Object> given) {
    Map<String, String> arguments = new HashMap<>();
    for (Map.Entry<String, ? extends @Nullable Object> one :
        Objects.requireNonNullElse(given, Map.<String, Object>of()).entrySet()) {
      if (!(one.getValue() instanceof String text) || text.length() > Task.MAX_CHARS) {
        throw Protocol.invalid(
            "An argument is no text, or has more than %,d characters. Give less."
                .formatted(Task.MAX_CHARS));
      }
      arguments.put(one.getKey(), text.strip());
    }
    task.needed()
        .forEach(name -> {
          if (arguments.getOrDefault(name, "").isEmpty()) {
            throw Protocol.invalid("“%s” is missing. Give it.".formatted(name));
          }
        });
    String language = arguments.getOrDefault(LANGUAGE, "en");
    if (!LANGUAGES.contains(language)) {
      throw Protocol.invalid("“language” is en or ja. Give one of them, or none.");
    }
    String named = task.more().stream().anyMatch(arguments::containsKey) ? ".text.more" : ".text";
    String text =
        PLACE
            .matcher(say(language, task.name() + named))
            .replaceAll(
                place -> Matcher.quoteReplacement(arguments.getOrDefault(place.group(1), "")));
    return McpSchema.GetPromptResult.builder(
            List.of(
                McpSchema.PromptMessage.builder(
                        McpSchema.Role.USER,
                        McpSchema.TextContent.builder(text + "\n\n" + say(language, "rule"))
                            .build())
                    .build()))
        .description(say(language, task.name() + ".description"))
        .build();
  }

  private String say(String language, String key) {
    return Optional.ofNullable(words.get(language))
        .map(all -> all.getProperty(key))
        .orElseThrow(() -> new IllegalStateException(language + " lacks " + key));
  }

  private static Properties read(String language) {
    String file = "prompts_" + language + ".properties";
    try (InputStream in =
        Objects.requireNonNull(PressPrompts.class.getResourceAsStream(file), file)) {
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
