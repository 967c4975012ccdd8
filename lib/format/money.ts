import { FIXED_SPACE, MINUS, THIN_SPACE } from "./marks";
import { formatNumber, formatSpan } from "./numbers";

/** Minor units, as the model keeps them. */
export interface MoneySpan {
  lowMinor: number;
  highMinor: number;
}

interface Scale {
  unit: string;
  size: number;
  /** From this figure on, decimals say nothing. */
  wholeFrom: number;
}

const ONES: Scale = { unit: "", size: 1, wholeFrom: 0 };
const THOUSANDS: Scale = { unit: "K", size: 1000, wholeFrom: 10 };
const MILLIONS: Scale = { unit: "M", size: 1_000_000, wholeFrom: 100 };

const SYMBOLS: Record<string, string> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥" };
const MINOR_DIGITS: Record<string, number> = { JPY: 0, KRW: 0, CLP: 0, ISK: 0, VND: 0, KWD: 3 };

/** "$225–375 K": one sign, one unit, no decimals at or above 10 K. */
export function formatMoneyRange({ lowMinor, highMinor }: MoneySpan, currency: string): string {
  const scale = scaleFor(Math.max(Math.abs(lowMinor), Math.abs(highMinor)), currency);
  const low = figure(lowMinor, currency, scale);
  const high = figure(highMinor, currency, scale);
  const unit = scale.unit === "" ? "" : THIN_SPACE + scale.unit;
  const span = signed(formatSpan(low, high), currency);
  return span + unit;
}

/** "$384 K". */
export function formatMoney(amountMinor: number, currency: string): string {
  return formatMoneyRange({ lowMinor: amountMinor, highMinor: amountMinor }, currency);
}

/** The likely figure beside a range, in the range's own unit: "300". Null where nothing is added. */
export function formatLikely(
  range: MoneySpan & { likelyMinor: number | null },
  currency: string,
): string | null {
  if (range.likelyMinor === null || range.lowMinor === range.highMinor) return null;
  const scale = scaleFor(Math.max(Math.abs(range.lowMinor), Math.abs(range.highMinor)), currency);
  return figure(range.likelyMinor, currency, scale);
}

/** "$384,000", "$1,250.50": to the last unit, for tables and paper. */
export function formatExactMoney(amountMinor: number, currency: string): string {
  const amount = inMajor(amountMinor, currency);
  const [whole = "0", fraction] = Math.abs(amount)
    .toFixed(Number.isInteger(amount) ? 0 : minorDigits(currency))
    .split(".");
  const grouped = formatNumber(Number(whole), 0);
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return signed(amount < 0 ? MINUS + text : text, currency);
}

function scaleFor(largestMinor: number, currency: string): Scale {
  const largest = inMajor(largestMinor, currency);
  if (largest >= 10 * MILLIONS.size) return MILLIONS;
  return largest >= THOUSANDS.size ? THOUSANDS : ONES;
}

function figure(amountMinor: number, currency: string, scale: Scale): string {
  const value = inMajor(amountMinor, currency) / scale.size;
  const rounded = Math.round(value * 10) / 10;
  return formatNumber(rounded, Math.abs(rounded) >= scale.wholeFrom ? 0 : 1);
}

function signed(text: string, currency: string): string {
  const sign = SYMBOLS[currency] ?? currency + FIXED_SPACE;
  return text.startsWith(MINUS) ? MINUS + sign + text.slice(1) : sign + text;
}

function inMajor(amountMinor: number, currency: string): number {
  return amountMinor / 10 ** minorDigits(currency);
}

function minorDigits(currency: string): number {
  return MINOR_DIGITS[currency] ?? 2;
}
