/// Numbers and ordinals in a text, in any language of the Union and in Japanese.
///
/// [eujp.extract.numbers.NumberReader] reads numbers with what they count or measure and how
/// exactly ([eujp.extract.numbers.Approximation]), [eujp.extract.numbers.OrdinalReader] ordinals. A
/// part of a whole (*a third*, *two out of three*) is read as so many hundredths, and a multiple
/// (*doubled*) as a number of times. Marks, words for millions and currencies, and numbers written
/// out come from CLDR; the rest is data, `number-words.txt`.
@NullMarked
package eujp.extract.numbers;

import org.jspecify.annotations.NullMarked;
