package eujp.workspace.model;

import eujp.workspace.values.ApiException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/// Tells the app's tokens from others, and knows whether they are revoked.
public final class TokenRegistry {
  private final Credentials credentials;
  private volatile boolean revoked;

  public TokenRegistry(Credentials credentials) {
    this.credentials = credentials;
  }

  /// The two kinds of tokens.
  public enum Kind {
    BOT,
    APP
  }

  /// Whose token this is.
  ///
  /// @throws ApiException `not_authed`, `invalid_auth` or `token_revoked`
  public Kind identify(Optional<String> token) throws ApiException {
    String given = token.orElseThrow(() -> new ApiException("not_authed"));
    boolean isBot = same(given, credentials.bot());
    if (!isBot && !same(given, credentials.app())) {
      throw new ApiException("invalid_auth");
    }
    if (revoked) {
      throw new ApiException("token_revoked");
    }
    return isBot ? Kind.BOT : Kind.APP;
  }

  public void revoke() {
    revoked = true;
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
