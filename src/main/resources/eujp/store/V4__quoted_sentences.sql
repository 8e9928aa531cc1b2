-- The sentence that each answer quotes, so that its thread can be told when a release is changed.
-- Only where the admin has turned that on.
create table quoted_sentence (
  team      text    not null, -- the question
  channel   text    not null,
  ts        text    not null,
  thread    text    not null, -- where the note goes
  reference text    not null, -- the release
  language  text    not null,
  quoted    bigint  not null, -- when
  person    text    not null, -- a pseudonym
  sealed    text    not null, -- who asked, and the sentence, encrypted
  owner     text,             -- the bot that posts the note; null while none is due
  posting   integer not null default 0, -- 1 once the note is on its way, so that it may stand
  primary key (team, channel, ts)
);
create index quoted_sentence_release on quoted_sentence (reference, language, quoted);
create index quoted_sentence_person on quoted_sentence (person);
create index quoted_sentence_quoted on quoted_sentence (quoted);
