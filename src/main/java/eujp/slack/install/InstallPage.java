package eujp.slack.install;

import eujp.cite.Attribution;
import eujp.slack.pages.HtmlDocument;
import eujp.slack.transport.WebServer;
import jakarta.servlet.http.HttpServletResponse;

/// What a person is shown who has been at Slack, or does not get there: what happened and what to
/// do.
enum InstallPage {
  DONE(
      HttpServletResponse.SC_OK,
      "eujp is in %s",
      """
      <p>Open Slack now:</p>
      <ol>
      <li>Write to <strong>eujp</strong> under Apps, as to a colleague: <em>Who co-chaired the \
      Digital Partnership Council?</em></li>
      <li>Or bring it into a channel with <code>/invite @eujp</code>, and mention it there: \
      <code>@eujp</code> and your question.</li>
      <li><code>/eujp help</code> says what else it does.</li>
      </ol>
      <p>You may close this page.</p>
      """),
  KEPT(
      HttpServletResponse.SC_OK,
      "eujp is installed in %s",
      """
      <p>It is not at work there yet: its connection is not made, and it goes on trying. Write to \
      <strong>eujp</strong> in Slack in a few minutes; if it does not answer then, tell who runs \
      it.</p>
      """),
  DENIED(
      HttpServletResponse.SC_OK,
      "Nothing was installed",
      "<p>You have said no to Slack, so eujp is in no workspace of yours and keeps nothing.</p>"),
  FOREIGN(
      HttpServletResponse.SC_BAD_REQUEST,
      "This link is not good any more",
      """
      <p>Nothing was installed. An installation is ended in the browser in which it was begun, \
      once, and within ten minutes.</p>
      """),
  REFUSED(
      HttpServletResponse.SC_BAD_REQUEST,
      "Slack has not installed eujp",
      """
      <p>Nothing was installed, and nothing is kept. Begin again; if it fails again, tell who runs \
      eujp: the log has Slack's reason.</p>
      """),
  ORGANIZATION(
      HttpServletResponse.SC_BAD_REQUEST,
      "eujp cannot be installed in a whole organization",
      """
      <p>Nothing was installed, and nothing is kept. Begin again, and choose one workspace of the \
      organization at Slack; each can have eujp.</p>
      """),
  UNREACHABLE(
      HttpServletResponse.SC_BAD_GATEWAY,
      "Slack does not answer",
      "<p>Nothing was installed, and nothing is kept. Begin again in a few minutes.</p>"),
  OUT_OF_ORDER(
      HttpServletResponse.SC_SERVICE_UNAVAILABLE,
      "eujp cannot be installed now",
      "<p>What is granted cannot be kept now. Begin again in a few minutes.</p>"),
  TOO_MANY(
      HttpServletResponse.SC_SERVICE_UNAVAILABLE,
      "Too many people install eujp now",
      "<p>Begin again in ten minutes.</p>");

  private final int status;
  private final String title;
  private final String text;

  /// A page as it is sent.
  record Page(int status, String html) {}

  InstallPage(int status, String title, String text) {
    this.status = status;
    this.title = title;
    this.text = text;
  }

  Page page() {
    return page("");
  }

  /// @param workspace what people call it
  Page page(String workspace) {
    String heading = title.formatted(workspace);
    // A relative address, so that a proxy may serve this elsewhere.
    String again =
        this == DONE || this == KEPT
            ? ""
            : "<p><a href=\"%s\">Begin again</a></p>\n"
                .formatted(WebServer.INSTALL.substring(WebServer.INSTALL.lastIndexOf('/') + 1));
    return new Page(
        status,
        HtmlDocument.of(
            "en",
            heading,
            "",
            "<main>\n<h1>%s</h1>\n%s\n%s</main>\n"
                .formatted(Attribution.html(heading), text, again)));
  }
}
