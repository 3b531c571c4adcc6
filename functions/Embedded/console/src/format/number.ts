import { locale } from '../words/language';
import { unitSign } from '../words/quantities';

export const dash = '–';
const narrowSpace = '\u202f';
const formats = new Map<string, Intl.NumberFormat>();

export interface Amount {
  readonly text: string;
  readonly unit: string;
}

/** A number with its decimals, by the language of the page; a dash where it is not known. */
export function number(value: number | null | undefined, decimals = 0): string {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return dash;
  }
  const key = `${locale()}|${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale(), { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(key, format);
  }
  const text = format.format(value).replace('-', '−');
  return /^−0([.,]0*)?$/.test(text) ? text.slice(1) : text;
}

/** A power [kW], in MW where it is large. */
export function power(kilowatts: number | null | undefined): Amount {
  if (kilowatts === null || kilowatts === undefined) {
    return { text: dash, unit: 'kW' };
  }
  return Math.abs(kilowatts) >= 1000
    ? { text: number(kilowatts / 1000, Math.abs(kilowatts) >= 100_000 ? 0 : 1), unit: 'MW' }
    : { text: number(kilowatts), unit: 'kW' };
}

/** A measured value in its unit, with as many decimals as make sense for the unit. */
export function measured(value: number | null | undefined, unit: string): Amount {
  if (unit === 'kW') {
    return power(value);
  }
  const decimals = unit === '1' ? 0 : unit === 'bar' ? 2 : unit === 'Cel' || unit === 'K' || unit === 'm3/h' ? 1 : 0;
  return { text: number(value, decimals), unit: unitSign(unit) };
}

export function joined(amount: Amount): string {
  return amount.unit === '' ? amount.text : `${amount.text}${narrowSpace}${amount.unit}`;
}

export function powerText(kilowatts: number | null | undefined): string {
  return joined(power(kilowatts));
}

export function celsius(value: number | null | undefined): string {
  return `${number(value, 1)}${narrowSpace}°C`;
}

/** Low to high, as people say it. */
export function span(low: number, high: number, decimals: number, unit: string): string {
  return `${number(low, decimals)} … ${number(high, decimals)}${narrowSpace}${unit}`;
}
