--liquibase formatted sql

--changeset tenon:formula-json runOnChange:true splitStatements:false
create or replace function formula.json(t text) returns json immutable strict parallel safe language plpgsql as $$
begin
  return t::json;
exception when others then
  return null;
end $$;

-- Without blanks, in the order as written; of members with one name the last counts. Null if a number is too large.
create or replace function formula.json_compact(value json, depth integer) returns text immutable strict parallel safe language plpgsql as $$
declare
  member record;
  result text := '';
  part text;
begin
  if depth > 500 then
    return null;
  end if;
  case json_typeof(value)
    when 'object' then
      for member in
        select key, (array_agg(j order by at desc))[1] as part
        from json_each(value) with ordinality as members (key, j, at) group by key order by min(at)
      loop
        part := to_json(member.key)::text || ':' || formula.json_compact(member.part, depth + 1);
        if part is null then
          return null;
        end if;
        result := result || case when result = '' then '' else ',' end || part;
      end loop;
      return '{' || result || '}';
    when 'array' then
      for member in select j as part from json_array_elements(value) as elements (j) loop
        part := formula.json_compact(member.part, depth + 1);
        if part is null then
          return null;
        end if;
        result := result || case when result = '' then '' else ',' end || part;
      end loop;
      return '[' || result || ']';
    when 'string' then return to_json(value #>> '{}')::text;
    when 'number' then return trim_scale(formula.number(value #>> '{}'))::text;
    when 'null' then return 'null';
    else return value #>> '{}';
  end case;
end $$;

-- Without characters if the value is blank, null if it failed.
create or replace function formula.json_text(value json) returns text immutable parallel safe language plpgsql as $$
begin
  return case json_typeof(value)
    when 'string' then formula.bounded(value #>> '{}')
    when 'boolean' then value #>> '{}'
    when 'null' then ''
    else case when value is null then '' else formula.bounded(formula.json_compact(value, 1)) end
  end;
exception when others then -- a text of JSON may name what no text here can hold
  return null;
end $$;

create or replace function formula.json_member(value json, member text) returns json immutable strict parallel safe language sql
return case when json_typeof(value) = 'object' then value -> member end;

create or replace function formula.json_value(t text, member text) returns text immutable strict parallel safe language plpgsql as $$
declare
  whole json := formula.json(t);
begin
  return case when whole is not null then formula.json_text(formula.json_member(whole, member)) end;
end $$;

create or replace function formula.json_path_value(t text, path text) returns text immutable strict parallel safe language plpgsql as $$
declare
  value json := formula.json(t);
  name text;
  step text[];
begin
  if value is null
    or path !~ '^\$(\.[^.\[\]]+|\[[0-9]{1,6}\]|\[''[^'']*''\]|\["[^"]*"\])*$' then
    return null;
  end if;
  for step in
    select regexp_matches(substr(path, 2), '\.([^.\[\]]+)|\[([0-9]{1,6})\]|\[''([^'']*)''\]|\["([^"]*)"\]', 'g')
  loop
    name := coalesce(step[1], step[3], step[4]);
    value := case
      when name is not null then formula.json_member(value, name)
      when json_typeof(value) = 'array' then value -> step[2]::integer
    end;
  end loop;
  return formula.json_text(value);
end $$;
