--liquibase formatted sql

-- Each slice adds its own file to this folder (010-catalog.sql, 020-security.sql, ...). The names of fixed tables start
-- with an underscore, since those of record tables start with a letter. No triggers, sequences or foreign keys to other
-- schemas; every constraint has a name, every table a primary key.

--changeset tenon:000-comment
comment on schema ${schema} is 'An organisation of Tenon: its definitions (tables with a leading underscore) and its records';
