/// What Lucene's analyzers leave on words, or take off that belongs to them: endings behind a colon
/// or an apostrophe ([eujp.text.analysis.Endings]), cases, articles and plurals
/// ([eujp.text.analysis.Stems]), names in capitals that look like small words
/// ([eujp.text.analysis.CapitalNames]). [eujp.text.Languages] puts them behind, and before, the
/// analyzers of the languages that need them.
@NullMarked
package eujp.text.analysis;

import org.jspecify.annotations.NullMarked;
