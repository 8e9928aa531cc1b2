-- What is kept. Both SQLite and PostgreSQL run it. Times are milliseconds since 1970.

-- The bots that share the database. One whose time is over is taken for dead.
create table bot (
  id          text   not null primary key,
  alive_until bigint not null
);

-- Each question that Slack has handed over.
create table question (
  team     text   not null,
  channel  text   not null,
  ts       text   not null,
  thread   text   not null,
  way      text   not null,
  received bigint not null,
  owner    text,             -- the bot that is to answer; null when it is done
  person   text,             -- a pseudonym
  sealed   text,             -- who asks what, encrypted
  posting  integer not null default 0, -- 1 once its reply is on its way, so that it may stand
  outcome  text,             -- what came of it; null while it waits
  finished bigint,
  primary key (team, channel, ts)
);
create index question_waiting on question (channel, thread, ts) where outcome is null;
create index question_person on question (person) where person is not null;
create index question_finished on question (finished) where finished is not null;

-- What people think of answers: of each person the last word on each.
create table rating (
  question text    not null, -- a pseudonym
  person   text    not null, -- a pseudonym
  passage  text    not null,
  helpful  integer not null, -- 1 or 0
  given    bigint  not null,
  primary key (question, person)
);
create index rating_person on rating (person);

-- The threads in which the bot answers without being mentioned.
create table followed_thread (
  conversation text not null primary key
);

-- Tells the key from another, without telling the key.
create table key_check (
  fingerprint text not null
);
