import type { Outcome } from "../vocabulary";

export const FORMATS = [
  "junit",
  "tap",
  "sarif",
  "lcov",
  "cobertura",
  "k6",
  "autocannon",
  "prometheus",
] as const;
/** The files of a CI run that are understood. What each counts as: docs/decisions/026. */
export type Format = (typeof FORMATS)[number];

/** One test, rule or threshold, as its tool judged it. */
export interface CaseReading {
  suite: string;
  name: string;
  outcome: Outcome;
  seconds: number | null;
  /** Why it is not passed, or what is to be known although it is. */
  detail: string | null;
}

/** One finite number that was measured; what was not measured has none. */
export interface FigureReading {
  name: string;
  value: number;
  unit: string | null;
}

export interface Readings {
  format: Format;
  cases: CaseReading[];
  figures: FigureReading[];
  /** Why some of it is missing; then nothing in it shows that a check has passed. Null when it is whole. */
  incomplete: string | null;
}

/** `problem` is one sentence for people. */
export type ReadReport = { ok: true; readings: Readings } | { ok: false; problem: string };

export const MOST_CASES = 100_000;
const MOST_FIGURES = 100_000;
/** Longer names end in "…". */
export const LONGEST_NAME = 500;
export const LONGEST_DETAIL = 2_000;
/** Between suites, and between a suite and a case of it. */
export const WITHIN = " > ";

export function readCases(
  format: Format,
  cases: CaseReading[],
  incomplete: string | null = null,
): ReadReport {
  if (cases.length > MOST_CASES) return unreadable("It has more than 100,000 cases");
  return { ok: true, readings: { format, cases, figures: [], incomplete } };
}

export function readFigures(
  format: Format,
  figures: FigureReading[],
  cases: CaseReading[] = [],
): ReadReport {
  if (figures.length > MOST_FIGURES) return unreadable("It has more than 100,000 figures");
  return { ok: true, readings: { format, cases, figures, incomplete: null } };
}

export function unreadable(problem: string): { ok: false; problem: string } {
  return { ok: false, problem };
}
