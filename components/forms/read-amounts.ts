import { readMoney } from "@/lib/format/money";

/** Minor units. low ≤ likely ≤ high. */
interface Amounts {
  lowMinor: number;
  likelyMinor: number | null;
  highMinor: number;
}

type End = "low" | "likely" | "high";

type ReadAmounts = { range: Amounts | null; wrong: Partial<Record<End, string>> };

export const NO_AMOUNT = "An amount, such as 10,000 or 10 K";

/** Three fields of one range of money, or what is wrong with which of them. All empty is no range. */
export function readAmounts(written: Record<End, string>, currency: string): ReadAmounts {
  const ends = ["low", "likely", "high"] as const;
  const read = (end: End) => readMoney(written[end], currency);
  const isEmpty = (end: End) => written[end].trim() === "";
  if (ends.every(isEmpty)) return { range: null, wrong: {} };
  const wrong: ReadAmounts["wrong"] = {};
  for (const end of ends) if (!isEmpty(end) && read(end) === null) wrong[end] = NO_AMOUNT;
  for (const end of ["low", "high"] as const) {
    if (isEmpty(end)) wrong[end] = "Say both ends, or neither";
  }
  const [low, likely, high] = ends.map(read);
  if (low == null || high == null || Object.keys(wrong).length > 0) return { range: null, wrong };
  if (low > high) return { range: null, wrong: { high: "Not less than the other end" } };
  if (likely != null && (likely < low || likely > high)) {
    return { range: null, wrong: { likely: "Between the two ends" } };
  }
  return { range: { lowMinor: low, likelyMinor: likely ?? null, highMinor: high }, wrong: {} };
}

/** "40" or "40 %"; an empty field says that it is not known. */
export function readPercent(written: string): { value: number | null; wrong: string | null } {
  const text = written.trim().replace(/\s*%$/, "");
  if (text === "") return { value: null, wrong: null };
  const value = Number(text);
  const isRight = Number.isInteger(value) && value >= 0 && value <= 100;
  return isRight ? { value, wrong: null } : { value: null, wrong: "A whole number from 0 to 100" };
}
