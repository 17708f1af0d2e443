// Texts of controls as values of formulas, and back. What they are is said in tenon/formula; zone and point are the reader's.

import { DAY, dayOf, parts } from 'tenon/formula/calendar';
import { Failure } from 'tenon/formula/failure';
import { fitted, number, plain } from 'tenon/formula/numbers';
import { instantOf, local } from 'tenon/formula/zones';
import { written } from 'tenon/form/numbers';

const SECOND = 1000;
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME = /^(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?$/;
const CLOCK = /^([+-]?)(\d{1,8}):(\d{1,2})(?::(\d{1,2}))?$/;

/** Null for a blank, and for what nobody can understand. */
export function valueOf(text, control, { zone, point }) {
  const bare = (text ?? '').trim();
  switch (control.kind) {
    case 'checkbox': return bare === 'true';
    case 'number': return bare === '' ? null : fitted(written(bare, point), control.precision, control.scale);
    case 'percent': return bare === '' ? null : fitted(written(bare, point, { percent: true }), control.precision, control.scale);
    case 'duration': return bare === '' ? null : seconds(bare, point);
    case 'date': return day(bare);
    case 'datetime': return instant(bare, zone);
    case 'time': return timeOfDay(bare);
    case 'choices': return bare === '' ? null : bare.split(';');
    default: return bare === '' ? null : bare;
  }
}

/** What a control holds with this value. */
export function textFor(value, control, { zone }) {
  if (control.kind === 'checkbox') return String(value === true);
  if (value === null) return '';
  switch (control.kind) {
    case 'number': case 'percent': return plain(value, control.scale);
    case 'date': return dateText(value);
    case 'datetime': {
      const clocks = local(value, zone);
      return `${dateText(Math.floor(clocks / DAY))}T${timeText(clocks - Math.floor(clocks / DAY) * DAY)}`;
    }
    case 'time': return timeText(value);
    case 'choices': return value.join(';');
    default: return value;
  }
}

/** A result as the value of its field: see ResultShape on the server. */
export function shaped(value, control) {
  switch (control.kind) {
    case 'number': case 'percent': return fitted(value, control.precision, control.scale);
    case 'checkbox': return value === true;
    default: return value;
  }
}

function day(text) {
  const found = DATE.exec(text);
  return found ? orBlank(() => dayOf(Number(found[1]), Number(found[2]), Number(found[3]))) : null;
}

function timeOfDay(text) {
  const found = TIME.exec(text);
  return found ? ((Number(found[1]) * 60 + Number(found[2])) * 60 + Number(found[3] ?? 0)) * SECOND : null;
}

function instant(text, zone) {
  const [date, time = ''] = text.split('T');
  const atDay = day(date);
  const atTime = timeOfDay(time);
  return atDay === null || atTime === null ? null : orBlank(() => instantOf(atDay * DAY + atTime, zone));
}

function seconds(text, point) {
  const found = CLOCK.exec(text);
  if (!found) return written(text, point);
  const all = (Number(found[2]) * 60 + Number(found[3])) * 60 + Number(found[4] ?? 0);
  return number(found[1] === '-' ? -all : all);
}

/** Dates outside the calendar. */
function orBlank(reading) {
  try {
    return reading();
  } catch (thrown) {
    if (thrown instanceof Failure) return null;
    throw thrown;
  }
}

export function dateText(value) {
  const [year, month, date] = parts(value);
  return `${String(year).padStart(4, '0')}-${padded(month)}-${padded(date)}`;
}

function timeText(milliseconds) {
  const whole = Math.floor(milliseconds / SECOND);
  const end = whole % 60 === 0 ? '' : `:${padded(whole % 60)}`;
  return `${padded(Math.floor(whole / 3600))}:${padded(Math.floor(whole / 60) % 60)}${end}`;
}

function padded(amount) {
  return String(amount).padStart(2, '0');
}
