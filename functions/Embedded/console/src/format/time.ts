import { locale, say } from '../words/language';

/** The monitor watches German towns; their clock is the one on the wall of the control room. */
export const timeZone = 'Europe/Berlin';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(time: Date | string | number, kind: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale()}|${kind}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale(), { timeZone, ...options });
    formats.set(key, found);
  }
  return found.format(new Date(time));
}

/** 07:30 */
export function clock(time: Date | string | number): string {
  return format(time, 'clock', { hour: '2-digit', minute: '2-digit' });
}

/** 07:30:15 */
export function clockSeconds(time: Date | string | number): string {
  return format(time, 'seconds', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

/** Thu 07:30 */
export function weekdayClock(time: Date | string | number): string {
  return `${weekday(time)} ${clock(time)}`;
}

export function weekday(time: Date | string | number): string {
  return format(time, 'weekday', { weekday: 'short' }).replace('.', '');
}

/** 12.01. 07:30 */
export function dayClock(time: Date | string | number): string {
  return `${day(time)} ${clock(time)}`;
}

/** 12. */
export function dayOfMonth(time: Date | string | number): string {
  const date = format(time, 'date', { day: 'numeric' }).replace('.', '');
  return say(`${date}.`, date);
}

/** 12.01. */
export function day(time: Date | string | number): string {
  return format(time, 'day', { day: '2-digit', month: '2-digit' });
}

/** 12.01.2026 */
export function date(time: Date | string | number): string {
  return format(time, 'whole', { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** Monday, 12 January 2026, 07:30:15 */
export function fullTime(time: Date | string | number): string {
  return `${format(time, 'full', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })}, ${clockSeconds(time)}`;
}

/** How old something is, in the coarsest unit that says enough. */
export function age(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 120) {
    return `${whole} s`;
  }
  if (whole < 7200) {
    return `${Math.round(whole / 60)} min`;
  }
  return whole < 172_800 ? `${Math.round(whole / 3600)} h` : `${Math.round(whole / 86_400)} ${say('Tage', 'days')}`;
}
