--liquibase formatted sql

-- Imports of CSV files: the file as it was uploaded, how far it is, what it changed and what it refused.

--changeset tenon:050-import
create table ${schema}._import (
  id bigint not null,
  object_id bigint not null,
  object_name varchar(80) not null,
  file_name varchar(255) not null,
  size bigint not null,
  plan text not null,
  state varchar(16) not null,
  row_count bigint not null,
  position bigint not null,
  created_count bigint not null,
  updated_count bigint not null,
  failed_count bigint not null,
  undone_count bigint not null,
  kept_count bigint not null,
  job_id bigint not null,
  created_by bigint not null,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  constraint _import_pk primary key (id)
);
create index _import_of_user on ${schema}._import (created_by, id);

--changeset tenon:050-import-part
create table ${schema}._import_part (
  import_id bigint not null,
  number integer not null,
  bytes bytea not null,
  constraint _import_part_pk primary key (import_id, number)
);

--changeset tenon:050-import-batch
create table ${schema}._import_batch (
  import_id bigint not null,
  number integer not null,
  created bigint[] not null,
  updated text not null,
  is_undone boolean not null,
  constraint _import_batch_pk primary key (import_id, number)
);

--changeset tenon:050-import-error
create table ${schema}._import_error (
  import_id bigint not null,
  row_number bigint not null,
  line bigint not null,
  cells text[] not null,
  problems_en text not null,
  problems_zh text not null,
  is_retried boolean not null,
  constraint _import_error_pk primary key (import_id, row_number)
);
