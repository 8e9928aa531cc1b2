package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eujp.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The dashboard and the alert rules speak of what a running bot says, and of nothing else.
class MonitoringTest {
  private static final Path FOLDER = Path.of("docs/monitoring");
  private static final Pattern METRIC =
      Pattern.compile("\\b((?:eujp|jvm|process|system)_\\w+)(?:\\{([^}]*)})?");
  private static final Pattern NAMED = Pattern.compile("`(eujp_[a-z_]+)");
  private static final Pattern SELECTOR = Pattern.compile("(\\w+)(=~|!~|!=|=)\"([^\"]*)\"");
  private static final Pattern BY = Pattern.compile("\\bby \\(([^)]*)\\)");
  private static final Pattern LEGEND = Pattern.compile("\\{\\{(\\w+)}}");

  /// An expression in PromQL.
  ///
  /// @param legend how the dashboard names its lines; empty for an alert
  private record Expression(String where, String text, String legend) {}

  @Test
  void everyNameAndEveryLabelIsOneThatABotExposes() throws Exception {
    Scrape scrape = afterSomeUse();
    List<Expression> expressions = new ArrayList<>(dashboard());
    alerts().forEach(rule -> expressions.add(new Expression(name(rule), text(rule, "expr"), "")));

    List<String> wrong =
        expressions.stream().flatMap(expression -> faults(expression, scrape)).toList();

    assertTrue(expressions.size() > 30, "found only " + expressions.size());
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyMetricOfTheBotIsOnTheDashboardOrInAnAlert() throws Exception {
    String used =
        Files.readString(FOLDER.resolve("dashboard.json"))
            + Files.readString(FOLDER.resolve("alerts.yml"));

    Set<String> unused =
        afterSomeUse().samples().stream()
            .map(Scrape.Sample::name)
            .filter(name -> name.startsWith("eujp_"))
            .map(name -> name.replaceAll("_(bucket|count|sum|max)$", ""))
            .filter(name -> !used.contains(name))
            .collect(Collectors.toSet());

    assertEquals(Set.of(), unused);
  }

  @Test
  void everyMetricThatADocumentNamesIsThereAndEachIsExplained() throws Exception {
    Scrape scrape = afterSomeUse();
    Set<String> explained = told(scrape, "# HELP (\\w+) \\S.*");
    Set<String> typed = told(scrape, "# TYPE (\\w+) (?:counter|gauge|histogram|summary)");
    Set<String> there = new HashSet<>();
    for (Scrape.Sample sample : scrape.samples()) {
      String family =
          typed.contains(sample.name())
              ? sample.name()
              : sample.name().replaceFirst("_(bucket|count|sum)$", "");
      there.add(sample.name());
      assertTrue(typed.contains(family), "no TYPE of " + sample.name());
      assertTrue(explained.contains(family), "no HELP of " + sample.name());
    }

    Set<String> named = new HashSet<>();
    try (Stream<Path> documents = Files.list(Path.of("docs"))) {
      for (Path document : documents.filter(file -> file.toString().endsWith(".md")).toList()) {
        NAMED
            .matcher(Files.readString(document))
            .results()
            .forEach(name -> named.add(name.group(1)));
      }
    }
    named.remove("eujp_reply"); // what replies carry in Slack

    assertTrue(named.size() >= 5, "found only " + named);
    named.removeAll(there);
    assertEquals(Set.of(), named);
  }

  private static Set<String> told(Scrape scrape, String line) {
    Pattern pattern = Pattern.compile(line);
    return scrape
        .text()
        .lines()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .collect(Collectors.toSet());
  }

  @Test
  void prometheusReadsTheRules() throws Exception {
    String rules = FOLDER.resolve("alerts.yml").toString();
    Promtool.check(
        List.of("rules", rules),
        "",
        "Checking %s\n  SUCCESS: %d rules found".formatted(rules, alerts().size()));
  }

  @Test
  void everyAlertSaysWhatToDo() throws Exception {
    Set<String> names = new HashSet<>();
    for (Map<?, ?> rule : alerts()) {
      String alert = name(rule);
      assertTrue(names.add(alert), alert + " is there twice");
      Map<?, ?> annotations = map(rule.get("annotations"));
      assertTrue(text(annotations, "summary").endsWith("."), alert);
      assertTrue(text(annotations, "description").length() > 60, alert);
      assertTrue(
          Set.of("critical", "warning").contains(text(map(rule.get("labels")), "severity")), alert);
    }
    assertFalse(names.isEmpty());
  }

  private static Scrape afterSomeUse() throws Exception {
    try (BotInWorkspace bot = BotInWorkspace.start(BotInWorkspace.Way.SOCKET_MODE)) {
      bot.workspace().person().press(bot.replyTo(bot.mention("Why de-risk?")), "cite");
      bot.askAndWait();
      System.gc(); // the time that it takes is measured too
      Await.until("all is measured", () -> isWhole(Scrape.of(bot.bot())));
      return Scrape.of(bot.bot());
    }
  }

  private static boolean isWhole(Scrape scrape) {
    return !Double.isNaN(scrape.value("eujp_presses_total", "kind", "cite"))
        && scrape.samples().stream().anyMatch(s -> s.name().equals("jvm_gc_pause_seconds_sum"));
  }

  private static Stream<String> faults(Expression expression, Scrape scrape) {
    List<String> faults = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    for (MatchResult metric : METRIC.matcher(expression.text()).results().toList()) {
      List<Scrape.Sample> samples =
          scrape.samples().stream().filter(s -> s.name().equals(metric.group(1))).toList();
      if (samples.isEmpty()) {
        faults.add(expression.where() + ": no " + metric.group(1));
      }
      samples.forEach(sample -> labels.addAll(sample.labels().keySet()));
      String selectors = metric.group(2) == null ? "" : metric.group(2);
      for (MatchResult selector : SELECTOR.matcher(selectors).results().toList()) {
        for (String value : selector.group(3).split("\\|", -1)) {
          if (samples.stream()
              .noneMatch(sample -> value.equals(sample.labels().get(selector.group(1))))) {
            faults.add(expression.where() + ": no " + selector.group(1) + "=" + value);
          }
        }
      }
    }
    if (labels.isEmpty() && !METRIC.matcher(expression.text()).find()) {
      faults.add(expression.where() + ": measures nothing");
    }
    Stream.concat(
            BY.matcher(expression.text())
                .results()
                .flatMap(by -> Stream.of(by.group(1).split("\\s*,\\s*", -1))),
            LEGEND.matcher(expression.legend()).results().map(legend -> legend.group(1)))
        .filter(label -> !labels.contains(label))
        .forEach(label -> faults.add(expression.where() + ": no label " + label));
    return faults.stream();
  }

  private static List<Expression> dashboard() throws Exception {
    JsonObject dashboard =
        JsonParser.parseString(Files.readString(FOLDER.resolve("dashboard.json")))
            .getAsJsonObject();
    List<Expression> expressions = new ArrayList<>();
    for (JsonElement element : dashboard.getAsJsonArray("panels")) {
      JsonObject panel = element.getAsJsonObject();
      for (JsonElement target : panel.getAsJsonArray("targets")) {
        expressions.add(
            new Expression(
                panel.get("title").getAsString(),
                target.getAsJsonObject().get("expr").getAsString(),
                target.getAsJsonObject().get("legendFormat").getAsString()));
      }
    }
    return expressions;
  }

  private static List<Map<?, ?>> alerts() throws Exception {
    Map<?, ?> file =
        map(
            new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(FOLDER.resolve("alerts.yml"))));
    List<Map<?, ?>> rules = new ArrayList<>();
    for (Object group : list(file.get("groups"))) {
      list(map(group).get("rules")).forEach(rule -> rules.add(map(rule)));
    }
    return rules;
  }

  private static Map<?, ?> map(@Nullable Object yaml) {
    return assertInstanceOf(Map.class, yaml);
  }

  private static List<?> list(@Nullable Object yaml) {
    return assertInstanceOf(List.class, yaml);
  }

  private static String name(Map<?, ?> rule) {
    return text(rule, "alert");
  }

  private static String text(Map<?, ?> map, String key) {
    return String.valueOf(map.get(key));
  }
}
