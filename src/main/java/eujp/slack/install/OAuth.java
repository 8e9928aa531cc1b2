package eujp.slack.install;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import eujp.slack.client.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What the app proves itself with when it asks Slack for tokens.
///
/// Source: [Installing with OAuth](https://docs.slack.dev/authentication/installing-with-oauth) and
/// [Using token rotation](https://docs.slack.dev/authentication/using-token-rotation).
///
/// @param slack the SDK; it sends each request once, for a code is good once
/// @param api the Web API, ending in `/`
/// @param redirect to which Slack sends people back
/// @param scopes what the bot asks for
public record OAuth(
    Slack slack, URI api, String clientId, Secret clientSecret, URI redirect, List<String> scopes) {
  /// Where Slack asks a person whether their workspace shall have the bot.
  URI question(String state) {
    return api.resolve(
        "../oauth/v2/authorize?client_id=%s&scope=%s&redirect_uri=%s&state=%s"
            .formatted(
                encoded(clientId),
                encoded(String.join(",", scopes)),
                encoded(redirect.toString()),
                encoded(state)));
  }

  /// Changes a code for a token.
  OAuthV2AccessResponse token(String code) throws IOException, SlackApiException {
    return slack
        .methods()
        .oauthV2Access(request ->
            request
                .clientId(clientId)
                .clientSecret(clientSecret.value())
                .code(code)
                .redirectUri(redirect.toString()));
  }

  /// Changes a token that expires for another.
  public OAuthV2AccessResponse renewed(String refreshToken) throws IOException, SlackApiException {
    return slack
        .methods()
        .oauthV2Access(request ->
            request
                .clientId(clientId)
                .clientSecret(clientSecret.value())
                .grantType("refresh_token")
                .refreshToken(refreshToken));
  }

  /// Gives a token back that is not wanted.
  void giveBack(String token) throws IOException, SlackApiException {
    slack.methods().authRevoke(request -> request.token(token));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
