-- How much may still be done in a minute, where several bots count together.
create table allowance (
  whose    text             not null, -- a pseudonym
  what     text             not null, -- may be done, in a word
  left_now double precision not null, -- when it was reckoned
  taken    integer          not null, -- 1 where there was enough then
  reckoned bigint           not null, -- in milliseconds since 1970, by the database's clock
  primary key (whose, what)
);
