package eujp.release.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What is wrong with one file: mistakes, for which it is left out, and warnings, which only say
/// how something was read. Of each kind the first [#MAX_REMARKS] are kept, and that there are more.
public final class Remarks {
  static final int MAX_REMARKS = 100;

  private final List<Remark> mistakes = new ArrayList<>();
  private final List<Remark> warnings = new ArrayList<>();

  /// One thing that is wrong.
  ///
  /// @param line counted from 1
  /// @param reason what is wrong and what is expected, in one sentence
  public record Remark(int line, String reason) {}

  /// Tells of something for which the file is left out.
  public void mistake(int line, String reason) {
    add(mistakes, line, reason);
  }

  /// Tells of something that was read in another way than it may be meant.
  public void warn(int line, String reason) {
    add(warnings, line, reason);
  }

  private static void add(List<Remark> remarks, int line, String reason) {
    Remark remark = new Remark(line, reason);
    if (remarks.size() < MAX_REMARKS && !remarks.contains(remark)) {
      remarks.add(remark);
    } else if (remarks.size() == MAX_REMARKS && !remarks.contains(remark)) {
      remarks.add(new Remark(line, "there is more of this from here on; mend the others first"));
    }
  }

  /// Whether there is something for which the file is left out.
  public boolean hasMistakes() {
    return !mistakes.isEmpty();
  }

  /// The mistakes in the order of their lines.
  public List<Remark> mistakes() {
    return byLine(mistakes);
  }

  /// The warnings in the order of their lines.
  public List<Remark> warnings() {
    return byLine(warnings);
  }

  private static List<Remark> byLine(List<Remark> remarks) {
    return remarks.stream().sorted(Comparator.comparingInt(Remark::line)).toList();
  }
}
