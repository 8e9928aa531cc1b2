package eujp.slack.install;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import eujp.slack.pages.HtmlDocument;
import eujp.slack.transport.WebServer;
import eujp.store.Grants;
import eujp.store.Grants.Token;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends people to Slack who want the bot in their workspace, and takes them back.
///
/// Of what comes in a request nothing is shown and nothing is logged.
public final class InstallServlet extends HttpServlet {
  private static final Logger LOG = LoggerFactory.getLogger(InstallServlet.class);
  private static final String COOKIE = "eujp_install";

  /// Of Slack's error names, as they may stand in the log.
  private static final Pattern ERROR = Pattern.compile("[a-z_]{1,60}");

  private final transient OAuth oauth;
  private final transient Installations installations;

  /// @param installations are told what workspaces grant
  public InstallServlet(OAuth oauth, Installations installations) {
    this.oauth = oauth;
    this.installations = installations;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("GET")) {
      response.setHeader("Allow", "GET");
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    if (request.getServletPath().equals(WebServer.REDIRECT)) {
      show(ended(request, response), response);
    } else {
      begin(response);
    }
  }

  private void begin(HttpServletResponse response) throws IOException {
    Optional<String> state;
    try {
      state = installations.begin();
    } catch (IOException e) {
      LOG.warn("An installation cannot begin: {}", e.getMessage());
      show(InstallPage.OUT_OF_ORDER.page(), response);
      return;
    }
    if (state.isEmpty()) {
      show(InstallPage.TOO_MANY.page(), response);
      return;
    }
    response.setHeader("Set-Cookie", cookie(state.get(), Grants.PATIENCE));
    response.setHeader("Location", oauth.question(state.get()).toString());
    response.setStatus(HttpServletResponse.SC_FOUND);
  }

  private InstallPage.Page ended(HttpServletRequest request, HttpServletResponse response) {
    try {
      return isWhoBegan(request, response) ? answered(request) : InstallPage.FOREIGN.page();
    } catch (SlackApiException e) {
      LOG.warn("Slack answers an installation with status {}", e.getResponse().code());
      return InstallPage.UNREACHABLE.page();
    } catch (IOException e) {
      LOG.warn("An installation is not done: {}", e.getMessage());
      return InstallPage.OUT_OF_ORDER.page();
    }
  }

  /// Whether who comes back is who went, not long ago; whatever comes of it, nobody comes back so
  /// again.
  private boolean isWhoBegan(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> brought = cookie(request);
    String state = Objects.requireNonNullElse(request.getParameter("state"), "");
    response.setHeader("Set-Cookie", cookie("", Duration.ZERO));
    return brought.isPresent()
        && MessageDigest.isEqual(bytes(brought.get()), bytes(state))
        && installations.end(state);
  }

  private InstallPage.Page answered(HttpServletRequest request)
      throws IOException, SlackApiException {
    String code = Objects.requireNonNullElse(request.getParameter("code"), "");
    if (code.isEmpty()) {
      String error = Objects.requireNonNullElse(request.getParameter("error"), "");
      LOG.info("An installation was ended at Slack: {}", named(error));
      return error.equals("access_denied") ? InstallPage.DENIED.page() : InstallPage.REFUSED.page();
    }
    OAuthV2AccessResponse answer;
    try {
      answer = oauth.token(code);
    } catch (IOException e) {
      LOG.warn("Slack cannot be asked for a token: {}", e.getClass().getSimpleName());
      return InstallPage.UNREACHABLE.page();
    }
    if (!answer.isOk()) {
      LOG.warn("Slack gives no token for an installation: {}", named(answer.getError()));
      return InstallPage.REFUSED.page();
    }
    if (answer.isEnterpriseInstall()) {
      oauth.giveBack(answer.getAccessToken());
      return InstallPage.ORGANIZATION.page();
    }
    if (answer.getTeam() == null || !"bot".equals(answer.getTokenType())) {
      LOG.warn("Slack gives no token of a bot in a workspace");
      return InstallPage.REFUSED.page();
    }
    String name = Objects.requireNonNullElse(answer.getTeam().getName(), "your workspace");
    boolean atWork = installations.granted(answer.getTeam().getId(), name, token(answer));
    return (atWork ? InstallPage.DONE : InstallPage.KEPT).page(name);
  }

  /// The token in an answer of Slack's.
  public static Token token(OAuthV2AccessResponse answer) {
    boolean expires = answer.getRefreshToken() != null && answer.getExpiresIn() != null;
    return new Token(
        answer.getAccessToken(),
        expires ? Optional.of(answer.getRefreshToken()) : Optional.empty(),
        expires ? Duration.ofSeconds(answer.getExpiresIn()) : Duration.ZERO);
  }

  private static void show(InstallPage.Page page, HttpServletResponse response) throws IOException {
    response.setStatus(page.status());
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("Content-Security-Policy", HtmlDocument.policy());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getWriter().write(page.html());
  }

  /// Goes with no request of another site but a visit, and over encryption where there is any.
  private String cookie(String value, Duration lasts) {
    return "%s=%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Lax%s"
        .formatted(
            COOKIE,
            value,
            oauth.redirect().getPath(),
            lasts.toSeconds(),
            "https".equals(oauth.redirect().getScheme()) ? "; Secure" : "");
  }

  private static Optional<String> cookie(HttpServletRequest request) {
    @Nullable Cookie @Nullable [] cookies = request.getCookies();
    return Stream.ofNullable(cookies)
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String named(@Nullable String error) {
    return error != null && ERROR.matcher(error).matches()
        ? error
        : "for no reason that has a name";
  }
}
