// Values as pages show them, in the same look in which the server writes them (Formats).

import { DAY } from 'tenon/formula/calendar';
import { local } from 'tenon/formula/zones';
import { dateText } from 'tenon/form/values';

/** The text; a checkbox is 'true' or 'false'. */
export function shown(value, control, { locale, zone }) {
  if (control.kind === 'checkbox') return String(value === true);
  if (value === null) return '';
  const chinese = locale.startsWith('zh');
  switch (control.kind) {
    case 'number': return figures(value, locale, control.scale, control.scale);
    case 'percent': return `${figures(value, locale, 0, control.scale)}%`;
    case 'date': return date(value, chinese);
    case 'time': return time(value, chinese);
    case 'datetime': {
      const clocks = local(value, zone);
      const day = Math.floor(clocks / DAY);
      return date(day, chinese) + (chinese ? ' ' : ', ') + time(clocks - day * DAY, chinese);
    }
    default: return String(value);
  }
}

function figures(value, locale, least, most) {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
  return format.format(value.toFixed(most));
}

function date(day, chinese) {
  if (chinese) return dateText(day);
  const [year, month, date] = dateText(day).split('-').map(Number);
  const name = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, month - 1, 1)));
  return `${name} ${date}, ${year}`;
}

function time(milliseconds, chinese) {
  const minutes = Math.floor(milliseconds / 60_000);
  const hour = Math.floor(minutes / 60);
  const minute = String(minutes % 60).padStart(2, '0');
  if (chinese) return `${String(hour).padStart(2, '0')}:${minute}`;
  return `${hour % 12 || 12}:${minute} ${hour < 12 ? 'AM' : 'PM'}`;
}
