--liquibase formatted sql

--changeset tenon:031-file
create table ${schema}._file (
  id bigint not null,
  name text not null,
  content_type varchar(100) not null,
  size_bytes bigint not null,
  sha256 varchar(64) not null,
  content bytea not null,
  uploaded_by bigint not null,
  uploaded_at timestamptz not null,
  record_id bigint,
  field_id bigint,
  constraint _file_pk primary key (id)
);
create index _file_record on ${schema}._file (record_id);
create index _file_unattached on ${schema}._file (uploaded_at) where record_id is null;
