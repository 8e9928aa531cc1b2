package eujp.fetch;

import com.google.gson.JsonObject;
import eujp.fetch.PoliteClient.Answer;
import eujp.release.Reference;
import eujp.transcribe.ReleaseStore.Source;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The interface of Press Corner, as programs that read it use it: `api/documents` gives a
/// document, `api/search` lists some, and `api/rss` the newest.
public final class PressCorner implements AutoCloseable {
  /// Where it is.
  public static final URI ADDRESS = URI.create("https://ec.europa.eu/commission/presscorner");

  /// How long one request may take.
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int PAGE_SIZE = 100;
  private static final int MAX_PAGES = 100;
  private static final int MAX_ITEMS = 1_000;
  private static final int NOT_FOUND = 404;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT);

  /// An unknown reference is answered by nothing, and so may a known one be, once.
  private static final int TRIES_OF_NOTHING = 2;

  private final PoliteClient client;
  private final String agent;
  private final Duration patience;
  private final Pace pace;
  private final Consumer<OkHttpClient.Builder> settings;

  /// @param base such as [#ADDRESS]
  /// @param version of eujp
  /// @param settings of the HTTP client, such as a proxy
  /// @throws FetchException if `base` is no address that may be asked
  public PressCorner(
      URI base,
      String version,
      Duration patience,
      Pace pace,
      Consumer<OkHttpClient.Builder> settings)
      throws FetchException {
    this.agent = "eujp/" + version + " (reads press releases for a question answering bot)";
    this.patience = patience;
    this.pace = pace;
    this.settings = settings;
    this.client = new PoliteClient(base, agent, patience, pace, settings);
  }

  /// The host that is asked.
  public String host() {
    return client.base().host();
  }

  Pace pace() {
    return pace;
  }

  /// What is known of a release.
  ///
  /// @param document none where it has not changed since
  record Got(Optional<PressDocument> document, Source source) {}

  /// Asks for a release in a language.
  ///
  /// @param known where the release at hand is from; what has not changed since is not sent
  /// @throws FetchException if there is none under the reference
  Got document(Reference reference, String language, Optional<Source> known)
      throws FetchException, InterruptedException {
    HttpUrl address =
        api("documents")
            .addEncodedQueryParameter("reference", reference.value())
            .addQueryParameter("language", language)
            .build();
    Map<String, String> headers = new HashMap<>();
    known
        .filter(source -> source.address().equals(address.toString()))
        .ifPresent(source -> {
          put(headers, "If-None-Match", source.etag());
          put(headers, "If-Modified-Since", source.lastModified());
        });
    for (int tries = 1; tries <= TRIES_OF_NOTHING; tries++) {
      Answer answer = client.get(address, headers);
      Source source = new Source(address.toString(), answer.etag(), answer.lastModified());
      if (answer.isUnchanged() && !headers.isEmpty()) {
        return new Got(Optional.empty(), known.orElse(source));
      }
      if (answer.code() == NOT_FOUND) {
        break;
      }
      if (!answer.isGood()) {
        throw new FetchException("the server answers with the error %d".formatted(answer.code()));
      }
      Optional<PressDocument> document = PressDocument.parse(answer.body(), reference, language);
      if (document.isPresent()) {
        if (!document.get().reference().equals(reference)) {
          throw new FetchException(
              "the server answers with another release, %s".formatted(document.get().reference()));
        }
        return new Got(document, source);
      }
    }
    throw new FetchException("Press Corner has no such release; check the reference");
  }

  private static void put(Map<String, String> headers, String name, String value) {
    boolean plain = value.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    if (!value.isEmpty() && plain) {
      headers.put(name, value);
    }
  }

  /// What a search or a feed found.
  ///
  /// @param wanted each once, in its order
  /// @param total how many there are
  /// @param strange how many entries could not be understood
  record Found(List<WantedRelease> wanted, int total, int strange) {}

  /// Searches, page by page, until as many are found as there are, or as are wanted.
  ///
  /// @throws FetchException if a page cannot be had: what is missing is not passed over
  Found search(SearchQuery query, String language) throws FetchException, InterruptedException {
    Map<Reference, WantedRelease> found = new LinkedHashMap<>();
    int total = 0;
    int strange = 0;
    int listed = 0;
    for (int page = 1; page <= MAX_PAGES && found.size() < query.limit(); page++) {
      HttpUrl.Builder address =
          api("search")
              .addQueryParameter("language", language)
              .addQueryParameter("pagesize", Integer.toString(PAGE_SIZE))
              .addQueryParameter("pagenumber", Integer.toString(page));
      query.from().ifPresent(day -> address.addQueryParameter("datefrom", DAY.format(day)));
      query.to().ifPresent(day -> address.addQueryParameter("dateto", DAY.format(day)));
      if (!query.text().isBlank()) {
        address.addQueryParameter("text", query.text().strip());
      }
      Answer answer = client.get(address.build(), Map.of());
      Optional<JsonObject> read =
          answer.isGood() ? PressDocument.object(answer.body()) : Optional.empty();
      if (read.isEmpty()) {
        throw new FetchException(
            "page %d of what the search found cannot be read; try again later".formatted(page));
      }
      List<JsonObject> entries =
          PressDocument.objects(read.get(), "docuLanguageListResources").toList();
      total = Math.max(total, number(PressDocument.string(read.get(), "totalNumber")));
      for (JsonObject entry : entries) {
        Optional<Reference> reference =
            WantedRelease.reference(PressDocument.string(entry, "refCode"));
        strange += reference.isEmpty() ? 1 : 0;
        reference.ifPresent(
            one -> found.putIfAbsent(one, new WantedRelease(one, Optional.empty())));
      }
      listed += entries.size();
      if (entries.isEmpty() || listed >= total) {
        break;
      }
    }
    List<WantedRelease> wanted = found.values().stream().limit(query.limit()).toList();
    return new Found(wanted, Math.max(total, found.size()), strange);
  }

  private static int number(String written) {
    try {
      return Math.max(0, Integer.parseInt(written));
    } catch (NumberFormatException none) {
      return 0;
    }
  }

  /// Reads a feed (RSS, Atom), and of it what links to pages of Press Corner.
  Found feed(URI feed) throws FetchException, InterruptedException {
    HttpUrl address = HttpUrl.get(feed);
    if (address == null) {
      throw new FetchException("a feed is named by its address, which begins with https://");
    }
    Document read;
    if (address.host().equals(client.base().host()) && address.port() == client.base().port()) {
      read = feed(client, address);
    } else if (PoliteClient.isThisMachine(address.host())) {
      throw new FetchException("a feed of this machine is not asked");
    } else {
      try (PoliteClient other = new PoliteClient(feed, agent, patience, pace, settings)) {
        read = feed(other, address);
      }
    }
    Set<WantedRelease> wanted = new LinkedHashSet<>();
    int strange = 0;
    int total = 0;
    for (Element item : read.select("item, entry").stream().limit(MAX_ITEMS).toList()) {
      total++;
      Optional<WantedRelease> found = Optional.empty();
      for (Element link : item.select("> link, > guid, > id")) {
        String target = link.hasAttr("href") ? link.attr("href") : link.wholeText();
        found = found.or(() -> WantedRelease.parse(target, host()));
      }
      strange += found.isEmpty() ? 1 : 0;
      found.ifPresent(wanted::add);
    }
    return new Found(List.copyOf(wanted), total, strange);
  }

  private static Document feed(PoliteClient client, HttpUrl address)
      throws FetchException, InterruptedException {
    Answer answer = client.get(address, Map.of());
    if (!answer.isGood()) {
      throw new FetchException("the feed answers with the error %d".formatted(answer.code()));
    }
    Document read = Jsoup.parse(answer.body(), "", Parser.xmlParser());
    if (read.selectFirst("rss, feed, channel") == null) {
      throw new FetchException("what is there is no feed (RSS or Atom)");
    }
    return read;
  }

  /// The feed of the newest.
  public URI newest(String language) throws FetchException {
    try {
      return new URI(api("rss").addQueryParameter("language", language).build().toString());
    } catch (URISyntaxException impossible) {
      throw new FetchException("the feed has no address");
    }
  }

  private HttpUrl.Builder api(String name) {
    return client.base().newBuilder().addPathSegments("api/" + name);
  }

  @Override
  public void close() {
    client.close();
  }
}
