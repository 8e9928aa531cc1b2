package eujp.workspace;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Map;

/// The modules of the chat page, called one by one in a browser, on a page without anything else.
///
/// Scripts find there `given`, their input; `directory`, which knows the users U1 (eujp) and U2
/// (marta, oneself) and the channel C1 (general); and `html`, which writes nodes as HTML. It leaves
/// out icons, the titles of dates and what links out of the page must carry; a link that does not
/// carry it is marked `unsafe`.
final class Modules implements AutoCloseable {
  private static final String PRELUDE =
      """
      const people = { U1: { name: 'eujp' }, U2: { name: 'marta' } };
      const rooms = { C1: { name: 'general' } };
      const directory = { user: (id) => people[id], channel: (id) => rooms[id], me: { id: 'U2' } };
      const html = (nodes) => {
        const box = document.createElement('div');
        box.append(nodes);
        box.querySelectorAll('a:not([href^="#"])').forEach((a) => {
          if (a.target === '_blank' && a.rel === 'noopener noreferrer') {
            ['target', 'rel'].forEach((name) => a.removeAttribute(name));
          } else {
            a.setAttribute('unsafe', '');
          }
        });
        box.querySelectorAll('time').forEach((time) => time.removeAttribute('title'));
        box.querySelectorAll('svg').forEach((icon) => icon.remove());
        return box.innerHTML;
      };
      """;

  private final Browser browser = Browser.launch();
  private final FakeWorkspace workspace = new FakeWorkspace();
  private final Page page = browser.newPage(1280, 860);
  private final CDPSession measures = page.context().newCDPSession(page);

  Modules() throws IOException {
    measures.send("Performance.enable");
    page.navigate(workspace.url("/blank"));
  }

  /// What the body of a JavaScript function returns for `given`.
  Object evaluate(String script, String given) {
    return page.evaluate(
        "async ({ given }) => { " + PRELUDE + script + " }", Map.of("given", given));
  }

  /// How long a processor has worked for the page's scripts so far, in milliseconds. Whatever else
  /// the machine does is not in it.
  double processorTime() {
    for (JsonElement each : measures.send("Performance.getMetrics").getAsJsonArray("metrics")) {
      JsonObject metric = each.getAsJsonObject();
      if (metric.get("name").getAsString().equals("ThreadTime")) {
        return 1_000 * metric.get("value").getAsDouble();
      }
    }
    throw new AssertionError("the browser does not say");
  }

  @Override
  public void close() {
    workspace.close();
    browser.close();
  }
}
