package eujp.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Where OpenSearch is, and how it is entered.
///
/// | variable | holds | default |
/// |---|---|---|
/// | `SEARCH_URL` | the nodes, `https://user:password@host:9200`, with commas | none; the passages are in the embedded index |
/// | `SEARCH_API_KEY` | an API key, in place of user and password | none |
/// | `SEARCH_CA` | a PEM file with the authority that signed the nodes' certificates | those that Java trusts |
///
/// Not encrypted is only what stays on this machine, `http://127.0.0.1:9200`: questions of people
/// and a password that can write the index go over the connection, and with `SEARCH_CA` a
/// certificate of one's own costs nothing. Whoever has another way to encrypt, such as a sidecar,
/// has an address on this machine for it.
///
/// @param nodes without user and password; at least one
/// @param authorization the header by which each request is let in
/// @param trust the authorities that are trusted in place of Java's
public record ClusterAddress(
    List<URI> nodes, Optional<String> authorization, Optional<SSLContext> trust) {
  private static final String URL = "SEARCH_URL";
  private static final String API_KEY = "SEARCH_API_KEY";
  private static final String CA = "SEARCH_CA";

  private static final int MAX_PORT = 65_535;
  private static final int MAX_CA_BYTES = 1_024 * 1_024;
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");
  private static final String EXAMPLE =
      "It holds the addresses of OpenSearch's nodes, with commas, such as"
          + " https://user:password@search.example.org:9200";

  public ClusterAddress {
    nodes = List.copyOf(nodes);
  }

  /// Reads the variables.
  ///
  /// @param variable the value of a variable
  /// @param fault takes a sentence or two for each that is wrong, without its value
  /// @return empty where there is no `SEARCH_URL`, or something is wrong
  public static Optional<ClusterAddress> read(
      Function<String, Optional<String>> variable, Consumer<String> fault) {
    Optional<String> urls = variable.apply(URL);
    Optional<String> key = variable.apply(API_KEY);
    Optional<String> ca = variable.apply(CA);
    if (urls.isEmpty()) {
      key.ifPresent(_ -> fault.accept(withoutUrl(API_KEY)));
      ca.ifPresent(_ -> fault.accept(withoutUrl(CA)));
      return Optional.empty();
    }
    List<String> faults = new ArrayList<>();
    List<URI> nodes =
        Arrays.stream(urls.get().split(",", -1))
            .flatMap(url -> node(url.strip(), faults).stream())
            .toList();
    Optional<String> authorization = authorization(nodes, key, faults);
    Optional<SSLContext> trust = ca.flatMap(file -> trust(file, faults));
    faults.stream().distinct().forEach(fault);
    return faults.isEmpty()
        ? Optional.of(
            new ClusterAddress(
                nodes.stream().map(ClusterAddress::withoutUser).distinct().toList(),
                authorization,
                trust))
        : Optional.empty();
  }

  /// Without anything secret.
  @Override
  public String toString() {
    return String.join(", ", nodes.stream().map(URI::toString).toList());
  }

  private static String withoutUrl(String name) {
    return name + " is set, but SEARCH_URL is not. " + EXAMPLE + "; unset " + name + " without it.";
  }

  private static Optional<URI> node(String url, List<String> faults) {
    Optional<URI> uri = webAddress(url);
    if (uri.isEmpty()) {
      faults.add(
          "SEARCH_URL is not a list of web addresses. "
              + EXAMPLE
              + ", with %2C for a comma in a password; unset it to use the embedded index.");
    } else if (uri.get().getScheme().equals("http") && !isHere(uri.get())) {
      faults.add(
          "SEARCH_URL begins with http:// and names another machine, so that questions and the"
              + " password would go there unencrypted. Write https://; SEARCH_CA names a file with"
              + " the authority for a certificate of your own.");
    }
    return uri;
  }

  private static Optional<URI> webAddress(String url) {
    try {
      URI uri = new URI(url);
      boolean good =
          ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
              && uri.getHost() != null
              && uri.getPort() != 0
              && uri.getPort() <= MAX_PORT
              && ("".equals(uri.getPath()) || "/".equals(uri.getPath()))
              && uri.getQuery() == null
              && uri.getFragment() == null;
      return good ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isHere(URI url) {
    return LOOPBACK.matcher(url.getHost().toLowerCase(Locale.ROOT)).matches();
  }

  /// Asks no server for a user that another has: all nodes of a cluster have the same.
  private static Optional<String> authorization(
      List<URI> nodes, Optional<String> key, List<String> faults) {
    List<String> users =
        nodes.stream().flatMap(url -> Optional.ofNullable(url.getRawUserInfo()).stream()).toList();
    if (users.stream().distinct().count() > 1) {
      faults.add(
          "SEARCH_URL names several users, or passwords. Name one, before the first host; all"
              + " nodes are entered with it.");
    }
    if (users.stream().anyMatch(user -> user.indexOf(':') < 1)) {
      faults.add(
          "SEARCH_URL names a user without a password. Write user:password@ before the host.");
    }
    if (!users.isEmpty() && key.isPresent()) {
      faults.add("SEARCH_URL names a user, and SEARCH_API_KEY is set. Leave out one of them.");
    }
    if (key.isPresent() && !TOKEN.matcher(key.get()).matches()) {
      faults.add(
          "SEARCH_API_KEY is not an API key. It holds one as OpenSearch gives it out, in ASCII and"
              + " without blanks.");
    }
    return key.map(value -> "ApiKey " + value)
        .or(() -> users.stream().findFirst().map(ClusterAddress::basic));
  }

  private static String basic(String user) {
    byte[] decoded =
        URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8)
            .getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(decoded);
  }

  private static URI withoutUser(URI url) {
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    return URI.create(url.getScheme() + "://" + url.getHost().toLowerCase(Locale.ROOT) + port);
  }

  private static Optional<SSLContext> trust(String file, List<String> faults) {
    try {
      Path path = Path.of(file);
      if (!Files.isRegularFile(path) || Files.size(path) > MAX_CA_BYTES) {
        faults.add("SEARCH_CA names what is no file, or larger than 1 MB. " + ofCa());
        return Optional.empty();
      }
      return Optional.of(trusting(certificates(path)));
    } catch (InvalidPathException e) {
      faults.add("SEARCH_CA is not a path. " + ofCa());
    } catch (CertificateException e) {
      faults.add("SEARCH_CA names a file without a certificate. " + ofCa());
    } catch (IOException e) {
      faults.add("SEARCH_CA names a file that cannot be read. " + ofCa());
    } catch (GeneralSecurityException e) {
      faults.add("SEARCH_CA names a file with a certificate that Java does not take. " + ofCa());
    }
    return Optional.empty();
  }

  private static String ofCa() {
    return "It holds the path of a PEM file with the certificate of the authority that signed those"
        + " of the nodes; unset it to trust the authorities that Java trusts.";
  }

  private static Collection<? extends Certificate> certificates(Path file)
      throws IOException, CertificateException {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (found.isEmpty()) {
        throw new CertificateException("none");
      }
      return found;
    }
  }

  private static SSLContext trusting(Collection<? extends Certificate> authorities)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int number = 0;
    for (Certificate authority : authorities) {
      store.setCertificateEntry("authority" + number++, authority);
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
