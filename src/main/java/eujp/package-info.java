/// eujp answers questions about a release of the European Commission with the release's own words.
///
/// A question travels in one direction, and most packages are a stage of its way:
///
/// ```
/// Slack ──▶ slack ──▶ store ──▶ library ──▶ answer ──▶ question ──▶ search ──▶ index ──▶ release
///             ▲    (inbox: kept     │                                  (Lucene)         (the text)
///             │     until done)     │
///             └─────────────────────┘
///        an Answer, drawn as Block Kit
/// ```
///
/// | package | holds | uses |
/// |---|---|---|
/// | [eujp.text] | sentences, words, terms, word lists | |
/// | [eujp.speech] | who says what in a running text | text |
/// | [eujp.release] | releases and their passages | text, speech |
/// | [eujp.cite] | citations: a piece of a release and whose it is | text, release |
/// | [eujp.index] | the Lucene index as it is written | text, release |
/// | [eujp.question] | from typed words to what is looked for | text, release |
/// | [eujp.cluster] | the connection to OpenSearch | nothing of ours |
/// | [eujp.search] | finds passages | question, index, cluster |
/// | [eujp.meaning] | what texts mean, by an encoder that is packed apart | text |
/// | [eujp.answer] | which passages, which sentence, how sure, and whether it gives what is asked | speech, search, cite, meaning, extract |
/// | [eujp.extract] | persons, dates, numbers, documents, commitments in a text | search, cite |
/// | [eujp.transcribe] | from pages, texts and PDFs to release files | text, speech, release, extract |
/// | [eujp.fetch] | releases from Press Corner | release, transcribe |
/// | [eujp.check] | whether a quotation or a draft agrees with the releases | answer, extract |
/// | [eujp.library] | all of the above over one index, for who shows it to people | check |
/// | [eujp.store] | what is kept: owed questions, ratings, followed threads | nothing of ours |
/// | [eujp.slack] | the Bolt app | library, question, store, cluster |
/// | [eujp.workspace] | a Slack on loopback, for trying and for tests | nothing of ours |
/// | [eujp.terminal] | what commands share, and how they print | what the library is made of, slack |
/// | [eujp.mcp] | the door for assistants, over the Model Context Protocol | library, terminal, slack |
/// | [eujp.lab] | learning and measuring | terminal, slack, store, workspace |
/// | [eujp.cli] | the commands, and the only place where parts are wired together | all |
///
/// `ArchitectureTest` holds the column *uses*.
@NullMarked
package eujp;

import org.jspecify.annotations.NullMarked;
