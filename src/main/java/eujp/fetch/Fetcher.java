package eujp.fetch;

import eujp.fetch.PressCorner.Found;
import eujp.fetch.PressCorner.Got;
import eujp.release.Reference;
import eujp.transcribe.ReleaseDraft;
import eujp.transcribe.ReleaseStore;
import eujp.transcribe.ReleaseStore.Outcome;
import eujp.transcribe.ReleaseStore.Source;
import eujp.transcribe.UnreadableSourceException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Brings releases of Press Corner into a corpus, one after the other.
public final class Fetcher {
  /// All languages in which a release is published.
  public static final String ALL = "all";

  private static final String ENGLISH = "en";

  private final PressCorner corner;
  private final ReleaseStore folder;
  private final List<String> languages;
  private final boolean force;
  private final Consumer<Fetched> report;

  /// @param languages ISO 639-1, or [#ALL]; none for that of the address, or English
  /// @param force whether files that were edited by hand are replaced
  /// @param report is told of each release
  public Fetcher(
      PressCorner corner,
      ReleaseStore folder,
      List<String> languages,
      boolean force,
      Consumer<Fetched> report) {
    this.corner = corner;
    this.folder = folder;
    this.languages = List.copyOf(languages);
    this.force = force;
    this.report = report;
  }

  /// Fetches a release in the languages that are wanted.
  public void fetch(WantedRelease wanted) throws IOException, InterruptedException {
    List<String> asked = new ArrayList<>(languages);
    asked.remove(ALL);
    if (asked.isEmpty()) {
      asked.add(wanted.language().orElse(ENGLISH));
    }
    TreeSet<String> published = new TreeSet<>();
    for (int i = 0; i < asked.size(); i++) {
      published.addAll(fetch(wanted.reference(), asked.get(i), List.copyOf(asked)));
      if (languages.contains(ALL)) {
        published.stream().filter(one -> !asked.contains(one)).forEach(asked::add);
      }
    }
  }

  /// Fetches what a search finds.
  public void fetch(SearchQuery query) throws IOException, InterruptedException {
    String language =
        languages.stream().filter(one -> !one.equals(ALL)).findFirst().orElse(ENGLISH);
    try {
      fetch(corner.search(query, language), "the search", query.limit());
    } catch (FetchException failed) {
      report.accept(new Fetched.Failed("search", failed.reason()));
    }
  }

  /// Fetches what a feed lists.
  public void fetch(URI feed, int limit) throws IOException, InterruptedException {
    try {
      fetch(corner.feed(feed), "the feed", limit);
    } catch (FetchException failed) {
      report.accept(new Fetched.Failed("feed", failed.reason()));
    }
  }

  private void fetch(Found found, String where, int limit)
      throws IOException, InterruptedException {
    List<WantedRelease> wanted = found.wanted().stream().limit(limit).toList();
    for (WantedRelease one : wanted) {
      fetch(one);
    }
    if (found.strange() > 0) {
      report.accept(
          new Fetched.Failed(
              where,
              "%d of its entries name no release of Press Corner".formatted(found.strange())));
    }
    if (found.total() - found.strange() > wanted.size()) {
      report.accept(
          new Fetched.Failed(
              where,
              "it has %d releases, of which the first %d were fetched; take more with --limit, or"
                      .formatted(found.total(), wanted.size())
                  + " bound it by --from and --to"));
    }
    if (found.total() == 0) {
      report.accept(new Fetched.Failed(where, "it has no release"));
    }
  }

  /// @return the languages in which the release is published, as far as that was told
  private List<String> fetch(Reference reference, String language, List<String> asked)
      throws IOException, InterruptedException {
    String what = reference + " " + language;
    try {
      Optional<Source> known = folder.source(reference.slug() + "." + language + ".md");
      Got got =
          corner.document(reference, language, languages.contains(ALL) ? Optional.empty() : known);
      if (got.document().isEmpty()) {
        report.accept(
            new Fetched.Good(
                reference,
                language,
                new ReleaseStore.Result(Outcome.UNCHANGED, ""),
                List.of(),
                List.of()));
        return List.of();
      }
      PressDocument document = got.document().get();
      if (!document.language().equals(language)) {
        report.accept(
            new Fetched.Failed(
                what,
                "it is not published in this language, but in %s"
                    .formatted(String.join(", ", document.languages()))));
        return document.languages();
      }
      ReleaseDraft draft = document.draft();
      ReleaseStore.Result result = folder.keep(draft, got.source(), force, corner.pace().now());
      List<String> others =
          document.languages().stream()
              .filter(one -> !asked.contains(one) && !languages.contains(ALL))
              .toList();
      report.accept(new Fetched.Good(reference, language, result, others, draft.remarks()));
      return document.languages();
    } catch (FetchException failed) {
      report.accept(new Fetched.Failed(what, failed.reason()));
    } catch (UnreadableSourceException unreadable) {
      report.accept(new Fetched.Failed(what, unreadable.reason()));
    } catch (IllegalArgumentException malformed) {
      report.accept(
          new Fetched.Failed(what, "the server gives it a language or reference that is none"));
    }
    return List.of();
  }
}
