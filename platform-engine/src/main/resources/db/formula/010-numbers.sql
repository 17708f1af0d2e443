--liquibase formatted sql

-- What formulas call in PostgreSQL (docs/formulas.md). Nothing here raises an error: what fails gives null, and the caller tells
-- failure from blank by its operands. Functions of one expression are inlined by the planner.

--changeset tenon:formula-numbers runOnChange:true splitStatements:false
create or replace function formula.bounded(x numeric) returns numeric immutable parallel safe language sql
return case when abs(x) < 1e128 then x end;

create or replace function formula.multiply(a numeric, b numeric) returns numeric immutable parallel safe language sql
return formula.bounded(trim_scale(round(a * b, 128)));

-- The remainder decides how the last of the 64 digits is rounded.
create or replace function formula.divide(a numeric, b numeric) returns numeric immutable strict parallel safe language plpgsql as $$
declare
  scaled numeric := a * 1e64;
  quotient numeric;
begin
  if b = 0 then
    return null;
  end if;
  quotient := div(scaled, b);
  if 2 * abs(scaled - quotient * b) >= abs(b) then
    quotient := quotient + sign(a) * sign(b);
  end if;
  return formula.bounded(trim_scale(quotient * 1e-64));
end $$;

create or replace function formula.larger(a numeric, b numeric) returns numeric immutable parallel safe language sql
return case when a >= b then a when b > a then b end;

create or replace function formula.smaller(a numeric, b numeric) returns numeric immutable parallel safe language sql
return case when a <= b then a when b < a then b end;

create or replace function formula.ceiling(x numeric) returns numeric immutable parallel safe language sql
return case when x < 0 then floor(round(x, 18)) else ceil(round(x, 18)) end;

create or replace function formula.whole(n numeric, least_value integer, greatest_value integer) returns integer
immutable parallel safe language sql
return case when n <= least_value then least_value when n >= greatest_value then greatest_value else trunc(n)::integer end;

create or replace function formula.round(x numeric, digits numeric) returns numeric immutable parallel safe language sql
return formula.bounded(round(x, formula.whole(digits, -128, 128)));

create or replace function formula.truncate(x numeric, digits numeric) returns numeric immutable parallel safe language sql
return trunc(x, formula.whole(digits, -128, 128));

-- So many digits stand before the point; negative for zeros behind it.
create or replace function formula.magnitude(x numeric) returns integer immutable strict parallel safe language sql
return case when x = 0 then 0 else length(ltrim(replace(abs(x)::text, '.', ''), '0')) - scale(x) end;

create or replace function formula.significant(x numeric, digits integer) returns numeric
immutable strict parallel safe language sql
return case when x = 0 then 0 else trim_scale(round(x, digits - formula.magnitude(x))) end;

create or replace function formula.power(a numeric, n numeric) returns numeric immutable strict parallel safe language plpgsql as $$
declare
  result numeric := 1;
  square numeric := a;
  rest bigint;
begin
  if n <> trunc(n) or abs(n) > 2147483647 or (a = 0 and n < 0) then
    return null;
  end if;
  if n = 0 then
    return 1;
  elsif a = 0 then
    return 0;
  elsif log(greatest(abs(a), 1e-300)::float8) * n::float8 > 64 then
    return null;
  elsif log(greatest(abs(a), 1e-300)::float8) * n::float8 < -41 then
    return 0;
  end if;
  rest := abs(n);
  square := a;
  loop
    if rest % 2 = 1 then
      result := formula.significant(result * square, 60);
    end if;
    rest := rest / 2;
    exit when rest = 0;
    square := formula.significant(square * square, 60);
  end loop;
  if n < 0 then
    result := formula.reciprocal(result);
  end if;
  result := formula.significant(result, 18);
  return case when abs(result) < 1e-39 then 0 else result end;
end $$;

create or replace function formula.reciprocal(a numeric) returns numeric immutable strict parallel safe language sql
return formula.significant(round(1, 64 + greatest(formula.magnitude(a), 0)) / a, 60);
