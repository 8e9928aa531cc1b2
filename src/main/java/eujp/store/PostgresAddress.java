package eujp.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/// Where a PostgreSQL database is and who enters it.
///
/// @param jdbcUrl without user and password
public record PostgresAddress(String jdbcUrl, Optional<String> user, Optional<String> password) {
  /// Reads an address as `DATABASE_URL` holds it:
  /// `postgresql://user:password@host:5432/database?sslmode=require`, also with `postgres:` or
  /// `jdbc:postgresql:` at its beginning.
  ///
  /// @return empty if it is none
  public static Optional<PostgresAddress> parse(String url) {
    try {
      String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
      URI uri = URI.create(plain);
      String scheme = Objects.requireNonNullElse(uri.getScheme(), "");
      if (!(scheme.equals("postgres") || scheme.equals("postgresql"))
          || uri.getHost() == null
          || uri.getPath() == null
          || uri.getPath().length() < 2) {
        return Optional.empty();
      }
      String[] who = Objects.requireNonNullElse(uri.getRawUserInfo(), "").split(":", 2);
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return Optional.of(
          new PostgresAddress(
              "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
              decoded(who[0]),
              who.length == 2 ? decoded(who[1]) : Optional.empty()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Without anything secret.
  @Override
  public String toString() {
    return jdbcUrl.split("\\?", 2)[0];
  }

  private static Optional<String> decoded(String part) {
    return part.isEmpty()
        ? Optional.empty()
        : Optional.of(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
  }
}
