/// Looks at all that the bot needs before it is started, or beside it: `eujp doctor`.
///
/// [eujp.slack.doctor.Doctor] makes a list of [eujp.slack.doctor.Diagnosis], each with what to do.
/// It writes nothing, posts nothing and takes no lock, and no diagnosis holds a token, a secret or
/// a text. Those of [eujp.slack.doctor.SlackExam] ask Slack, that of [eujp.slack.doctor.PortExam]
/// tries the ports, those of [eujp.slack.doctor.WorkspaceExam] ask Slack about the workspaces that
/// have installed the bot, and those of [eujp.slack.doctor.DataExam] look at what is kept.
@NullMarked
package eujp.slack.doctor;

import org.jspecify.annotations.NullMarked;
