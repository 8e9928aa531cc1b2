package eujp.fetch;

import java.time.LocalDate;
import java.util.Optional;

/// What Press Corner is searched for.
///
/// @param text words; empty where only days bound the search
/// @param from the first day of what is looked for
/// @param to the last
/// @param limit how many releases are taken
public record SearchQuery(
    String text, Optional<LocalDate> from, Optional<LocalDate> to, int limit) {}
