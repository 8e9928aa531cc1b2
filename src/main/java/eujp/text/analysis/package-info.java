/// What Lucene's analyzers leave on words: endings behind a colon or an apostrophe, the prothetic
/// *h* of Irish, the endings of Slovak. [eujp.text.Languages] puts these filters behind, and
/// before, the analyzers of the languages that need them.
@NullMarked
package eujp.text.analysis;

import org.jspecify.annotations.NullMarked;
