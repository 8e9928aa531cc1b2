package eujp.slack;

import eujp.library.Knowledge;
import eujp.slack.metrics.Metrics;
import eujp.slack.runtime.Computing;
import eujp.slack.runtime.NanoClock;

/// What the bot works with in all workspaces; nothing in it is any workspace's.
///
/// @param knowledge answers any question whatsoever, on many threads at once
/// @param computing where all is computed
/// @param metrics are told what happens
/// @param passing measures how much time passes
record Shared(
    Settings settings,
    Knowledge knowledge,
    Computing computing,
    Metrics metrics,
    NanoClock passing) {}
