--liquibase formatted sql

--changeset tenon:formula-times runOnChange:true splitStatements:false
-- Years 1 to 9999.
create or replace function formula.bounded(d date) returns date immutable parallel safe language sql
return case when d >= date '0001-01-01' and d <= date '9999-12-31' then d end;

-- Seconds since 1970 began in Greenwich.
create or replace function formula.seconds(x timestamptz) returns numeric immutable parallel safe language sql
return extract(epoch from x at time zone 'UTC');

create or replace function formula.moment(seconds numeric) returns timestamptz immutable strict parallel safe language sql
return case when seconds >= -62135596800 and seconds < 253402300800
  then (timestamp '1970-01-01' + make_interval(
    days => floor(seconds / 86400)::integer, secs => (seconds - 86400 * floor(seconds / 86400))::float8)) at time zone 'UTC' end;

create or replace function formula.date(year numeric, month numeric, day numeric) returns date
immutable strict parallel safe language plpgsql as $$
declare
  result date;
begin
  if year >= 1 and year < 10000 and month >= 1 and month < 13 and day >= 1 and day < 32 then
    result := make_date(trunc(year)::integer, trunc(month)::integer, 1) + trunc(day)::integer - 1;
    return case when extract(month from result) = trunc(month) then result end;
  end if;
  return null;
end $$;

-- Held a day beyond the calendar, where a date is still one: an operator that raises an error may do so while the statement is
-- planned, whatever CASE says.
create or replace function formula.add_days(d date, n numeric) returns date immutable parallel safe language sql
return formula.bounded(date '0001-01-01'
  + greatest(-1, least(3652059, d - date '0001-01-01' + formula.whole(n, -4000000, 4000000))));

create or replace function formula.add_days(x timestamptz, n numeric) returns timestamptz immutable parallel safe language sql
return formula.moment(floor(formula.seconds(x) + n * 86400 + 0.5));

create or replace function formula.add_months(d date, n numeric) returns date immutable strict parallel safe language plpgsql as $$
declare
  months numeric := extract(year from d) * 12 + extract(month from d) - 1 + trunc(n);
  first_day date;
begin
  if months < 12 or months >= 120000 then
    return null;
  end if;
  first_day := make_date(div(months, 12)::integer, mod(months, 12)::integer + 1, 1);
  if extract(month from d + 1) <> extract(month from d) then
    return (first_day + interval '1 month')::date - 1;
  end if;
  return least(first_day + extract(day from d)::integer - 1, (first_day + interval '1 month')::date - 1);
end $$;

create or replace function formula.add_months(x timestamptz, n numeric) returns timestamptz immutable strict parallel safe language sql
return (formula.add_months((x at time zone 'UTC')::date, n) + (x at time zone 'UTC')::time) at time zone 'UTC';

create or replace function formula.milliseconds(t time) returns numeric immutable parallel safe language sql
return trunc(extract(epoch from t) * 1000);

create or replace function formula.time_of_day(milliseconds numeric) returns time immutable parallel safe language sql
return time '00:00' + make_interval(secs => (mod(milliseconds, 86400000) / 1000.0)::float8);

create or replace function formula.add_milliseconds(t time, n numeric) returns time immutable parallel safe language sql
return case when formula.milliseconds(t) + trunc(n) >= 0 then formula.time_of_day(formula.milliseconds(t) + trunc(n)) end;

create or replace function formula.bounded(x timestamptz) returns timestamptz immutable parallel safe language sql
return case when x >= timestamptz '0001-01-01 00:00:00+00' and x < timestamptz '10000-01-01 00:00:00+00' then x end;

-- What the clocks skip moves on by that; of what comes twice the later is meant.
create or replace function formula.moment_in(x timestamp, zone text) returns timestamptz immutable parallel safe language sql
return formula.bounded(x at time zone zone);

create or replace function formula.text(d date) returns text immutable parallel safe language sql
return lpad(extract(year from d)::text, 4, '0') || '-' || lpad(extract(month from d)::text, 2, '0')
  || '-' || lpad(extract(day from d)::text, 2, '0');

create or replace function formula.clock(t time) returns text immutable parallel safe language sql
return lpad(extract(hour from t)::text, 2, '0') || ':' || lpad(extract(minute from t)::text, 2, '0')
  || ':' || lpad(trunc(extract(second from t))::text, 2, '0');

create or replace function formula.text(t time) returns text immutable parallel safe language sql
return formula.clock(t) || '.' || lpad(mod(formula.milliseconds(t), 1000)::text, 3, '0');

create or replace function formula.text(x timestamptz) returns text immutable parallel safe language sql
return formula.text((x at time zone 'UTC')::date) || ' ' || formula.clock((x at time zone 'UTC')::time) || 'Z';

create or replace function formula.parse_date(t text) returns date immutable strict parallel safe language plpgsql as $$
declare
  parts text[] := regexp_match(btrim(t, E' \t\n\r'), '^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$');
begin
  return formula.date(parts[1]::numeric, parts[2]::numeric, parts[3]::numeric);
end $$;

create or replace function formula.parse_time(t text) returns time immutable strict parallel safe language plpgsql as $$
declare
  parts text[] := regexp_match(btrim(t, E' \t\n\r'), '^([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2})(?:\.([0-9]{3}))?)?$');
begin
  if parts[1]::integer < 24 and parts[2]::integer < 60 and coalesce(parts[3], '0')::integer < 60 then
    return formula.time_of_day(((parts[1]::numeric * 60 + parts[2]::numeric) * 60 + coalesce(parts[3], '0')::numeric) * 1000
      + coalesce(parts[4], '0')::numeric);
  end if;
  return null;
end $$;

create or replace function formula.parse_moment(t text, zone text) returns timestamptz immutable strict parallel safe language plpgsql as $$
declare
  parts text[] := regexp_match(btrim(t, E' \t\n\r'),
    '^([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}) ([0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2})(?: ?(?:(Z)|([+-])([0-9]{2}):?([0-9]{2})))?$');
  there timestamp := formula.parse_date(parts[1]) + formula.parse_time(parts[2]);
begin
  if parts[3] is not null then
    return there at time zone 'UTC';
  elsif parts[4] is not null then
    if parts[5]::integer * 60 + parts[6]::integer > 1080 or parts[6]::integer > 59 then
      return null;
    end if;
    return formula.moment(extract(epoch from there)
      - case parts[4] when '-' then -1 else 1 end * (parts[5]::integer * 3600 + parts[6]::integer * 60));
  end if;
  return formula.moment_in(there, zone);
end $$;
