package eujp.lab;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// How alike to the releases quotations are that were altered, and sentences that are foreign to
/// them; and from which likeness on a quotation is taken for altered.
///
/// @param altered the likeness of quotations with a fifth to a half of their words replaced
/// @param foreign the likeness of sentences that no release has
record Likenesses(List<Double> altered, List<Double> foreign) {
  private static final double MAX_MISTAKEN = .01;
  private static final int PERCENT = 100;
  private static final int FIRST = 20;
  private static final int STEP = 5;

  Likenesses {
    altered = List.copyOf(altered);
    foreign = List.copyOf(foreign);
  }

  /// The share of the altered that would be called absent.
  double missed(int percent) {
    return share(altered, one -> one * PERCENT < percent);
  }

  /// The share of the foreign that would be called altered.
  double mistaken(int percent) {
    return share(foreign, one -> one * PERCENT >= percent);
  }

  /// The lowest, in percent, from which on hardly any of the foreign would be called altered. A
  /// quotation that nobody made must not be excused as one that was only changed; an altered one
  /// that is called absent still comes with the passage that it was made of.
  int best() {
    return IntStream.range(FIRST, PERCENT)
        .filter(percent -> mistaken(percent) <= MAX_MISTAKEN)
        .findFirst()
        .orElse(PERCENT);
  }

  /// A Markdown table, and the choice.
  void print(PrintWriter out) {
    out.println("| from | foreign called altered | altered called absent |");
    out.println("|---|---|---|");
    IntStream.range(FIRST, PERCENT)
        .filter(percent -> percent % STEP == 0)
        .forEach(percent ->
            out.println(
                String.format(
                    Locale.ROOT,
                    "| .%02d | %.4f | %.4f |",
                    percent,
                    mistaken(percent),
                    missed(percent))));
    out.println();
    out.println(
        "%,d altered, %,d foreign; from .%02d on at most one in %d of the foreign is called altered"
            .formatted(altered.size(), foreign.size(), best(), Math.round(1 / MAX_MISTAKEN)));
  }

  private static double share(List<Double> likenesses, Predicate<Double> held) {
    return (double) likenesses.stream().filter(held).count() / Math.max(1, likenesses.size());
  }
}
