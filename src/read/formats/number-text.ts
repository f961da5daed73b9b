import type { DigitForm } from './form.js';

/** A number as a cell without a format shows it: up to 15 digits, as many as a workbook keeps. */
export function generalText(value: number): string {
  const text = String(value);
  return text.length <= 16 ? text : shortened(value.toPrecision(15));
}

/** Without the noughts that 15 digits of a fraction may end in; an exponent is written as JavaScript does. */
function shortened(text: string): string {
  if (text.includes('e')) return String(Number(text));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A number as a format of digits shows it: `0.00`, `#,##0`, `0%`, `0"人"`. */
export function digitText(value: number, form: DigitForm): string {
  const [least, most] = form.decimals;
  const scaled = Math.abs(form.percent ? Number((value * 100).toPrecision(15)) : value);
  if (most > 30 || scaled >= 1e21) return generalText(value);
  const [whole = '', decimals = ''] = scaled.toFixed(most).split('.');
  const shown = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, '');
  const digits = grouped(whole.padStart(form.whole, '0'), form.grouped) + (shown && `.${shown}`);
  const sign = value < 0 && /[1-9]/.test(digits) ? '-' : '';
  return sign + form.prefix + digits + form.suffix;
}

function grouped(whole: string, yes: boolean): string {
  return yes ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
}
