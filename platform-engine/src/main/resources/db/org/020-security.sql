--liquibase formatted sql

--changeset tenon:020-login
create table ${schema}._login (
  user_id bigint not null,
  password_hash varchar(255) not null,
  changed_at timestamptz not null,
  failed integer not null,
  locked_until timestamptz,
  last_login_at timestamptz,
  constraint _login_pk primary key (user_id)
);

--changeset tenon:020-assignment
create table ${schema}._permission_set_assignment (
  user_id bigint not null,
  permission_set_id bigint not null,
  constraint _permission_set_assignment_pk primary key (user_id, permission_set_id)
);

--changeset tenon:020-token
create table ${schema}._token (
  token_hash varchar(64) not null,
  user_id bigint not null,
  client varchar(255) not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  constraint _token_pk primary key (token_hash)
);
create index _token_user on ${schema}._token (user_id);
