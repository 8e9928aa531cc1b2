package eujp.workspace.model;

import eujp.workspace.values.ApiException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Tells the app's tokens from others, and knows whether they are revoked.
public final class TokenRegistry {
  private final String app;

  /// The bot's, and why each is not good any more; empty while it is.
  private final Map<String, Optional<String>> bots = new ConcurrentHashMap<>();

  private volatile boolean appRevoked;

  /// Those of an app that is installed already.
  public TokenRegistry(Credentials credentials) {
    this.app = credentials.app();
    bots.put(credentials.bot(), Optional.empty());
  }

  /// Those of an app that is not installed yet.
  public static TokenRegistry ofNone(Credentials credentials) {
    TokenRegistry tokens = new TokenRegistry(credentials);
    tokens.bots.clear();
    return tokens;
  }

  /// The two kinds of tokens.
  public enum Kind {
    BOT,
    APP
  }

  /// Whose token this is.
  ///
  /// @throws ApiException `not_authed`, `invalid_auth`, `token_revoked` or `token_expired`
  public Kind identify(Optional<String> token) throws ApiException {
    String given = token.orElseThrow(() -> new ApiException("not_authed"));
    if (same(given, app)) {
      if (appRevoked) {
        throw new ApiException("token_revoked");
      }
      return Kind.APP;
    }
    Optional<String> why =
        Optional.ofNullable(bots.get(given)).orElseThrow(() -> new ApiException("invalid_auth"));
    if (why.isPresent()) {
      throw new ApiException(why.get());
    }
    return Kind.BOT;
  }

  /// Whether it is, or was, a token of the bot here.
  public boolean knows(String token) {
    return bots.containsKey(token);
  }

  /// A token of the bot besides those that it has.
  public String issue() {
    String token = Credentials.botToken();
    bots.put(token, Optional.empty());
    return token;
  }

  /// Lets all tokens of the bot but one expire.
  public void expireBut(String newest) {
    bots.replaceAll((token, why) -> token.equals(newest) ? why : Optional.of("token_expired"));
  }

  /// Makes all worthless.
  public void revoke() {
    appRevoked = true;
    revokeBot();
  }

  /// Makes all tokens of the bot worthless.
  public void revokeBot() {
    bots.replaceAll((_, _) -> Optional.of("token_revoked"));
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
