package eujp.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// Asks one HTTP server, and does it no harm: one request a second, four tries with growing pauses,
/// or those that the server asks for.
///
/// It takes no body of more than [#MAX_BODY] bytes, however that is compressed, follows
/// redirections only on the same host, and speaks HTTPS; only a server on this machine, for tests,
/// may do without. A host elsewhere that turns out to be this machine, or one near it, is not
/// asked.
final class PoliteClient implements AutoCloseable {
  static final int MAX_BODY = 5 << 20;
  static final int MAX_TRIES = 4;

  private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(1);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  /// A server that asks for a longer pause is not waited for.
  private static final Duration MAX_PAUSE = Duration.ofMinutes(2);

  private static final int MAX_REDIRECTIONS = 5;
  private static final int NOT_MODIFIED = 304;
  private static final Set<Integer> REDIRECTIONS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private final HttpUrl base;
  private final String agent;
  private final Pace pace;
  private final OkHttpClient client;
  private Optional<Duration> last = Optional.empty();

  /// An answer.
  ///
  /// @param code 200, 304 or one that does not pass by waiting
  /// @param etag empty where there is none
  /// @param lastModified empty where there is none
  record Answer(int code, String body, String etag, String lastModified) {
    boolean isUnchanged() {
      return code == NOT_MODIFIED;
    }

    boolean isGood() {
      return code >= 200 && code < 300;
    }
  }

  /// @param base its host is the only one that is asked
  /// @param agent who asks, as the header `User-Agent` has it
  /// @param patience how long one request may take
  /// @param settings of the client, such as a proxy
  /// @throws FetchException if `base` is no address that may be asked
  PoliteClient(
      URI base, String agent, Duration patience, Pace pace, Consumer<OkHttpClient.Builder> settings)
      throws FetchException {
    HttpUrl url = HttpUrl.get(base);
    if (url == null || (!url.isHttps() && !isThisMachine(url.host()))) {
      throw new FetchException("the address to fetch from begins with https://");
    }
    this.base = url;
    this.agent = agent;
    this.pace = pace;
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(true)
            .callTimeout(patience)
            .connectTimeout(patience)
            .readTimeout(patience);
    settings.accept(builder);
    if (!isThisMachine(url.host())) {
      builder.dns(PoliteClient::elsewhere);
    }
    this.client = builder.build();
  }

  /// Whether a host is named as this machine.
  static boolean isThisMachine(String host) {
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }

  private static List<InetAddress> elsewhere(String host) throws UnknownHostException {
    List<InetAddress> addresses =
        Dns.SYSTEM.lookup(host).stream()
            .filter(address ->
                !address.isLoopbackAddress()
                    && !address.isAnyLocalAddress()
                    && !address.isLinkLocalAddress()
                    && !address.isSiteLocalAddress())
            .toList();
    if (addresses.isEmpty()) {
      throw new UnknownHostException(host);
    }
    return addresses;
  }

  HttpUrl base() {
    return base;
  }

  /// Asks for an address of the host.
  ///
  /// @param headers such as `If-None-Match`
  /// @throws FetchException if there is no answer to be had
  Answer get(HttpUrl address, Map<String, String> headers)
      throws FetchException, InterruptedException {
    String failure = "";
    Duration pause = FIRST_PAUSE;
    for (int tries = 1; tries <= MAX_TRIES; tries++) {
      Duration asked = Duration.ZERO;
      try (Response response = send(address, headers)) {
        if (!PASSING.contains(response.code())) {
          return answer(response);
        }
        failure = "the server answers with the error %d".formatted(response.code());
        asked = asked(response);
      } catch (IOException broken) {
        failure = "the server does not answer";
      }
      if (asked.compareTo(MAX_PAUSE) > 0) {
        throw new FetchException(
            "%s and asks to wait %d minutes; try again then"
                .formatted(failure, asked.plusSeconds(59).toMinutes()));
      }
      if (tries < MAX_TRIES) {
        pace.pause(asked.compareTo(pause) > 0 ? asked : pause);
        pause = pause.multipliedBy(2);
      }
    }
    throw new FetchException(
        "%s, also when tried %d times; try again later".formatted(failure, MAX_TRIES));
  }

  /// Sends a request and follows where the same host sends it on.
  private Response send(HttpUrl address, Map<String, String> headers)
      throws IOException, FetchException, InterruptedException {
    HttpUrl url = address;
    for (int i = 0; i <= MAX_REDIRECTIONS; i++) {
      checkHost(url);
      awaitTurn();
      Request.Builder request =
          new Request.Builder()
              .url(url)
              .header("User-Agent", agent)
              .header("Accept", "application/json, application/rss+xml, application/xml;q=0.9");
      headers.forEach(request::header);
      Response response = client.newCall(request.build()).execute();
      if (!REDIRECTIONS.contains(response.code())) {
        return response;
      }
      String location = Optional.ofNullable(response.header("Location")).orElse("");
      response.close();
      HttpUrl next = location.isBlank() ? null : url.resolve(location);
      if (next == null) {
        throw new FetchException("the server sends on to what is no address");
      }
      url = next;
    }
    throw new FetchException("the server sends on more than %d times".formatted(MAX_REDIRECTIONS));
  }

  private void checkHost(HttpUrl url) throws FetchException {
    boolean same =
        url.scheme().equals(base.scheme())
            && url.host().equals(base.host())
            && url.port() == base.port()
            && url.username().isEmpty()
            && url.password().isEmpty();
    if (!same) {
      throw new FetchException("the server sends on to another host, which is not asked");
    }
  }

  private void awaitTurn() throws InterruptedException {
    if (last.isPresent()) {
      Duration left = BETWEEN_REQUESTS.minus(pace.passed().minus(last.get()));
      if (left.isPositive()) {
        pace.pause(left);
      }
    }
    last = Optional.of(pace.passed());
  }

  /// The pause that the server asks for; none where it asks for none that can be read.
  private Duration asked(Response response) {
    String after = Optional.ofNullable(response.header("Retry-After")).orElse("").strip();
    if (SECONDS.matcher(after).matches()) {
      return Duration.ofSeconds(Long.parseLong(after));
    }
    try {
      Instant until = ZonedDateTime.parse(after, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration left = Duration.between(pace.now(), until);
      return left.isNegative() ? Duration.ZERO : left;
    } catch (DateTimeException none) {
      return Duration.ZERO;
    }
  }

  private Answer answer(Response response) throws IOException, FetchException {
    String etag = Optional.ofNullable(response.header("ETag")).orElse("");
    String lastModified = Optional.ofNullable(response.header("Last-Modified")).orElse("");
    if (response.code() == NOT_MODIFIED) {
      return new Answer(response.code(), "", etag, lastModified);
    }
    BufferedSource source = response.body().source();
    if (source.request(MAX_BODY + 1L)) {
      throw new FetchException("the answer is larger than %,d bytes".formatted(MAX_BODY));
    }
    Buffer buffer = source.getBuffer();
    return new Answer(
        response.code(),
        text(buffer.readByteArray(), response.body().contentType()),
        etag,
        lastModified);
  }

  private static String text(byte[] bytes, @Nullable MediaType type) throws FetchException {
    Charset charset =
        Optional.ofNullable(type).map(MediaType::charset).orElse(StandardCharsets.UTF_8);
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException | UnsupportedOperationException unreadable) {
      throw new FetchException("the answer is not text in the encoding that it says it has");
    }
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
