/// Reads dates and periods, as texts write them.
///
/// [eujp.extract.dates.DateReader] finds them by a [grammar][eujp.extract.dates.DateGrammar] for
/// each language, made of CLDR's names ([eujp.extract.dates.Calendar]) and of the words in
/// `date-words.txt`; what one means is a [eujp.extract.dates.When], from a day to a decade.
///
/// A language gets bounds (*by*, *since*) and bare years from a section in `date-words.txt`.
@NullMarked
package eujp.extract.dates;

import org.jspecify.annotations.NullMarked;
