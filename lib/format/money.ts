import { FIXED_SPACE, MINUS, THIN_SPACE } from "./marks";
import { formatNumber, formatSpan } from "./numbers";
import { EMPTY, type ReadField, readFigure, wordReadings } from "./read-figure";

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

/** One unit for all figures of a table, named once in its head: "$ K". */
export interface MoneyUnit {
  label: string;
  /** "225–375", "384": without sign and unit. */
  range: (span: MoneySpan) => string;
  amount: (amountMinor: number) => string;
}

export function moneyUnit(amountsMinor: readonly number[], currency: string): MoneyUnit {
  const scale = scaleFor(Math.max(0, ...amountsMinor.map(Math.abs)), currency);
  const amount = (amountMinor: number) => figure(amountMinor, currency, scale);
  const sign = SYMBOLS[currency] ?? currency;
  return {
    label: scale.unit === "" ? sign : `${sign}${FIXED_SPACE}${scale.unit}`,
    amount,
    range: ({ lowMinor, highMinor }) => formatSpan(amount(lowMinor), amount(highMinor)),
  };
}

/** "$384,000", "$1,250.50": to the last unit, for tables and paper. */
export function formatExactMoney(amountMinor: number, currency: string): string {
  const text = exactFigure(amountMinor, currency);
  return signed(amountMinor < 0 ? MINUS + text : text, currency);
}

/** "$225,000–375,000": a range to the last unit. */
export function formatExactRange({ lowMinor, highMinor }: MoneySpan, currency: string): string {
  const low = formatExactMoney(lowMinor, currency);
  return lowMinor === highMinor ? low : formatSpan(low, exactFigure(highMinor, currency));
}

/** "384000.00": for machines. */
export function plainAmount(amountMinor: number, currency: string): string {
  return inMajor(amountMinor, currency).toFixed(minorDigits(currency));
}

/** The same without sign and currency, as it stands in a field whose label names them. */
export function exactFigure(amountMinor: number, currency: string): string {
  const amount = inMajor(amountMinor, currency);
  const [whole = "0", fraction] = Math.abs(amount)
    .toFixed(Number.isInteger(amount) ? 0 : minorDigits(currency))
    .split(".");
  const grouped = formatNumber(Number(whole), 0);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

export const NO_AMOUNT = "An amount, such as 10,000 or 10 K";

/**
 * What somebody wrote as an amount, in minor units: "10,000", "10 000.50", "10 K", "$1.5M". Another
 * currency than that of the project is none of its money, and nothing is converted.
 */
export function readMoney(written: string, currency: string): ReadField {
  if (written.trim() === "") return EMPTY;
  const refuse = (wrong: string): ReadField => ({ value: null, wrong });
  const {
    before = "",
    text = "",
    unit = "",
    after = "",
  } = AMOUNT.exec(written.trim())?.groups ?? {};
  const digits = minorDigits(currency);
  const figure = readFigure(text, digits === 3);
  if (figure.kind === "none") return refuse(NO_AMOUNT);
  for (const sign of [before, after]) {
    if (sign === "" || isOwn(sign, currency)) continue;
    return refuse(isCurrency(sign) ? wordOtherCurrency(sign, currency) : NO_AMOUNT);
  }
  const { size } = SCALES[unit.toLowerCase()] ?? ONES;
  if (figure.kind === "two readings") {
    const [small, large] = figure.readings;
    return refuse(wordReadings(`${text}${unit && ` ${unit}`}`, [small * size, large * size]));
  }
  const amount = figure.value * size * 10 ** digits;
  const minor = Math.round(amount);
  if (!Number.isSafeInteger(minor)) return refuse("More than can be counted");
  if (Math.abs(amount - minor) < 1e-6) return { value: minor, wrong: null };
  return refuse(`The smallest step is ${plainAmount(1, currency)} in ${currency}`);
}

/** A sign or code at either end, a figure, K or M. */
const AMOUNT =
  /^(?<before>\p{Sc}|[A-Za-z]{3})?\s*(?<text>\d(?:[\d.,\s'’]*\d)?)\s*(?<unit>[kKmM]?)\s*(?<after>\p{Sc}|[A-Za-z]{3})?$/u;

const SCALES: Record<string, Scale> = { k: THOUSANDS, m: MILLIONS };

function isOwn(sign: string, currency: string): boolean {
  return sign.toUpperCase() === currency || sign === signOf(currency);
}

/** The sign that a currency goes by at home: "$" of dollars of every kind. */
function signOf(currency: string): string | undefined {
  const style = { style: "currency", currency, currencyDisplay: "narrowSymbol" } as const;
  const parts = new Intl.NumberFormat("en", style).formatToParts(0);
  return parts.find(({ type }) => type === "currency")?.value;
}

function isCurrency(sign: string): boolean {
  return sign.length < 3 || Intl.supportedValuesOf("currency").includes(sign.toUpperCase());
}

function wordOtherCurrency(sign: string, currency: string): string {
  const other = sign.length < 3 ? sign : sign.toUpperCase();
  return `This project counts in ${currency}; ${other} is another currency`;
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
