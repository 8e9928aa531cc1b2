/// What all commands share: where releases come from, how they print, how they end.
///
/// - [eujp.terminal.CorpusOptions] and [eujp.terminal.PassageOptions]: where the releases come
///   from. They read the corpus, or open an index built before, and tell of files that cannot be
///   read on standard error; the rest is served.
/// - [eujp.terminal.ResultOptions]: how what is found is written, and told by the exit code.
/// - [eujp.terminal.AnswerText] draws an answer for people, [eujp.terminal.VerdictText] and
///   [eujp.terminal.DraftText] what came of a check, [eujp.terminal.Listing] a list; each on a
///   [eujp.terminal.Terminal].
/// - [eujp.terminal.json.AnswerJson], [eujp.terminal.json.QuoteJson],
///   [eujp.terminal.json.DraftJson] and [eujp.terminal.json.ListJson] write the same for programs.
/// - [eujp.terminal.Stop] keeps a command at work until Ctrl-C, and lets it close in order.
/// - [eujp.terminal.Logs] and [eujp.terminal.LogLine]: what goes to the log, and in which form.
/// - [eujp.terminal.Failure]: why a command cannot do its work.
@NullMarked
package eujp.terminal;

import org.jspecify.annotations.NullMarked;
