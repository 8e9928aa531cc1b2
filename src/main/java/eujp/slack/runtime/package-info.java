/// On which threads the bot works, who sees to it that they do, and what keeps time.
///
/// | kind of work | threads |
/// |---|---|
/// | waiting: for Slack, for the database, for a turn | virtual ones, as many as there is to wait for |
/// | computing: answers, checks, lists, drawing | [eujp.slack.runtime.Computing]: as many platform threads as there are processors |
/// | health pages, the watchdog | platform threads of their own |
///
/// A virtual thread that computes holds up those that wait, and one that comes to load a class,
/// while another does, keeps its carrier until that is done: on two processors two of them can
/// bring the whole process to a standstill (JDK-8369238, mended in JDK 26). So virtual threads here
/// only wait, no class does work when it is loaded (`StaticInitializersTest`), and what is heavy is
/// made once before the bot connects (`eujp.slack.Rehearsal`). Should the process stand still all
/// the same, [eujp.slack.runtime.Watchdog] ends it, so that whoever supervises it starts it anew.
///
/// [eujp.slack.runtime.BackgroundTasks] do what is to be done when a click has been acknowledged.
/// [eujp.slack.runtime.LoggableFault] is how an exception may stand in the log: without its
/// message, which could hold what somebody wrote. What waits is measured by a
/// [eujp.slack.runtime.NanoClock]; nothing goes by the machine's clock.
@NullMarked
package eujp.slack.runtime;

import org.jspecify.annotations.NullMarked;
