--liquibase formatted sql

--changeset tenon:032-job
create table ${schema}._job (
  id bigint not null,
  kind varchar(80) not null,
  payload text not null,
  state varchar(20) not null,
  done bigint not null,
  total bigint not null,
  message_en text not null,
  message_zh text not null,
  attempt int not null,
  created_by bigint not null,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  cancel_requested boolean not null,
  problem_en text,
  problem_zh text,
  constraint _job_pk primary key (id)
);
create index _job_created on ${schema}._job (created_at desc);
