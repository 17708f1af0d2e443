// Dates are days since 1970-01-01, date-times milliseconds since then, times milliseconds since midnight.

import { checkedDay, checkedInstant, DAY, dayNumber, dayOf, daysOfMonth, parts } from 'tenon/formula/calendar';
import { fail, strict } from 'tenon/formula/failure';
import { cut, Exact, number, quotient } from 'tenon/formula/numbers';
import { trimmed } from 'tenon/formula/texts';
import { instantOf, local } from 'tenon/formula/zones';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DATE = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$/;
const DATE_TIME = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2}) ([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?: ?(Z|[+-][0-9]{2}:?[0-9]{2}))?$/;
const TIME = /^([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2})(?:\.([0-9]{3}))?)?$/;

export const today = (record) => dayAt(record.now, record.zone);
export const now = (record) => record.now;
export const timeNow = (record) => timeAt(record.now, record.zone);

function dayAt(instant, zone) {
  return checkedDay(Math.floor(local(instant, zone) / DAY));
}

function timeAt(instant, zone) {
  return rest(local(instant, zone), DAY);
}

/** Never negative. */
function rest(amount, unit) {
  return amount - Math.floor(amount / unit) * unit;
}

export const date = strict((year, month, day) => dayOf(cut(year), cut(month), cut(day)));
export const dateOf = (record, instant) => instant === null ? null : dayAt(instant, record.zone);
export const timeOf = (record, instant) => instant === null ? null : timeAt(instant, record.zone);
export const datetimeOf = (record, day) => day === null ? null : instantOf(day * DAY, record.zone);

export const parseDate = strict((text) => {
  const [, year, month, day] = matched(DATE, text, 'NO_SUCH_DATE');
  return dayOf(Number(year), Number(month), Number(day));
});

export const parseDatetime = (record, text) => text === null ? null : readDatetime(text, record.zone);

function readDatetime(text, zone) {
  const [, year, month, day, hour, minute, second, written] = matched(DATE_TIME, text, 'NO_SUCH_DATE');
  const time = timeOfDay(hour, minute, second);
  const localTime = dayOf(Number(year), Number(month), Number(day)) * DAY + time;
  return written === undefined ? instantOf(localTime, zone) : checkedInstant(localTime - writtenOffset(written));
}

function writtenOffset(written) {
  if (written === 'Z') return 0;
  const hours = Number(written.slice(1, 3));
  const minutes = Number(written.slice(-2));
  if (minutes > 59 || hours * 60 + minutes > 18 * 60) fail('NO_SUCH_DATE');
  return (written.startsWith('-') ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}

export const parseTime = strict((text) => {
  const [, hour, minute, second, millisecond] = matched(TIME, text, 'NO_SUCH_TIME');
  return timeOfDay(hour, minute, second ?? 0) + Number(millisecond ?? 0);
});

function matched(form, text, reason) {
  return form.exec(trimmed(text)) ?? fail(reason);
}

function timeOfDay(hour, minute, second) {
  if (hour > 23 || minute > 59 || second > 59) fail('NO_SUCH_TIME');
  return hour * HOUR + minute * MINUTE + second * SECOND;
}

export const year = strict((day) => number(parts(day)[0]));
export const month = strict((day) => number(parts(day)[1]));
export const day = strict((day) => number(parts(day)[2]));
export const weekday = strict((day) => number(rest(day + 4, 7) + 1));
export const dayOfYear = strict((day) => number(day - dayNumber(parts(day)[0], 1, 1) + 1));
export const isoWeek = strict((day) => number(Math.floor((thursday(day) - dayNumber(isoYearOf(day), 1, 1)) / 7) + 1));
export const isoYear = strict((day) => number(isoYearOf(day)));
export const hour = strict((time) => number(Math.floor(rest(time, DAY) / HOUR)));
export const minute = strict((time) => number(Math.floor(rest(time, HOUR) / MINUTE)));
export const second = strict((time) => number(Math.floor(rest(time, MINUTE) / SECOND)));
export const millisecond = strict((time) => number(rest(time, SECOND)));

/** A week belongs to the year of its Thursday. */
function thursday(day) {
  return day - rest(day + 3, 7) + 3;
}

function isoYearOf(day) {
  return parts(thursday(day))[0];
}

export const addMonths = strict(movedByMonths);
export const addMonthsToDatetime = strict((instant, months) => {
  const time = rest(instant, DAY);
  return movedByMonths((instant - time) / DAY, months) * DAY + time;
});

/** The last day of a month becomes the last day of the month. */
function movedByMonths(from, months) {
  const [year, month, day] = parts(from);
  const moved = year * 12 + month - 1 + cut(months);
  const [toYear, toMonth] = [Math.floor(moved / 12), rest(moved, 12) + 1];
  if (toYear < 1 || toYear > 9999) fail('NO_SUCH_DATE');
  const length = daysOfMonth(toYear, toMonth);
  return dayNumber(toYear, toMonth, day === daysOfMonth(year, month) ? length : Math.min(day, length));
}

export const addDaysToDate = strict((day, days) => checkedDay(day + cut(days)));
export const addDaysToDatetime = strict((instant, days) => {
  const seconds = days.times(DAY).plus(instant).times('0.001').plus('0.5').floor();
  return ofSeconds(seconds);
});

export const fromUnixTime = strict(ofSeconds);

function ofSeconds(seconds) {
  return checkedInstant(cut(seconds.times(SECOND)));
}

export const addMilliseconds = strict((time, milliseconds) => {
  const sum = milliseconds.trunc().plus(time);
  return sum.lt(0) ? fail('NO_SUCH_TIME') : sum.mod(DAY).toNumber();
});

export const daysBetweenDates = strict((a, b) => number(a - b));
export const daysBetweenDatetimes = strict((a, b) => quotient(new Exact(a - b), new Exact(DAY)));
export const millisecondsBetween = strict((a, b) => number(a - b));
export const unixTimestamp = strict((milliseconds) => number(Math.trunc(milliseconds / SECOND)));

/** The instant at 0:00 UTC of a date. */
export const midnight = strict((day) => day * DAY);

export const dateText = strict(writtenDate);
export const timeText = strict((time) => `${writtenTime(time)}.${padded(rest(time, SECOND), 3)}`);
export const datetimeText = strict((instant) => {
  const time = rest(instant, DAY);
  return `${writtenDate((instant - time) / DAY)} ${writtenTime(time)}Z`;
});

function writtenDate(number) {
  const [year, month, day] = parts(number);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function writtenTime(time) {
  const [hours, minutes] = [Math.floor(time / HOUR), Math.floor(rest(time, HOUR) / MINUTE)];
  return `${padded(hours, 2)}:${padded(minutes, 2)}:${padded(Math.floor(rest(time, MINUTE) / SECOND), 2)}`;
}

function padded(amount, digits) {
  return String(amount).padStart(digits, '0');
}
