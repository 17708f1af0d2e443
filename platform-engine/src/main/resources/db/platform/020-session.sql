--liquibase formatted sql

--changeset tenon:020-session
create table ${schema}.session (
  primary_id char(36) not null,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100),
  constraint session_pk primary key (primary_id)
);
create unique index session_id_unique on ${schema}.session (session_id);
create index session_expiry on ${schema}.session (expiry_time);
create index session_principal on ${schema}.session (principal_name);
create table ${schema}.session_attributes (
  session_primary_id char(36) not null,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  constraint session_attributes_pk primary key (session_primary_id, attribute_name),
  constraint session_attributes_session foreign key (session_primary_id) references ${schema}.session (primary_id) on delete cascade
);
