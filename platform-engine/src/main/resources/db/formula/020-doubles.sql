--liquibase formatted sql

--changeset tenon:formula-doubles runOnChange:true splitStatements:false
-- Results are computed to some 50 digits and then rounded to the nearest double, so that they are the same on all machines;
-- the functions of PostgreSQL for doubles are those of the machine's C library.
create or replace function formula.pi() returns numeric immutable parallel safe language sql
return 3.141592653589793238462643383279502884197169399375105820974944592307816406286208998628034825342117067982148086513282306647093844609550582231725359408128481117450284102701938521105559644622948954930381964428810975665933446128475648233786783165;

create or replace function formula.to_double(x numeric) returns float8 immutable parallel safe language sql
return case when abs(x) < 1e-300 then 0 else x::float8 end;

-- The shortest digits that give the double back.
create or replace function formula.from_double(x float8) returns numeric immutable parallel safe language sql
return formula.bounded(x::text::numeric);

create or replace function formula.nearest(x numeric) returns numeric immutable parallel safe language sql
return formula.from_double(formula.to_double(x));

-- All digits of the nearest double, read from its bits: sign, 11 bits of exponent, 52 of mantissa.
create or replace function formula.exact(x float8) returns numeric immutable strict parallel safe language plpgsql as $$
declare
  bits bigint := ('x' || encode(float8send(x), 'hex'))::bit(64)::bigint;
  exponent integer := ((bits >> 52) & 2047)::integer - 1075;
  mantissa numeric := (bits & 4503599627370495) + 4503599627370496;
begin
  if x = 0 then
    return 0;
  end if;
  if exponent >= 0 then
    mantissa := mantissa * trunc(power(2::numeric, exponent));
  else
    mantissa := trim_scale(mantissa * trunc(power(5::numeric, -exponent)) * ('1e' || exponent)::numeric);
  end if;
  return sign(x)::numeric * mantissa;
end $$;

-- Digits after the point that leave 50 of those that count.
create or replace function formula.working_scale(x numeric) returns integer immutable strict parallel safe language sql
return 50 + greatest(0, -formula.magnitude(x));

create or replace function formula.sqrt(x numeric) returns numeric immutable strict parallel safe language plpgsql as $$
begin
  return case when x >= 0 then sqrt(formula.to_double(x))::text::numeric end;
end $$;

create or replace function formula.exp(x numeric) returns numeric immutable strict parallel safe language plpgsql as $$
declare
  result numeric;
begin
  if x > 300 then
    return null;
  elsif x < -300 then
    return 0;
  end if;
  result := formula.exact(formula.to_double(x));
  result := exp(round(result, greatest(scale(result), 85 + greatest(0, ceil(-x / 2))::integer)));
  return case when result < 1e-128 then 0 when result < 1e128 then formula.nearest(result) end;
end $$;

create or replace function formula.ln_double(x numeric) returns float8 immutable strict parallel safe language plpgsql as $$
declare
  exact numeric := formula.exact(formula.to_double(x));
begin
  return case when exact > 0 then ln(round(exact, greatest(scale(exact), 60)))::float8 end;
end $$;

create or replace function formula.ln(x numeric) returns numeric immutable strict parallel safe language sql
return formula.from_double(formula.ln_double(x));

create or replace function formula.log(x numeric) returns numeric immutable strict parallel safe language sql
return formula.from_double(formula.ln_double(x) / 2.302585092994046::float8);

-- The series of sine (first power 1) and cosine (first power 0) for small angles.
create or replace function formula.wave_series(x numeric, first_power integer, digits integer) returns numeric
immutable strict parallel safe language plpgsql as $$
declare
  term numeric := case first_power when 1 then x else 1 end;
  total numeric := term;
  square numeric := round(x * x, digits + 10);
  power integer := first_power;
begin
  while term <> 0 loop
    term := round(-term * square / ((power + 1) * (power + 2)), digits);
    total := total + term;
    power := power + 2;
  end loop;
  return total;
end $$;

-- Of any angle: its distance from the next multiple of a quarter turn chooses the series.
create or replace function formula.wave(x numeric, quarter_turns integer) returns numeric
immutable strict parallel safe language plpgsql as $$
declare
  turns numeric := round(x / (formula.pi() / 2));
  rest numeric := x - turns * formula.pi() / 2;
  digits integer := 70 + greatest(0, -formula.magnitude(rest));
  quarter integer := mod(mod(turns + quarter_turns, 4) + 4, 4);
begin
  rest := round(rest, digits);
  return case quarter
    when 0 then formula.wave_series(rest, 1, digits)
    when 1 then formula.wave_series(rest, 0, digits)
    when 2 then -formula.wave_series(rest, 1, digits)
    else -formula.wave_series(rest, 0, digits)
  end;
end $$;

create or replace function formula.sin_double(x float8) returns float8 immutable strict parallel safe language sql
return formula.to_double(formula.wave(formula.exact(x), 0));

create or replace function formula.cos_double(x float8) returns float8 immutable strict parallel safe language sql
return formula.to_double(formula.wave(formula.exact(x), 1));

create or replace function formula.sin(x numeric) returns numeric immutable strict parallel safe language sql
return case when abs(x) < 1e32 then formula.from_double(formula.sin_double(formula.to_double(x))) end;

create or replace function formula.cos(x numeric) returns numeric immutable strict parallel safe language sql
return case when abs(x) < 1e32 then formula.from_double(formula.cos_double(formula.to_double(x))) end;

create or replace function formula.tan(x numeric) returns numeric immutable strict parallel safe language plpgsql as $$
declare
  exact numeric := formula.exact(formula.to_double(x));
  sine numeric := case when abs(x) < 1e32 then formula.wave(exact, 0) end;
begin
  return formula.nearest(round(sine, greatest(scale(sine), 60)) / formula.wave(exact, 1));
end $$;

-- Arc tangent of a positive ratio of at most 1: halved three times, then the series.
create or replace function formula.arc_series(ratio numeric) returns numeric immutable strict parallel safe language plpgsql as $$
declare
  digits integer := 60 + greatest(0, -formula.magnitude(ratio));
  x numeric := round(ratio, digits);
  term numeric;
  total numeric;
  square numeric;
  power integer := 1;
begin
  for halving in 1..3 loop
    x := round(x / (1 + sqrt(round(1 + x * x, digits))), digits);
  end loop;
  term := x;
  total := x;
  square := round(x * x, digits);
  while term <> 0 loop
    term := round(-term * square, digits);
    power := power + 2;
    total := total + round(term / power, digits);
  end loop;
  return 8 * total;
end $$;

create or replace function formula.angle(y numeric, x numeric) returns numeric immutable strict parallel safe language plpgsql as $$
declare
  result numeric;
begin
  if y = 0 and x >= 0 then
    return 0;
  end if;
  if abs(y) <= abs(x) then
    result := formula.arc_series(formula.ratio(abs(y), abs(x)));
  else
    result := formula.pi() / 2 - formula.arc_series(formula.ratio(abs(x), abs(y)));
  end if;
  if x < 0 then
    result := formula.pi() - result;
  end if;
  return case when y < 0 then -result else result end;
end $$;

create or replace function formula.ratio(a numeric, b numeric) returns numeric immutable strict parallel safe language sql
return round(a, greatest(scale(a), 60 + greatest(0, formula.magnitude(b) - formula.magnitude(a)))) / b;

create or replace function formula.atan(x numeric) returns numeric immutable strict parallel safe language sql
return formula.nearest(formula.angle(formula.exact(formula.to_double(x)), 1));

create or replace function formula.atan2(y numeric, x numeric) returns numeric immutable strict parallel safe language sql
return formula.nearest(formula.angle(formula.exact(formula.to_double(y)), formula.exact(formula.to_double(x))));

-- The other leg of a right triangle with hypotenuse 1.
create or replace function formula.leg(x numeric) returns numeric immutable strict parallel safe language sql
return sqrt(round(1 - x * x, greatest(2 * scale(x), 70)));

create or replace function formula.asin_double(x float8) returns float8 immutable strict parallel safe language sql
return formula.to_double(formula.angle(formula.exact(x), formula.leg(formula.exact(x))));

create or replace function formula.asin(x numeric) returns numeric immutable strict parallel safe language sql
return case when abs(x) <= 1 then formula.from_double(formula.asin_double(formula.to_double(x))) end;

create or replace function formula.acos(x numeric) returns numeric immutable strict parallel safe language plpgsql as $$
declare
  exact numeric := formula.exact(formula.to_double(x));
begin
  return case when abs(x) <= 1 then formula.nearest(formula.angle(formula.leg(exact), exact)) end;
end $$;

-- In double arithmetic, step by step as docs/formulas.md writes it.
create or replace function formula.distance(latitude_a numeric, longitude_a numeric, latitude_b numeric, longitude_b numeric, unit text)
returns numeric immutable strict parallel safe language plpgsql as $$
declare
  degree constant float8 := 0.017453292519943295;
  north_a float8 := formula.to_double(latitude_a) * degree;
  north_b float8 := formula.to_double(latitude_b) * degree;
  east_a float8 := formula.to_double(longitude_a) * degree;
  east_b float8 := formula.to_double(longitude_b) * degree;
  dx float8;
  dy float8;
  dz float8;
begin
  if abs(latitude_a) > 90 or abs(latitude_b) > 90 or abs(longitude_a) > 180 or abs(longitude_b) > 180 then
    return null;
  end if;
  dx := formula.cos_double(north_a) * formula.cos_double(east_a) - formula.cos_double(north_b) * formula.cos_double(east_b);
  dy := formula.cos_double(north_a) * formula.sin_double(east_a) - formula.cos_double(north_b) * formula.sin_double(east_b);
  dz := formula.sin_double(north_a) - formula.sin_double(north_b);
  return formula.from_double(2 * case unit when 'km' then 6371.009::float8 else 3958.761::float8 end
    * formula.asin_double(least(1, sqrt(formula.square(dx) + formula.square(dy) + formula.square(dz)) / 2)));
end $$;

-- PostgreSQL raises an error where a product of doubles is too small for one.
create or replace function formula.square(x float8) returns float8 immutable strict parallel safe language sql
return case when abs(x) < 1e-150 then 0 else x * x end;
