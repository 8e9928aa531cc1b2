package eujp.cli;

import eujp.fetch.FetchException;
import eujp.fetch.Fetched;
import eujp.fetch.Fetcher;
import eujp.fetch.Pace;
import eujp.fetch.PressCorner;
import eujp.fetch.SearchQuery;
import eujp.fetch.WantedRelease;
import eujp.slack.client.ProxyServer;
import eujp.terminal.Console;
import eujp.terminal.CorpusOptions;
import eujp.terminal.Failure;
import eujp.text.Visible;
import eujp.transcribe.ReleaseStore;
import eujp.transcribe.Remark;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `eujp fetch`: brings releases of Press Corner into a corpus.
@Command(
    name = "fetch",
    description =
        "Brings releases of the Commission's Press Corner into the corpus: by reference, by the"
            + " address of their page, by a search, or by a feed.",
    footer = {
      "",
      "A file that was edited by hand is left as it is; the text that a file had is kept in the"
          + " folder 'former'. One request a second is made.",
      "",
      "Examples:",
      "  eujp fetch IP/23/3831",
      "  eujp fetch IP/23/3831 --language en,de,fr",
      "  eujp fetch https://ec.europa.eu/commission/presscorner/detail/fr/ip_23_3831",
      "  eujp fetch --text \"EU-Japan\" --from 2023-05-01 --to 2023-08-01",
      "  eujp fetch --feed \\",
      "    https://ec.europa.eu/commission/presscorner/api/rss?language=en",
      "",
      "Exit codes: 0 all were fetched, 1 some were not, 2 wrong usage."
    })
final class Fetch implements Callable<Integer> {
  private static final int MAX_RELEASES = 10_000;
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}|all");

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private Eujp root;

  @Mixin private Console console = new Console();

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Parameters(
      paramLabel = "REFERENCE|ADDRESS",
      description = "References such as IP/23/3831, or addresses of pages of releases.")
  private List<String> wanted = List.of();

  @Option(
      names = "--language",
      paramLabel = "CODE",
      split = ",",
      description =
          "Languages, such as en,de,fr; or 'all' in which there is the release (default: that of"
              + " the address, or English).")
  private List<String> languages = List.of();

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      description = "Search for releases with these words.")
  private Optional<String> text = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Search for releases of this day or later, such as 2023-05-01.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Search for releases of this day or earlier.")
  private Optional<LocalDate> to = Optional.empty();

  @Option(
      names = "--feed",
      paramLabel = "ADDRESS",
      description = "Fetch the releases that an RSS or Atom feed links to.")
  private Optional<URI> feed = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many releases a search or a feed brings at most (default: 100).")
  private int limit;

  @Option(
      names = "--force",
      description = "Replace also files that were edited by hand; their text is kept.")
  private boolean force;

  @Option(
      names = "--base",
      paramLabel = "ADDRESS",
      hidden = true,
      description = "Where Press Corner is, for tests.")
  private URI base = PressCorner.ADDRESS;

  private final Pace pace = Pace.ofTheMachine();
  private boolean failed;

  @Override
  public Integer call() throws InterruptedException {
    List<String> codes =
        languages.stream().map(code -> code.strip().toLowerCase(Locale.ROOT)).toList();
    check(codes);
    try (PressCorner corner =
        new PressCorner(base, version(), PressCorner.PATIENCE, pace, proxy())) {
      List<WantedRelease> releases = new ArrayList<>();
      for (String one : wanted) {
        releases.add(
            WantedRelease.parse(one, corner.host())
                .orElseThrow(() ->
                    console.misuse(
                        "'%s' is neither a reference such as IP/23/3831 nor the address of a page of Press Corner"
                            .formatted(Visible.line(one)))));
      }
      Fetcher fetcher =
          new Fetcher(corner, new ReleaseStore(corpus.folder()), codes, force, this::report);
      for (WantedRelease release : releases) {
        fetcher.fetch(release);
      }
      if (text.isPresent() || from.isPresent() || to.isPresent()) {
        fetcher.fetch(new SearchQuery(text.orElse(""), from, to, limit));
      }
      if (feed.isPresent()) {
        fetcher.fetch(feed.get(), limit);
      }
      return failed ? 1 : 0;
    } catch (FetchException unusable) {
      throw Failure.usage(capital(unusable.reason()) + ".", unusable);
    } catch (IOException unwritable) {
      throw Failure.of(
          "The release cannot be written to %s. Check that the folder is yours to write and the disk is not full."
              .formatted(corpus.folder()),
          unwritable);
    }
  }

  private void check(List<String> codes) {
    if (wanted.isEmpty() && text.isEmpty() && from.isEmpty() && to.isEmpty() && feed.isEmpty()) {
      throw console.misuse("Name a reference such as IP/23/3831, or search with --text.");
    }
    for (String code : codes) {
      if (!LANGUAGE.matcher(code).matches()) {
        throw console.misuse(
            "'%s' is no language; it is a code of two letters such as fr, or all"
                .formatted(Visible.line(code)));
      }
    }
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw console.misuse("--from is later than --to.");
    }
    if (limit < 1 || limit > MAX_RELEASES) {
      throw console.misuse("--limit is a number from 1 to %,d.".formatted(MAX_RELEASES));
    }
  }

  private static String version() {
    return Optional.ofNullable(Eujp.class.getPackage().getImplementationVersion())
        .orElse("unpackaged");
  }

  private static String capital(String reason) {
    return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
  }

  /// The proxy that the environment names for all programs.
  private Consumer<OkHttpClient.Builder> proxy() {
    Map<String, String> environment = root.environment();
    String address = either(environment, "HTTPS_PROXY");
    if (address.isEmpty()) {
      return client -> {};
    }
    ProxyServer proxy =
        ProxyServer.parse(address, either(environment, "NO_PROXY"))
            .orElseThrow(() ->
                console.misuse(
                    "HTTPS_PROXY is not the address of a proxy such as http://proxy.example:3128"));
    return proxy::on;
  }

  private static String either(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "").strip();
    return value.isEmpty()
        ? environment.getOrDefault(name.toLowerCase(Locale.ROOT), "").strip()
        : value;
  }

  private void report(Fetched fetched) {
    switch (fetched) {
      case Fetched.Good good -> report(good);
      case Fetched.Failed bad -> {
        failed = true;
        console.err().println(Visible.line("eujp: %s: %s.".formatted(bad.what(), bad.reason())));
      }
    }
    console.out().flush();
  }

  private void report(Fetched.Good good) {
    String what = good.reference() + " " + good.language();
    String became =
        switch (good.result().outcome()) {
          case ADDED -> "new";
          case CHANGED ->
              "changed: %s; the old text is in 'former'".formatted(good.result().difference());
          case UNCHANGED -> "unchanged";
          case KEPT -> {
            failed = true;
            yield "left as it is, since the file was edited by hand or is of another source (%s); --force replaces it"
                .formatted(good.result().difference());
          }
        };
    console.out().println(Visible.line("%s: %s".formatted(what, became)));
    for (Remark remark : good.remarks()) {
      console.err().println(Visible.line("eujp: %s: %s.".formatted(what, remark.what())));
    }
    if (!good.others().isEmpty() && languages.isEmpty()) {
      console
          .out()
          .println(
              Visible.line(
                  "  also in %s; fetch them with --language"
                      .formatted(String.join(", ", good.others()))));
    }
  }
}
