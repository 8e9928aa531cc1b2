/// On which threads the bot works, and who sees to it that they do.
///
/// | kind of work | threads |
/// |---|---|
/// | waiting: for Slack, for the database, for a turn | virtual ones, as many as there is to wait for |
/// | computing: answers, checks, lists, drawing | [eujp.slack.threads.Computing]: as many platform threads as there are processors |
/// | health pages, the watchdog | platform threads of their own |
///
/// A virtual thread that computes holds up those that wait, and one that comes to load a class,
/// while another does, keeps its carrier until that is done: on two processors two of them can
/// bring the whole process to a standstill (JDK-8369238, mended in JDK 26). So virtual threads here
/// only wait, no class does work when it is loaded (`StaticInitializersTest`), and what is heavy is
/// made once before the bot connects ([eujp.slack.Rehearsal]). Should the process stand still all
/// the same, [eujp.slack.threads.Watchdog] ends it, so that whoever supervises it starts it anew.
@NullMarked
package eujp.slack.threads;

import org.jspecify.annotations.NullMarked;
