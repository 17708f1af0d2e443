// Days as whole numbers since 1970-01-01, in the years 1 to 9999 of the proleptic Gregorian calendar.

import { fail } from 'tenon/formula/failure';

const DAYS_OF_400_YEARS = 146_097;
/** From 0000-03-01, where years end with their leap day. */
const DAYS_TO_1970 = 719_468;
const FIRST = dayNumber(1, 1, 1);
const LAST = dayNumber(9999, 12, 31);

export const DAY = 86_400_000;
export const FIRST_MILLISECOND = FIRST * DAY;
export const LAST_MILLISECOND = (LAST + 1) * DAY - 1;

/** The number of a day of any year. */
export function dayNumber(year, month, day) {
  const shifted = month <= 2 ? year - 1 : year;
  const century = Math.floor(shifted / 400);
  const yearOf400 = shifted - century * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leaps = Math.floor(yearOf400 / 4) - Math.floor(yearOf400 / 100);
  return century * DAYS_OF_400_YEARS + yearOf400 * 365 + leaps + dayOfYear - DAYS_TO_1970;
}

/** [year, month, day] of a day's number. */
export function parts(number) {
  const shifted = number + DAYS_TO_1970;
  const century = Math.floor(shifted / DAYS_OF_400_YEARS);
  const dayOf400 = shifted - century * DAYS_OF_400_YEARS;
  const leaps = Math.floor(dayOf400 / 1460) - Math.floor(dayOf400 / 36_524) + Math.floor(dayOf400 / 146_096);
  const yearOf400 = Math.floor((dayOf400 - leaps) / 365);
  const dayOfYear = dayOf400 - (365 * yearOf400 + Math.floor(yearOf400 / 4) - Math.floor(yearOf400 / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return [century * 400 + yearOf400 + (month <= 2 ? 1 : 0), month, day];
}

export function daysOfMonth(year, month) {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** The day that a person would write, if there is such a day. */
export function dayOf(year, month, day) {
  const known = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1;
  return known && day <= daysOfMonth(year, month) ? dayNumber(year, month, day) : fail('NO_SUCH_DATE');
}

/** The day, if it lies within the calendar. */
export function checkedDay(number) {
  return number >= FIRST && number <= LAST ? number : fail('NO_SUCH_DATE');
}

/** The instant, if it lies within the calendar. */
export function checkedInstant(milliseconds) {
  const within = milliseconds >= FIRST_MILLISECOND && milliseconds <= LAST_MILLISECOND;
  return within ? milliseconds : fail('NO_SUCH_DATE');
}
