package eujp.workspace;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.UnaryOperator;

/// Whether everyone can use what a page shows, by axe-core's rules.
public final class Accessibility {
  private static final String MARK = "data-looked-at";
  private static final int MAX_TRIES = 5;

  private Accessibility() {}

  /// What breaks a rule, a sentence each.
  public static List<String> faults(Page page) {
    return faults(axe(page));
  }

  /// What has too little contrast, a sentence each: in dark colours nothing else differs.
  public static List<String> faultsOfColour(Page page) {
    return faults(ofColour(axe(page)));
  }

  /// What breaks a rule in a part of the page.
  public static List<String> faults(Locator part) {
    return within(part, axe -> axe);
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
