package eujp.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a bot's `/metrics` says at one moment.
record Scrape(String text, List<Sample> samples) {
  private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? (\\S+)");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /// One line.
  record Sample(String name, Map<String, String> labels, double value) {}

  static Scrape of(Bot bot) throws IOException, InterruptedException {
    URI metrics = URI.create("http://127.0.0.1:" + bot.healthPort() + "/metrics");
    try (HttpClient http = HttpClient.newHttpClient()) {
      return parse(
          http.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
              .body());
    }
  }

  static Scrape parse(String text) {
    return new Scrape(
        text, text.lines().filter(line -> !line.startsWith("#")).map(Scrape::sample).toList());
  }

  /// The value of the one sample of that name whose labels are these, in pairs.
  double value(String name, String... labels) {
    List<Sample> found =
        samples.stream().filter(s -> s.name().equals(name) && has(s, labels)).toList();
    return found.size() == 1 ? found.getFirst().value() : Double.NaN;
  }

  private static boolean has(Sample sample, String... labels) {
    for (int i = 0; i < labels.length; i += 2) {
      if (!labels[i + 1].equals(sample.labels().get(labels[i]))) {
        return false;
      }
    }
    return true;
  }

  private static Sample sample(String line) {
    Matcher sample = SAMPLE.matcher(line);
    if (!sample.matches()) {
      throw new AssertionError("Prometheus cannot read: " + line);
    }
    String labels = sample.group(2) == null ? "" : sample.group(2);
    return new Sample(
        sample.group(1),
        LABEL.matcher(labels).results().collect(Collectors.toMap(l -> l.group(1), l -> l.group(2))),
        value(sample.group(3)));
  }

  private static double value(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
