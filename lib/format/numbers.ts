import { EN_DASH, MINUS } from "./marks";

/** At most `decimals` places, none for nothing; commas between thousands, a true minus sign. */
export function formatNumber(value: number, decimals = 1): string {
  const fixed = Math.abs(value).toFixed(decimals);
  const digits = fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed;
  const [whole = "0", fraction] = digits.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = value < 0 && digits !== "0" ? MINUS : "";
  return sign + (fraction === undefined ? grouped : `${grouped}.${fraction}`);
}

/** "3.5–4.5", or one figure where both ends read the same. */
export function formatSpan(low: string, high: string): string {
  return low === high ? low : `${low}${EN_DASH}${high}`;
}
