-- Which releases are asked, where an admin has chosen.
create table chosen_releases (
  channel text not null primary key, -- empty for the whole workspace
  filter  text not null              -- empty for all releases
);
