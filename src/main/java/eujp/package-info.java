/// eujp answers questions about a release of the European Commission with the release's own words.
///
/// A question travels in one direction, and each package is one stage of its way:
///
/// ```
/// Slack ──▶ slack ──▶ store ──▶ answer ──▶ search ──▶ release
///             ▲    (inbox: kept    │      (Lucene)   (the text)
///             │     until done)    │
///             └────────────────────┘
///        an Answer, drawn as Block Kit
/// ```
///
/// - [eujp.text] is the words that come with the program, as data.
/// - [eujp.release] is the text: releases, their passages and who speaks in them.
/// - [eujp.search] is the Lucene index over passages.
/// - [eujp.answer] turns a question into an answer: which passages, which sentence, how sure.
/// - [eujp.extract] reads what a text says of persons, dates, numbers, documents, commitments.
/// - [eujp.check] tells whether a quotation is in the releases, word for word, and whose it is.
/// - [eujp.library] is all of the above over one index, for who shows it to people.
/// - [eujp.slack] is the Bolt app: listeners, drawing answers as blocks, posting.
/// - [eujp.store] is the database: questions that are owed an answer, ratings, followed threads.
/// - [eujp.workspace] plays Slack on loopback, for trying the bot and for tests.
/// - [eujp.trial] tries the whole bot, killed again and again or asked without end.
/// - [eujp.cli] holds the commands and is the only place where parts are wired together.
///
/// `ArchitectureTest` holds the directions of the arrows.
@NullMarked
package eujp;

import org.jspecify.annotations.NullMarked;
