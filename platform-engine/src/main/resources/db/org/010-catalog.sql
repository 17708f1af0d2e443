--liquibase formatted sql

-- Definitions as rows: one JSON document each, in the shape of the package format, with stable ids.

--changeset tenon:010-catalog
create table ${schema}._catalog (
  id smallint not null,
  version bigint not null,
  next_id bigint not null,
  next_object_number integer not null,
  constraint _catalog_pk primary key (id)
);
insert into ${schema}._catalog (id, version, next_id, next_object_number) values (1, 0, 1, 138384);

--changeset tenon:010-object
create table ${schema}._object (
  id bigint not null,
  number integer not null,
  name varchar(80) not null,
  package varchar(80) not null,
  definition jsonb not null,
  parked_at timestamptz,
  constraint _object_pk primary key (id)
);

--changeset tenon:010-field
create table ${schema}._field (
  id bigint not null,
  object_id bigint not null,
  position integer not null,
  name varchar(80) not null,
  package varchar(80) not null,
  definition jsonb not null,
  parked_at timestamptz,
  constraint _field_pk primary key (id)
);

--changeset tenon:010-element
create table ${schema}._element (
  id bigint not null,
  kind varchar(40) not null,
  name varchar(160) not null,
  package varchar(80) not null,
  definition jsonb not null,
  constraint _element_pk primary key (id)
);

--changeset tenon:010-package
create table ${schema}._package (
  name varchar(80) not null,
  version varchar(80) not null,
  label jsonb not null,
  namespace varchar(80) not null,
  constraint _package_pk primary key (name)
);

--changeset tenon:010-package-description
alter table ${schema}._package add column description text not null default '';

--changeset tenon:010-deploy
create table ${schema}._deploy (
  version bigint not null,
  deployed_at timestamptz not null,
  user_id bigint not null,
  user_name varchar(255) not null,
  touched text[] not null,
  words_en text not null,
  words_zh text not null,
  constraint _deploy_pk primary key (version)
);

--changeset tenon:010-index-build
create table ${schema}._index_build (
  name varchar(63) not null,
  object_id bigint not null,
  asked_at timestamptz not null,
  problem text,
  constraint _index_build_pk primary key (name)
);
