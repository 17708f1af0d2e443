--liquibase formatted sql

--changeset tenon:formula-encodings runOnChange:true splitStatements:false
create or replace function formula.ends(t text, part text) returns boolean immutable parallel safe language sql
return right(t, length(part)) = part;

create or replace function formula.link(address text, words text, target text) returns text immutable parallel safe language sql
return '<a href="' || coalesce(address, '') || '" target="' || coalesce(target, '') || '">' || coalesce(words, '') || '</a>';

create or replace function formula.link(address text, words text) returns text immutable parallel safe language sql
return '<a href="' || coalesce(address, '') || '">' || coalesce(words, '') || '</a>';

create or replace function formula.image(address text, words text) returns text immutable parallel safe language sql
return '<img src="' || coalesce(address, '') || '" alt="' || coalesce(words, '') || '"/>';

create or replace function formula.image(address text, words text, height numeric, width numeric) returns text
immutable parallel safe language sql
return '<img src="' || coalesce(address, '') || '" alt="' || coalesce(words, '') || '" style="height:'
  || coalesce(trim_scale(height)::text, '') || 'px; width:' || coalesce(trim_scale(width)::text, '') || 'px;" border="0"/>';

create or replace function formula.format_length(template text, variadic texts text[]) returns bigint
immutable parallel safe language plpgsql as $$
declare
  place text[];
  result bigint := length(template);
begin
  for place in select regexp_matches(template, '\{([0-9]{1,2})\}', 'g') loop
    if place[1]::integer < cardinality(texts) then
      result := result + coalesce(length(texts[place[1]::integer + 1]), 0) - length(place[1]) - 2;
    end if;
  end loop;
  return result;
end $$;

-- The whole text must match. The pattern is one that the check of formulas accepted, put into PostgreSQL's words.
create or replace function formula.matches(t text, pattern text) returns boolean immutable parallel safe language plpgsql as $$
begin
  return coalesce(t, '') ~ pattern;
exception when others then
  return null;
end $$;
