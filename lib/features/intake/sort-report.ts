import {
  type CheckResult,
  type Known,
  type Mapping,
  mapReadings,
  type MetricSample,
} from "@/lib/domain/intake/map-readings";
import type { Format, Readings } from "@/lib/domain/intake/readings";
import type { Outcome } from "@/lib/domain/vocabulary";
import { mappingRules, namesNothing, whyLeft } from "./access";
import { parseReport } from "./parse";
import type { RuleRow } from "./types";

export interface SortJob {
  format: Format;
  text: string;
  rules: readonly RuleRow[];
  known: Known;
}

export interface Sorted {
  checks: CheckResult[];
  samples: MetricSample[];
  waiting: Unknown[];
  /** Of all its suites and figures. */
  names: Set<string>;
}

/** `problem`: why it cannot be read, in one sentence. */
export type SortedReport = ({ ok: true } & Sorted) | { ok: false; problem: string };

/** What a file says of the checks and metrics of a project, and what it says of none of them. */
export function sortReport({ format, text, rules, known }: SortJob): SortedReport {
  const read = parseReport(format, text);
  if (!read.ok) return read;
  const mapping = mapReadings(read.readings, mappingRules(rules), known);
  const { checks, samples } = mapping;
  const waiting = waitingOf(mapping, namesNothing(rules, format));
  return { ok: true, checks, samples, waiting, names: namesOf(read.readings) };
}

function namesOf({ cases, figures }: Readings): Set<string> {
  return new Set([...cases.map(({ suite }) => suite), ...figures.map(({ name }) => name)]);
}

interface Unknown {
  name: string;
  why: string;
  outcome: Outcome | null;
  excerpt: string | null;
  figure: { value: number; unit: string | null } | null;
}

/** What no rule takes, but for what a rule says nobody waits for. */
function waitingOf(
  { unmatched: { suites, figures } }: Mapping,
  isNothing: (name: string) => boolean,
): Unknown[] {
  const results = suites.map(({ suite, outcome, excerpt }) => ({
    ...{ name: suite, outcome, excerpt, figure: null },
    why: "No rule says for which check it speaks",
  }));
  const measured = figures.flatMap(({ name, value, unit, why }) =>
    value === null
      ? []
      : [{ name, outcome: null, excerpt: null, figure: { value, unit }, why: whyLeft(why, unit) }],
  );
  return [...results, ...measured].filter(({ name }) => name !== "" && !isNothing(name));
}
