--liquibase formatted sql

--changeset tenon:formula-texts runOnChange:true splitStatements:false
-- 131,072 characters is the longest text.
create or replace function formula.bounded(t text) returns text immutable parallel safe language sql
return case when length(t) <= 131072 then t end;

create or replace function formula.too_long(variadic texts text[]) returns boolean immutable parallel safe language plpgsql as $$
declare
  part text;
  total bigint := 0;
begin
  foreach part in array texts loop
    total := total + coalesce(length(part), 0);
  end loop;
  return total > 131072;
end $$;

create or replace function formula.concatenate(variadic texts text[]) returns text immutable parallel safe language plpgsql as $$
begin
  return case when not formula.too_long(variadic texts) then nullif(array_to_string(texts, ''), '') end;
end $$;

create or replace function formula.left(t text, n numeric) returns text immutable parallel safe language sql
return case when n >= 1 then left(t, formula.whole(n, 0, 131072)) end;

create or replace function formula.right(t text, n numeric) returns text immutable parallel safe language sql
return case when n >= 1 then right(t, formula.whole(n, 0, 131072)) end;

create or replace function formula.mid(t text, start numeric, n numeric) returns text immutable parallel safe language sql
return case when n >= 1 and start is not null
  then nullif(substr(t, formula.whole(start, 1, 131073), formula.whole(n, 0, 131072)), '') end;

create or replace function formula.pad_left(t text, n numeric, padding text) returns text immutable parallel safe language sql
return case when n >= 1 and n < 131073 then lpad(t, formula.whole(n, 0, 131072), coalesce(padding, ' ')) end;

create or replace function formula.pad_right(t text, n numeric, padding text) returns text immutable parallel safe language sql
return case when n >= 1 and n < 131073 then rpad(t, formula.whole(n, 0, 131072), coalesce(padding, ' ')) end;

create or replace function formula.substitute_length(t text, old text, new text) returns bigint immutable parallel safe language sql
return case when old is null then 0
  else length(t)::bigint
    + (length(t) - length(replace(t, old, ''))) / length(old) * (coalesce(length(new), 0) - length(old))::bigint end;

create or replace function formula.substitute(t text, old text, new text) returns text immutable parallel safe language plpgsql as $$
begin
  if formula.substitute_length(t, old, new) <= 131072 then
    return nullif(replace(t, old, coalesce(new, '')), '');
  end if;
  return null;
end $$;

create or replace function formula.find(what text, t text, start numeric) returns numeric immutable parallel safe language sql
return case
  when start is null then null
  when what is null or t is null or strpos(substr(t, formula.whole(start, 1, 131073)), what) = 0 then 0
  else strpos(substr(t, formula.whole(start, 1, 131073)), what) + formula.whole(start, 1, 131073) - 1
end;

-- A last backslash stands for itself; PostgreSQL would raise an error.
create or replace function formula.is_like(t text, pattern text) returns boolean immutable parallel safe language sql
return case when length(pattern) <= 4000 then coalesce(t, '') like case when length(substring(pattern from '\\*$')) % 2 = 1 then pattern || '\' else pattern end end;

create or replace function formula.ascii(t text) returns numeric immutable parallel safe language sql
return ascii(t)::numeric;

create or replace function formula.chr(n numeric) returns text immutable parallel safe language sql
return case when n >= 1 and n < 1114112 and not (n >= 55296 and n < 57344) then chr(trunc(n)::integer) end;

create or replace function formula.html(t text) returns text immutable parallel safe language sql
return replace(replace(replace(replace(replace(t, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '''', '&#39;');

create or replace function formula.javascript(t text) returns text immutable strict parallel safe language sql
return replace(replace(replace(replace(replace(replace(replace(replace(replace(
  regexp_replace(t, '([\\''"/])', '\\\1', 'g'),
  E'\n', '\n'), E'\r', '\r'), E'\t', '\t'), E'\b', '\b'), E'\f', '\f'),
  U&'\2028', '\u2028'), U&'\2029', '\u2029'), '<', '\u003C'), '>', '\u003E');

create or replace function formula.url(t text) returns text immutable strict parallel safe language sql
return case when t ~ '^[-A-Za-z0-9_.*]*$' then t else (
  select string_agg(
    case when c = ' ' then '+' when c ~ '^[-A-Za-z0-9_.*]$' then c
      else upper(regexp_replace(encode(convert_to(c, 'UTF8'), 'hex'), '(..)', '%\1', 'g')) end,
    '' order by at)
  from unnest(string_to_array(t, null)) with ordinality as characters (c, at)) end;

create or replace function formula.id_checksum(fifteen text) returns text immutable strict parallel safe language sql
return (
  select string_agg(substr('ABCDEFGHIJKLMNOPQRSTUVWXYZ012345', 1 + flags::integer, 1), '' order by part)
  from (
    select at / 5 as part, sum(case when substr(fifteen, at + 1, 1) ~ '[A-Z]' then 1 << at % 5 else 0 end) as flags
    from generate_series(0, 14) as at
    group by at / 5) as parts);

create or replace function formula.case_safe_id(t text) returns text immutable strict parallel safe language sql
return case when length(t) = 15 then t || formula.id_checksum(t) else t end;

create or replace function formula.text(id bigint) returns text immutable strict parallel safe language plpgsql as $$
declare
  digits constant text := '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  object_number bigint := (id >> 45) & 524287;
  sequence bigint := id & 35184372088831;
  fifteen text := '';
begin
  for place in 1..12 loop
    fifteen := substr(digits, 1 + (sequence % 62)::integer, 1) || fifteen;
    sequence := sequence / 62;
  end loop;
  for place in 1..3 loop
    fifteen := substr(digits, 1 + (object_number % 62)::integer, 1) || fifteen;
    object_number := object_number / 62;
  end loop;
  return fifteen || formula.id_checksum(fifteen);
end $$;

-- Digits far behind the point say nothing, and PostgreSQL has no room for very many.
create or replace function formula.number(t text) returns numeric immutable strict parallel safe language plpgsql as $$
declare
  parts text[] := regexp_match(btrim(t, E' \t\n\r'), '^([+-]?)([0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE]([+-]?[0-9]{1,4}))?$');
  exponent integer := coalesce(parts[3], '0')::integer;
  point integer := strpos(parts[2], '.');
  digits numeric := case point when 0 then parts[2] else left(parts[2], point + 11000) end::numeric;
begin
  if digits = 0 then
    return 0;
  elsif exponent + formula.magnitude(digits) > 128 then
    return null;
  end if;
  return formula.bounded(trim_scale(round((parts[1] || digits || 'e' || exponent)::numeric, 128)));
end $$;

create or replace function formula.format(template text, variadic texts text[]) returns text
immutable parallel safe language plpgsql as $$
declare
  result text := '';
  rest text := template;
  found text[];
begin
  if template is null then
    return null;
  end if;
  loop
    found := regexp_match(rest, '^(.*?)\{([0-9]{1,2})\}(.*)$');
    exit when found is null;
    result := result || found[1]
      || case when found[2]::integer < cardinality(texts) then coalesce(texts[found[2]::integer + 1], '')
         else '{' || found[2] || '}' end;
    rest := found[3];
    exit when length(result) > 131072;
  end loop;
  return nullif(formula.bounded(result || rest), '');
end $$;

create or replace function formula.money(code text, n numeric) returns text immutable parallel safe language sql
return code || ' ' || round(n, 2)::text;

create or replace function formula.duration(seconds numeric, with_days boolean) returns text
immutable strict parallel safe language plpgsql as $$
declare
  total numeric := trunc(abs(seconds));
  hours numeric := div(total, 3600);
  rest text := ':' || lpad(mod(div(total, 60), 60)::text, 2, '0') || ':' || lpad(mod(total, 60)::text, 2, '0');
begin
  if with_days then
    return div(hours, 24)::text || ':' || lpad(mod(hours, 24)::text, 2, '0') || rest;
  end if;
  return lpad(hours::text, greatest(2, length(hours::text)), '0') || rest;
end $$;
