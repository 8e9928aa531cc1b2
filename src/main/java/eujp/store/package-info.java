/// What is kept: the questions that are owed an answer, what answers quote, how people rate them,
/// and which threads the bot follows.
///
/// [eujp.store.Database] is a SQLite file or a PostgreSQL server; its tables are in the files
/// `eujp/store/V….sql`, each of which brings them to the next version. Each kind of record has a
/// class of its own: [eujp.store.Inbox], [eujp.store.QuotedSentences], [eujp.store.Ratings],
/// [eujp.store.FollowedThreads]. Where there are many workspaces, [eujp.store.Grants] has what each
/// has granted and opens the store that each has for itself. [eujp.store.Askers] forgets a person;
/// [eujp.store.KeyRotation] replaces the key. What lies in `EUJP_DATA` is written by
/// [eujp.store.DataFolder], whole and for its owner alone, SQLite's own library
/// ([eujp.store.SqliteLibrary]) among it. What cannot be kept is an [java.io.IOException] that
/// names the trouble and no value; the caller tells the person, and nothing else breaks.
///
/// Whoever has the database alone learns nobody's name and nobody's words: persons stand in it
/// under pseudonyms, texts are sealed, both with an [eujp.store.Key] that is kept elsewhere.
///
/// The inbox is our own table and not a scheduler's. A scheduler knows when a task is due and who
/// works on it, but not that the questions of a thread come one after the other, nor that a reply
/// may stand already; and it writes each task in transactions of its own, where here all that is
/// written at the same time shares one ([eujp.store.GroupCommit]).
@NullMarked
package eujp.store;

import org.jspecify.annotations.NullMarked;
