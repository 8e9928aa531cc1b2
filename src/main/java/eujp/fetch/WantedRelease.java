package eujp.fetch;

import eujp.release.Reference;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A release that somebody asks for, by its reference or by the address of its page.
///
/// @param language ISO 639-1; none where it is not named
public record WantedRelease(Reference reference, Optional<String> language) {
  private static final int MAX_CHARS = 2_000;
  private static final Pattern REFERENCE =
      Pattern.compile("^([A-Za-z][A-Za-z_]{0,24}?)[/_-](?:20)?(\\d{2})[/_-](\\d{1,6})$");

  /// `…/detail/en/ip_23_3831` and `…/print/en/ip_23_3831/IP_23_3831_EN.pdf`.
  private static final Pattern PAGE =
      Pattern.compile(
          "/(?:detail|print)/([A-Za-z]{2})/([A-Za-z_]{1,26}\\d{2}_\\d{1,6})(?:[/?#]|$)");

  private static final Pattern QUERY_REFERENCE = Pattern.compile("[?&]reference=([^&#]{1,60})");
  private static final Pattern QUERY_LANGUAGE =
      Pattern.compile("[?&]language=([A-Za-z]{2})(?:[&#]|$)");

  /// `…/rapid/press-release_IP-13-1182_en.htm`, as pages were called until 2019.
  private static final Pattern RAPID =
      Pattern.compile("/press-release_([A-Za-z_]{1,25}-\\d{2}-\\d{1,6})_([A-Za-z]{2})\\.htm");

  /// Reads a reference (`IP/23/3831`, `ip_23_3831`) or an address.
  ///
  /// @return none where it is neither, or the address is not of the Commission
  /// @param host of Press Corner
  public static Optional<WantedRelease> parse(String written, String host) {
    String text = written.strip();
    if (text.length() > MAX_CHARS) {
      return Optional.empty();
    }
    Optional<Reference> reference = reference(text);
    if (reference.isPresent()) {
      return reference.map(one -> new WantedRelease(one, Optional.empty()));
    }
    try {
      URI address = new URI(text);
      String itsHost = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
      boolean known =
          itsHost.equals(host) || itsHost.equals("ec.europa.eu") || itsHost.equals("europa.eu");
      return known && address.getScheme() != null ? inAddress(text) : Optional.empty();
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  private static Optional<WantedRelease> inAddress(String address) {
    Matcher page = PAGE.matcher(address);
    if (page.find()) {
      return of(page.group(2), page.group(1));
    }
    Matcher rapid = RAPID.matcher(address);
    if (rapid.find()) {
      return of(rapid.group(1), rapid.group(2));
    }
    Matcher query = QUERY_REFERENCE.matcher(address);
    if (query.find()) {
      Matcher language = QUERY_LANGUAGE.matcher(address);
      return of(
          query.group(1).replace("%2F", "/").replace("%2f", "/"),
          language.find() ? language.group(1) : "");
    }
    return Optional.empty();
  }

  private static Optional<WantedRelease> of(String reference, String language) {
    String code = language.toLowerCase(Locale.ROOT);
    return reference(reference)
        .map(one -> new WantedRelease(one, code.isEmpty() ? Optional.empty() : Optional.of(code)));
  }

  /// A reference in any of the forms in which it is written.
  static Optional<Reference> reference(String text) {
    Matcher found = REFERENCE.matcher(text.strip());
    return found.matches()
        ? Optional.of(
            new Reference(
                found.group(1).toUpperCase(Locale.ROOT)
                    + "/"
                    + found.group(2)
                    + "/"
                    + found.group(3)))
        : Optional.empty();
  }
}
