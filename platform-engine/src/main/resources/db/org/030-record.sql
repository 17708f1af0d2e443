--liquibase formatted sql

--changeset tenon:030-lease
create table ${schema}._id_lease (
  object_number bigint not null,
  next bigint not null,
  constraint _id_lease_pk primary key (object_number)
);
create table ${schema}._number_lease (
  field_id bigint not null,
  next bigint not null,
  constraint _number_lease_pk primary key (field_id)
);

--changeset tenon:030-record-change
create table ${schema}._record_change (
  record_id bigint not null,
  version bigint not null,
  changed_by bigint not null,
  changed_at timestamptz not null,
  fields text[] not null,
  tracked jsonb,
  constraint _record_change_pk primary key (record_id, version)
);

--changeset tenon:030-deletion
create table ${schema}._deletion (
  id bigint not null,
  object_number bigint not null,
  record_id bigint not null,
  record_name text,
  deleted_by bigint not null,
  deleted_at timestamptz not null,
  constraint _deletion_pk primary key (id)
);
create index _deletion_record on ${schema}._deletion (record_id);
create index _deletion_at on ${schema}._deletion (deleted_at);
create table ${schema}._deletion_part (
  deletion_id bigint not null,
  record_id bigint not null,
  constraint _deletion_part_pk primary key (deletion_id, record_id)
);
create table ${schema}._deletion_cleared (
  deletion_id bigint not null,
  field_id bigint not null,
  record_id bigint not null,
  target_id bigint not null,
  constraint _deletion_cleared_pk primary key (deletion_id, field_id, record_id)
);
