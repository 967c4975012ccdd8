import { type AsOf, readAsOf } from "@/lib/domain/history/read-as-of";

export interface AskedMoment {
  /** As the address gives it. */
  written: string;
  asOf: AsOf;
}

export interface Asked {
  /** Null where nobody has chosen yet. */
  from: AskedMoment | null;
  to: AskedMoment;
}

/** Each is a day or an instant; what is written in the field of a day goes before the kept moment beside it. */
export function readAsked(params: URLSearchParams, now: string): Asked {
  const read = (name: "from" | "to"): AskedMoment => {
    const day = params.get(`${name}Day`) ?? "";
    const written = day === "" ? (params.get(name) ?? "") : day;
    return { written, asOf: readAsOf(written, now) };
  };
  const from = read("from");
  return { from: from.written === "" ? null : from, to: read("to") };
}

/** Two moments, the earlier first; null is now. */
export interface Span {
  from: string | null;
  to: string | null;
  /** The later one was given first. */
  isTurned: boolean;
}

/** Null where one is not chosen, cannot be read or is still to come. */
export function spanOf({ from, to }: Asked): Span | null {
  const [first, last] = [from?.asOf, to.asOf].map(momentOf);
  if (first === undefined || last === undefined) return null;
  const isTurned = last !== null && (first === null || first > last);
  return isTurned ? { from: last, to: first, isTurned } : { from: first, to: last, isTurned };
}

function momentOf(asOf: AsOf | undefined): string | null | undefined {
  if (asOf?.kind === "now") return null;
  return asOf?.kind === "past" ? asOf.at : undefined;
}
