package eujp.slack.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eujp.library.Knowledge;
import eujp.library.Knowledge.Printed;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.Reference;
import eujp.slack.labels.Labels;
import eujp.slack.runtime.Computing;
import eujp.slack.transport.Documents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page of each release, under `/ip-23-3831/en`, and under `/` a list of them.
///
/// Pages are made when they are asked for, where all is computed, and kept as long as nothing
/// changes in what is known.
public final class ReleasePages implements Documents {
  private static final String LIST = "/";
  private static final Pattern PATH =
      Pattern.compile("/([a-z][a-z_]{0,24}-\\d{2}-\\d{1,6})/([a-z]{2,3})");

  /// The newest; a list of more is of no use to a reader.
  private static final int MAX_LISTED = 1_000;

  /// Of all pages that are kept, with their marks.
  private static final int MAX_KEPT_BYTES = 16_000_000;

  private static final int MAX_TAG_CHARS = 32;

  private final Knowledge knowledge;
  private final Computing computing;
  private final Cache<String, Kept> kept =
      Caffeine.newBuilder()
          .maximumWeight(MAX_KEPT_BYTES)
          .weigher((String _, Kept page) -> page.document().content().length)
          .executor(Runnable::run)
          .build();

  private volatile Releases releases = new Releases(Instant.MIN, List.of());

  /// A page as it was made.
  ///
  /// @param from what was known when it was
  private record Kept(Releases from, Document document) {}

  /// What is known.
  ///
  /// @param updated when it changed last
  /// @param all in each language, the newest first
  private record Releases(Instant updated, List<Masthead> all) {}

  public ReleasePages(Knowledge knowledge, Computing computing) {
    this.knowledge = knowledge;
    this.computing = computing;
  }

  @Override
  public Optional<Document> at(String path) {
    Matcher release = PATH.matcher(path);
    boolean isRelease = release.matches();
    if (!isRelease && !path.equals(LIST)) {
      return Optional.empty();
    }
    Instant updated = knowledge.updated();
    Kept page = kept.getIfPresent(path);
    if (page != null && page.from().updated().equals(updated)) {
      return Optional.of(page.document());
    }
    return computing.run(() -> {
      Releases now = releases(updated);
      Optional<String> html =
          isRelease
              ? Reference.ofSlug(release.group(1))
                  .flatMap(reference -> release(now, reference, release.group(2)))
              : Optional.of(
                  ReleaseHtml.list(
                      now.all().stream().limit(MAX_LISTED).toList(), Labels.english()));
      Optional<Document> document = html.map(ReleasePages::document);
      document.ifPresent(made -> kept.put(path, new Kept(now, made)));
      return document;
    });
  }

  private Releases releases(Instant updated) {
    Releases now = releases;
    if (!now.updated().equals(updated)) {
      now =
          new Releases(
              updated,
              knowledge.releases(Integer.MAX_VALUE).stream()
                  .flatMap(known -> known.versions().stream())
                  .toList());
      releases = now;
    }
    return now;
  }

  private Optional<String> release(Releases now, Reference reference, String language) {
    List<Masthead> versions =
        now.all().stream().filter(one -> one.reference().equals(reference)).toList();
    return versions.stream()
        .filter(one -> one.language().equals(language))
        .findFirst()
        .map(masthead ->
            ReleaseHtml.of(
                masthead,
                passages(reference, language),
                versions,
                knowledge.formerly(reference, language),
                Labels.in(language).orElseGet(Labels::english)));
  }

  private List<Passage> passages(Reference reference, String language) {
    return knowledge.passages(reference, language).stream().map(Printed::passage).toList();
  }

  private static Document document(String html) {
    return new Document(
        "text/html; charset=utf-8",
        HtmlDocument.policy(),
        HexFormat.of().formatHex(HtmlDocument.sha256(html)).substring(0, MAX_TAG_CHARS),
        html.getBytes(StandardCharsets.UTF_8));
  }
}
