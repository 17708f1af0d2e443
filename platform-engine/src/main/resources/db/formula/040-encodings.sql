--liquibase formatted sql

--changeset tenon:formula-encodings runOnChange:true splitStatements:false
create or replace function formula.ends(t text, part text) returns boolean immutable parallel safe language sql
return right(t, length(part)) = part;

create or replace function formula.link(address text, words text) returns text immutable parallel safe language sql
return '<a href="' || coalesce(address, '') || '">' || coalesce(words, '') || '</a>';

create or replace function formula.link(address text, words text, target text) returns text immutable parallel safe language sql
return '<a href="' || coalesce(address, '') || '" target="' || coalesce(target, '') || '">' || coalesce(words, '') || '</a>';

create or replace function formula.image(address text, words text) returns text immutable parallel safe language sql
return '<img src="' || coalesce(address, '') || '" alt="' || coalesce(words, '') || '" border="0"/>';

create or replace function formula.image(address text, words text, height numeric, width numeric) returns text
immutable parallel safe language sql
return '<img src="' || coalesce(address, '') || '" alt="' || coalesce(words, '') || '" style="height:'
  || coalesce(trim_scale(height)::text, '') || 'px; width:' || coalesce(trim_scale(width)::text, '') || 'px;" border="0"/>';

create or replace function formula.json(t text) returns json immutable parallel safe language plpgsql as $$
begin
  return t::json;
exception when others then
  return null;
end $$;

create or replace function formula.is_no_json(t text) returns boolean immutable parallel safe language sql
return t is not null and formula.json(t) is null;

-- As it is written, without the blanks between its parts.
create or replace function formula.json_compact(value json) returns text immutable strict parallel safe language plpgsql as $$
begin
  return case json_typeof(value)
  when 'object' then '{' || coalesce((
    select string_agg(to_json(key)::text || ':' || formula.json_compact(member), ',' order by at)
    from json_each(value) with ordinality as members (key, member, at)), '') || '}'
  when 'array' then '[' || coalesce((
    select string_agg(formula.json_compact(element), ',' order by at)
    from json_array_elements(value) with ordinality as elements (element, at)), '') || ']'
  else btrim(value::text, E' \t\n\r')
  end;
end $$;

create or replace function formula.json_text(value json) returns text immutable strict parallel safe language plpgsql as $$
begin
  return nullif(formula.bounded(case
    when json_typeof(value) = 'null' then null
    when json_typeof(value) in ('object', 'array') then formula.json_compact(value)
    else value #>> '{}'
  end), '');
exception when others then -- \u0000 has no text
  return null;
end $$;

create or replace function formula.json_value(t text, member text) returns text immutable strict parallel safe language sql
return formula.json_text(formula.json(t) -> member);

create or replace function formula.json_path_value(t text, path text) returns text immutable strict parallel safe language plpgsql as $$
declare
  value json := formula.json(t);
  step text[];
begin
  for step in select regexp_matches(substr(path, 2), '\.([^.\[\]]+)|\[([0-9]{1,6})\]', 'g') loop
    value := case when step[1] is not null then value -> step[1] else value -> step[2]::integer end;
  end loop;
  return case when path ~ '^\$(\.[^.\[\]]+|\[[0-9]{1,6}\])*$' then formula.json_text(value) end;
end $$;

create or replace function formula.format_length(template text, variadic texts text[]) returns bigint
immutable parallel safe language plpgsql as $$
declare
  place text[];
  result bigint := length(template);
begin
  for place in select regexp_matches(template, '\{([0-9]{1,3})\}', 'g') loop
    if place[1]::integer < cardinality(texts) then
      result := result + coalesce(length(texts[place[1]::integer + 1]), 0) - length(place[1]) - 2;
    end if;
  end loop;
  return result;
end $$;

create or replace function formula.upper(t text) returns text immutable parallel safe language sql
return upper(t collate "und-x-icu");

create or replace function formula.lower(t text) returns text immutable parallel safe language sql
return lower(t collate "und-x-icu");

create or replace function formula.upper_turkish(t text) returns text immutable parallel safe language sql
return upper(t collate "tr-x-icu");

create or replace function formula.upper_lithuanian(t text) returns text immutable parallel safe language sql
return upper(t collate "lt-x-icu");

create or replace function formula.lower_turkish(t text) returns text immutable parallel safe language sql
return lower(t collate "tr-x-icu");

create or replace function formula.lower_lithuanian(t text) returns text immutable parallel safe language sql
return lower(t collate "lt-x-icu");

create or replace function formula.upper(t text, locale text) returns text immutable parallel safe language plpgsql as $$
begin
  return case lower(left(locale, 2))
    when 'tr' then formula.upper_turkish(t)
    when 'az' then formula.upper_turkish(t)
    when 'lt' then formula.upper_lithuanian(t)
    else formula.upper(t)
  end;
end $$;

create or replace function formula.lower(t text, locale text) returns text immutable parallel safe language plpgsql as $$
begin
  return case lower(left(locale, 2))
    when 'tr' then formula.lower_turkish(t)
    when 'az' then formula.lower_turkish(t)
    when 'lt' then formula.lower_lithuanian(t)
    else formula.lower(t)
  end;
end $$;

create or replace function formula.initcap(t text) returns text immutable strict parallel safe language sql
return initcap(t collate "und-x-icu");

create or replace function formula.matches(t text, pattern text) returns boolean immutable parallel safe language sql
return coalesce(t, '') ~ pattern;
