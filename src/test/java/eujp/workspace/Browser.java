package eujp.workspace;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import eujp.Await;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The Chromium that is installed here, without a window.
///
/// Where there is none, the tests that need it are skipped; in continuous integration, which sets
/// `CI`, they fail instead, because nobody reads there what was skipped.
///
/// A browser belongs to the thread that launched it.
public final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  /// Starts the browser.
  public static Browser launch() {
    Path executable = executable().orElseGet(Browser::missing);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    try {
      return new Browser(
          playwright,
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(executable)
                      .setArgs(ARGUMENTS)));
    } catch (RuntimeException e) {
      playwright.close();
      throw e;
    }
  }

  /// A page with cookies and storage of its own, in UTC, on a screen of that size.
  public Page newPage(int width, int height) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setTimezoneId("UTC")
                .setLocale("en-GB")
                .setViewportSize(width, height));
    context.setDefaultTimeout((double) Await.PATIENCE.toMillis());
    PlaywrightAssertions.setDefaultAssertionTimeout((double) Await.PATIENCE.toMillis());
    return context.newPage();
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Optional<Path> executable() {
    String path = System.getenv().getOrDefault("PATH", "");
    return NAMES.stream()
        .flatMap(
            name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path missing() {
    String advice = "No Chromium on the PATH: install chromium (on Debian: apt install chromium)";
    return System.getenv("CI") == null ? abort(advice) : fail(advice);
  }
}
