-- Where many workspaces install the bot: what each has granted. What is kept of what is asked there
-- is in a store of its own, with the same tables as this. Times are milliseconds since 1970 by the
-- database's clock, but for `granted`.
create table workspace (
  team     text   not null primary key,
  store    text   not null, -- the name of its store
  sealed   text   not null, -- its name, its tokens and the key of its store, encrypted
  granted  bigint not null, -- when, in seconds since 1970, by Slack's clock
  renews   bigint,          -- from when on its token is to be renewed; null where it need not be
  refused  bigint,          -- since when Slack does not accept its token; null while it does
  renewing bigint not null, -- until when a bot is renewing its token
  revision bigint not null  -- counts how often this was changed
);

-- Installations that were begun, each once, so that none is ended by whom it was not begun by.
create table begun_installation (
  state text   not null primary key, -- a pseudonym
  until bigint not null
);
create index begun_installation_until on begun_installation (until);
