/// What commands find, as JSON for programs: an answer, a verdict, the report on a draft, a list.
/// Assistants get the same forms.
///
/// [eujp.terminal.json.SourceJson] is the source of a quotation, which all of them have.
@NullMarked
package eujp.terminal.json;

import org.jspecify.annotations.NullMarked;
