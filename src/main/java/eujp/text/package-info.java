/// The words that come with the program, as data.
///
/// [eujp.text.DataFile] is a text file beside a class, [eujp.text.WordTable] one with words by
/// language and purpose. Neither is read while a class is loaded: a [eujp.text.Lazy] value is made
/// when it is first asked for. `StaticInitializersTest` holds that for the whole program, and says
/// why.
@NullMarked
package eujp.text;

import org.jspecify.annotations.NullMarked;
