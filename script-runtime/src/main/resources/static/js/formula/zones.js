// Time zones, by what the browser knows of them.

import { checkedInstant, DAY, dayNumber } from 'tenon/formula/calendar';

const clocks = new Map();

/** What must be added to an instant to get the time on the zone's clocks, in milliseconds. */
export function offset(instant, zone) {
  const second = Math.floor(instant / 1000) * 1000;
  const shown = Object.fromEntries(clock(zone).formatToParts(second).map(({ type, value }) => [type, value]));
  const year = shown.era.startsWith('B') ? 1 - Number(shown.year) : Number(shown.year);
  const day = dayNumber(year, Number(shown.month), Number(shown.day));
  const seconds = (Number(shown.hour) * 60 + Number(shown.minute)) * 60 + Number(shown.second);
  return day * DAY + seconds * 1000 - second;
}

function clock(zone) {
  if (!clocks.has(zone)) {
    const numeric = 'numeric';
    const fields = { era: 'short', year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric };
    const calendar = { calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' };
    clocks.set(zone, new Intl.DateTimeFormat('en', { ...fields, ...calendar, timeZone: zone }));
  }
  return clocks.get(zone);
}

/** What the clocks of a zone show, as milliseconds that would be the instant in UTC. */
export function local(instant, zone) {
  return instant + offset(instant, zone);
}

/** A local time that the clocks skip moves on by what they skip; of one that comes twice the later is meant. */
export function instantOf(localTime, zone) {
  const before = offset(localTime - DAY, zone);
  const after = offset(localTime + DAY, zone);
  const later = localTime - Math.min(before, after);
  const earlier = localTime - Math.max(before, after);
  const found = [later, earlier].find((instant) => local(instant, zone) === localTime);
  return checkedInstant(found ?? localTime - before);
}
