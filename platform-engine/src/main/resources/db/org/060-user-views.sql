--liquibase formatted sql

-- The lists that users keep for themselves, and which list of an object they look at first.

--changeset tenon:060-user-view
create table ${schema}._user_view (
  user_id bigint not null,
  object_id bigint not null,
  number integer not null,
  definition jsonb not null,
  constraint _user_view_pk primary key (user_id, object_id, number)
);

--changeset tenon:060-user-view-choice
create table ${schema}._user_view_choice (
  user_id bigint not null,
  object_id bigint not null,
  pinned varchar(80) not null,
  last_used varchar(80) not null,
  constraint _user_view_choice_pk primary key (user_id, object_id)
);
