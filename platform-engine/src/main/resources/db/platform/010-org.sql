--liquibase formatted sql

--changeset tenon:010-schema-state
create table ${schema}.schema_state (
  schema_name varchar(63) not null,
  checksum char(64) not null,
  applied_at timestamptz not null,
  constraint schema_state_pk primary key (schema_name)
);

--changeset tenon:010-org
create table ${schema}.org (
  key varchar(40) not null,
  number bigint not null,
  name varchar(255) not null,
  created_at timestamptz not null,
  constraint org_pk primary key (key),
  constraint org_number_unique unique (number)
);

--changeset tenon:010-first-start-step
create table ${schema}.first_start_step (
  name varchar(100) not null,
  finished_at timestamptz not null,
  constraint first_start_step_pk primary key (name)
);
