/// What is kept: how people rate answers, and which threads the bot follows.
///
/// Nobody's words and nobody's name are kept. A person and a question are known by a keyed digest
/// ([eujp.store.Pseudonyms]), whose key never leaves the folder.
///
/// Each kind of record has a class of its own, [eujp.store.Ratings] and
/// [eujp.store.FollowedThreads], whose methods do not tell how it is kept: today as lines of JSON
/// that are only ever added to a file ([eujp.store.JsonLines]). What cannot be kept is an
/// [java.io.IOException]; the caller tells the person, and nothing else breaks.
@NullMarked
package eujp.store;

import org.jspecify.annotations.NullMarked;
