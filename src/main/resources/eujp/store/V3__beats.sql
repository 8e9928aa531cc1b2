-- The bots that share the database. One whose beat stands still is taken for dead; no clock of the
-- database's tells it.
drop table bot;
create table bot (
  id   text   not null primary key,
  beat bigint not null -- how often it has shown that it lives
);

-- Up to which time what is old has been deleted, so that a clock that is ahead deletes little.
create table cleaning (
  reached bigint not null
);
