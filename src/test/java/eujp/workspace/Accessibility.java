package eujp.workspace;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/// Whether everyone can use what a page shows, by axe-core's rules.
public final class Accessibility {
  private Accessibility() {}

  /// What breaks a rule, a sentence each.
  public static List<String> faults(Page page) {
    return faults(axe(page));
  }

  /// What has too little contrast, a sentence each: in dark colours nothing else differs.
  public static List<String> faultsOfColour(Page page) {
    return faults(axe(page).withRules(List.of("color-contrast")));
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
