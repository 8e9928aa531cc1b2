package eujp.workspace;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Whether everyone can use what a page shows, by axe-core's rules; and whoever speaks to a control
/// calls it by what stands on it, for its name begins with that (WCAG 2.5.3).
public final class Accessibility {
  private static final String MARK = "data-looked-at";
  private static final int MAX_TRIES = 5;

  /// The controls whose name does not begin with the words on them, a line each.
  private static final String MISNAMED =
      """
      (root) => {
        const controls =
          'button, summary, a[href], [role=button], [role=tab], [role=menuitem], [role=option]';
        const hidden = (each) =>
          each.getAttribute('aria-hidden') === 'true' ||
          each.matches('svg, .visually-hidden') ||
          !each.checkVisibility({ visibilityProperty: true });
        const seen = (node) =>
          node.nodeType === Node.TEXT_NODE
            ? node.data
            : node.nodeType === Node.ELEMENT_NODE && !hidden(node)
              ? [...node.childNodes].map(seen).join('')
              : '';
        const words = (text) => text.replace(/\\s+/gu, ' ').trim();
        return [...root.querySelectorAll('[aria-label]')]
          .filter((each) => each.matches(controls) && !hidden(each))
          .map((each) => [words(seen(each)), words(each.getAttribute('aria-label'))])
          .filter(([on, name]) => /[\\p{L}\\p{N}]/u.test(on) && !name.startsWith(on))
          .map(([on, name]) => `“${on}” is called “${name}”`)
          .join('\\n');
      }
      """;

  private Accessibility() {}

  /// What breaks a rule, a sentence each.
  public static List<String> faults(Page page) {
    return Stream.concat(faults(axe(page)).stream(), misnamed(page.locator("body")).stream())
        .toList();
  }

  /// What has too little contrast, a sentence each: in dark colours nothing else differs.
  public static List<String> faultsOfColour(Page page) {
    return faults(ofColour(axe(page)));
  }

  /// What breaks a rule in a part of the page.
  public static List<String> faults(Locator part) {
    return Stream.concat(within(part, axe -> axe).stream(), misnamed(part).stream()).toList();
  }

  private static List<String> misnamed(Locator part) {
    return Stream.of(part.evaluate(MISNAMED).toString().split("\n", -1))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /// What has too little contrast in a part of the page.
  public static List<String> faultsOfColour(Locator part) {
    return within(part, Accessibility::ofColour);
  }

  /// Looks again where the page draws the part anew meanwhile, which has no mark then.
  private static List<String> within(Locator part, UnaryOperator<AxeBuilder> rules) {
    for (int tries = 1; ; tries++) {
      part.evaluate("(element, mark) => element.setAttribute(mark, '')", MARK);
      try {
        List<String> faults = faults(rules.apply(axe(part.page()).include("[" + MARK + "]")));
        part.evaluate("(element, mark) => element.removeAttribute(mark)", MARK);
        return faults;
      } catch (RuntimeException drawnAnew) {
        if (tries == MAX_TRIES) {
          throw drawnAnew;
        }
      }
    }
  }

  private static AxeBuilder ofColour(AxeBuilder axe) {
    return axe.withRules(List.of("color-contrast"));
  }

  private static AxeBuilder axe(Page page) {
    return new AxeBuilder(page).setLegacyMode(true);
  }

  private static List<String> faults(AxeBuilder axe) {
    return axe.analyze().getViolations().stream().map(Accessibility::describe).toList();
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + " at "
        + rule.getNodes().stream()
            .map(node -> node.getHtml() + " " + node.getFailureSummary())
            .toList();
  }
}
