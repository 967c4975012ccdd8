const SYMBOL = "[$€£¥₹]";
const CODE = "(?:USD|EUR|GBP|CHF|JPY|CNY|INR|SEK|NOK|DKK|PLN|CAD|AUD|BRL)";
const NUMBER = String.raw`\d+(?:[.,'\u00a0\u202f]\d+)*`;
const SCALE = String.raw`(?:[ \u00a0]?(?:bn|[KMB]|thousand|million|billion)(?![a-z]))?`;
const RANGE = String.raw`${NUMBER}${SCALE}(?:[ \u00a0]?(?:[-–—]|to)[ \u00a0]?${SYMBOL}?[ \u00a0]?${NUMBER}${SCALE})?`;
const AMOUNT = new RegExp(
  String.raw`(?:${SYMBOL}|\b${CODE})[ \u00a0]?${RANGE}|${RANGE}[ \u00a0]?(?:${SYMBOL}|${CODE}\b)`,
  "gi",
);

export const MASKED = "[amount]";

/** Words without the amounts of money in them, as far as a symbol or a code says that they are money. */
export function maskAmounts(words: string): string {
  return words.replace(AMOUNT, MASKED);
}

/** The same for every text in a value of JSON; what has none is the same value. */
export function maskAmountsIn<T>(value: T): T {
  if (typeof value === "string") return maskAmounts(value) as T;
  if (Array.isArray(value)) {
    const masked = value.map(maskAmountsIn);
    return masked.every((one, index) => one === value[index]) ? value : (masked as T);
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const masked = entries.map(([name, one]) => [name, maskAmountsIn(one)] as const);
  const isSame = masked.every(([, one], index) => one === entries[index]?.[1]);
  return isSame ? value : (Object.fromEntries(masked) as T);
}

/** Where in a value of JSON words stand that hold a mask, "conditions.0.text": sent so, it would replace the amount. */
export function masksIn(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value === "string") return value.includes(MASKED) ? [path.join(".")] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => masksIn(one, [...path, name]));
}
