--liquibase formatted sql

--changeset tenon:040-roll-up
create table ${schema}._roll_up (
  field_id bigint not null,
  definition text not null,
  constraint _roll_up_pk primary key (field_id)
);
