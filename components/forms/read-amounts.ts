import { readMoney } from "@/lib/format/money";
import { type ReadField, readNumber } from "@/lib/format/read-figure";

/** Minor units. low ≤ likely ≤ high. */
interface Amounts {
  lowMinor: number;
  likelyMinor: number | null;
  highMinor: number;
}

type End = "low" | "likely" | "high";

type ReadAmounts = { range: Amounts | null; wrong: Partial<Record<End, string>> };

/**
 * Three fields of one range of money, or what is wrong with which of them. All empty is no range, and one
 * alone, whichever it is, is an exact amount; "from 20,000 to 30 K" in one of them says both ends.
 */
export function readAmounts(typed: Record<End, string>, currency: string): ReadAmounts {
  const written = apart(typed, currency);
  const ends = ["low", "likely", "high"] as const;
  const isEmpty = (end: End) => written[end].trim() === "";
  if (ends.every(isEmpty)) return { range: null, wrong: {} };
  const read = ends.map((end) => readMoney(written[end], currency));
  const wrong: ReadAmounts["wrong"] = {};
  ends.forEach((end, at) => {
    const problem = read[at]?.wrong ?? null;
    if (problem !== null) wrong[end] = problem;
  });
  const said = ends.filter((end) => !isEmpty(end));
  for (const end of ["low", "high"] as const) {
    if (said.length > 1 && isEmpty(end)) wrong[end] = "Say both ends";
  }
  const alone = said.length === 1 ? read.find(({ value }) => value !== null)?.value : null;
  const [low, likely, high] = read.map(({ value }) => alone ?? value);
  if (low == null || high == null || Object.keys(wrong).length > 0) return { range: null, wrong };
  if (low > high) return { range: null, wrong: { high: "Not less than the other end" } };
  if (likely != null && (likely < low || likely > high)) {
    return { range: null, wrong: { likely: "Between the two ends" } };
  }
  return { range: { lowMinor: low, likelyMinor: likely ?? null, highMinor: high }, wrong: {} };
}

/** Both ends, where one field alone says them. */
function apart(typed: Record<End, string>, currency: string): Record<End, string> {
  const said = Object.values(typed).filter((text) => text.trim() !== "");
  const [, low, high] = SPAN.exec(said.length === 1 ? (said[0] ?? "").trim() : "") ?? [];
  if (low === undefined || high === undefined) return typed;
  const isRead = [low, high].every((end) => readMoney(end, currency).value !== null);
  return isRead ? { low, likely: "", high } : typed;
}

const SPAN = /^(?:from\s+)?(\S.*?)\s*(?:\bto\b|–|-)\s*(\S.*)$/i;

/** "40" or "40 %"; an empty field says that it is not known. */
export function readPercent(written: string, decimals: 0 | 2 = 0): ReadField {
  const such = decimals === 0 ? "A whole number from 0 to 100" : "From 0 to 100, as 8 or 7.25";
  return readNumber(written.trim().replace(/\s*%$/, ""), { most: 100, decimals, such });
}
