/// Learning and measuring: what those who work on eujp run, and nobody who uses it.
///
/// `eval`, `eval-quotes` and `eval-desk` measure answers, verdicts and lists, `train` and
/// `common-words` make the data that answers are found by; `chaos`, `upgrade`, `starts`, `clocks`
/// and `load` try the whole bot; `bench` and `bench-checks` measure how fast it is, `scale` reckons
/// from that how far it goes, and `jar` tells what is in the jar. Each is a command here; what they
/// learn with is in `eujp.lab.learn`, the lists in `eujp.lab.desk`, what they try with in
/// `eujp.lab.trial`, `eujp.lab.chaos` and `eujp.lab.upgrade`.
///
/// Nothing of the product uses the lab. `docs/quality.md` and `docs/reliability.md` say what came
/// of it.
@NullMarked
package eujp.lab;

import org.jspecify.annotations.NullMarked;
