package eujp.question.filter;

import java.util.List;

/// Why nothing can be looked up with a filter.
///
/// @param reason what is wrong with it
/// @param key that it goes by
/// @param written the filter as it is written: `from:2023-07-01`
/// @param there what there is instead, of what the key goes by; none where it cannot be read
public record FilterFault(Reason reason, Filter.Key key, String written, List<String> there) {
  /// What may be wrong with a filter.
  public enum Reason {
    UNREADABLE,
    LEAVES_NOTHING
  }

  public FilterFault {
    there = List.copyOf(there);
  }

  /// A value that says nothing to a key.
  static FilterFault unreadable(Filter.Key key, String value) {
    return new FilterFault(Reason.UNREADABLE, key, Filter.written(key, value), List.of());
  }
}
