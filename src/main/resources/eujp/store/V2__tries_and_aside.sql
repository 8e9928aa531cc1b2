-- How often answering a question was begun, and which ones are kept aside for the admin.
alter table question add column tries integer not null default 0;
alter table question add column aside integer not null default 0; -- 1 once it is
create index question_aside on question (aside) where aside = 1;
