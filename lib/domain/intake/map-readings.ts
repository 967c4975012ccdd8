import { figureOfMetric, type MetricAsked } from "./figure-of-metric";
import { compilePattern, type Matcher, mayBegin } from "./match-pattern";
import {
  type CaseReading,
  type FigureReading,
  type Format,
  type Readings,
  WITHIN,
} from "./readings";
import { type CasesSummary, summariseCases } from "./summarise-cases";

/** Says which cases are a check's, or which figure a metric's. */
export interface MappingRule {
  id: string;
  format: Format | "any";
  /** `*` is any run of characters, all else itself. */
  pattern: string;
  target: { kind: "check" | "metric"; key: string };
}

export interface Known {
  checkKeys: readonly string[];
  metrics: readonly MetricAsked[];
}

export type MatchReason =
  | { kind: "rule"; ruleId: string; pattern: string }
  /** Nobody needs a rule for what is called like the check or metric itself. */
  | { kind: "own key"; of: "case" | "suite" | "figure" };

export interface CheckResult extends CasesSummary {
  checkKey: string;
  /** By what cases came here, each with how many. */
  reasons: { reason: MatchReason; cases: number }[];
}

export interface MetricSample {
  metricKey: string;
  /** In the unit of the metric. */
  value: number;
  unit: string | null;
  figure: string;
  reason: MatchReason;
}

export interface UnmatchedSuite extends CasesSummary {
  suite: string;
}

export interface UnmatchedFigure {
  name: string;
  /** Null where several figures of this name differ. */
  value: number | null;
  unit: string | null;
  why:
    | { kind: "no rule" }
    /** More than one figure is this metric's, so none is. */
    | { kind: "several"; metricKey: string; figures: number }
    /** What no rule converts, is more or less than a sample holds, or no words: of the metric, in its unit. */
    | {
        kind: "other unit" | "too large" | "too small" | "words";
        metricKey: string;
        asked: string | null;
      };
}

/** Every case counts once, in a check's result or in an unmatched suite; every figure likewise. */
export interface Mapping {
  checks: CheckResult[];
  samples: MetricSample[];
  unmatched: { suites: UnmatchedSuite[]; figures: UnmatchedFigure[] };
}

/**
 * What readings say of the checks and metrics of a project. The first rule that matches takes a case (its
 * suite, or its suite and name) or a figure; without one it counts for what is called exactly like it. Rules
 * for another format, and for checks and metrics that there are not (any more), take nothing.
 */
export function mapReadings(
  readings: Readings,
  rules: readonly MappingRule[],
  known: Known,
): Mapping {
  const usable = rules.filter(({ format }) => format === "any" || format === readings.format);
  const { checks, suites } = mapCases(readings, compile(usable, "check", known.checkKeys), known);
  const { samples, figures } = mapFigures(
    readings.figures,
    compile(
      usable,
      "metric",
      known.metrics.map(({ key }) => key),
    ),
    known,
  );
  return { checks, samples, unmatched: { suites, figures } };
}

interface CompiledRule {
  key: string;
  pattern: string;
  reason: MatchReason;
  matches: Matcher;
}

interface Match {
  key: string;
  reason: MatchReason;
}

function compile(
  rules: readonly MappingRule[],
  kind: MappingRule["target"]["kind"],
  keys: readonly string[],
): CompiledRule[] {
  return rules
    .filter(({ target }) => target.kind === kind && keys.includes(target.key))
    .map(({ id, pattern, target }) => ({
      key: target.key,
      pattern,
      reason: { kind: "rule", ruleId: id, pattern },
      matches: compilePattern(pattern),
    }));
}

function mapCases(
  { cases, incomplete }: Readings,
  rules: readonly CompiledRule[],
  { checkKeys }: Known,
) {
  const takers = caseTaker(rules, new Set(checkKeys));
  const taken = new Map<string, { cases: CaseReading[]; reasons: Map<MatchReason, number> }>();
  const left = new Map<string, CaseReading[]>();
  for (const one of cases) {
    const match = takers(one);
    if (match === null) {
      listIn(left, one.suite).push(one);
      continue;
    }
    const result = taken.get(match.key) ?? { cases: [], reasons: new Map<MatchReason, number>() };
    result.cases.push(one);
    result.reasons.set(match.reason, (result.reasons.get(match.reason) ?? 0) + 1);
    taken.set(match.key, result);
  }
  const checks = [...taken].map(([checkKey, result]): CheckResult => {
    const reasons = [...result.reasons].map(([reason, count]) => ({ reason, cases: count }));
    return { checkKey, ...summariseCases(result.cases, incomplete), reasons };
  });
  const suites = [...left].map(
    ([suite, own]): UnmatchedSuite => ({ suite, ...summariseCases(own, incomplete) }),
  );
  return { checks, suites };
}

const BY_CASE: MatchReason = { kind: "own key", of: "case" };
const BY_SUITE: MatchReason = { kind: "own key", of: "suite" };
const BY_FIGURE: MatchReason = { kind: "own key", of: "figure" };

function caseTaker(rules: readonly CompiledRule[], keys: ReadonlySet<string>) {
  // Suites have many cases: what takes a suite is looked up once, and so is which rules may yet take a case of it.
  const ofSuite = new Map<string, CaseRules>();
  return ({ suite, name }: CaseReading): Match | null => {
    const { maybe, sure } = ofSuite.get(suite) ?? rulesOfSuite(suite, rules);
    ofSuite.set(suite, { maybe, sure });
    const full = `${suite}${WITHIN}${name}`;
    const rule = maybe.find(({ matches }) => matches(full)) ?? sure;
    if (rule) return rule;
    if (keys.has(name)) return { key: name, reason: BY_CASE };
    return keys.has(suite) ? { key: suite, reason: BY_SUITE } : null;
  };
}

interface CaseRules {
  /** Those before it that may take one of its cases by name. */
  maybe: readonly CompiledRule[];
  /** The first that takes the whole suite. */
  sure: CompiledRule | undefined;
}

function rulesOfSuite(suite: string, rules: readonly CompiledRule[]): CaseRules {
  const at = rules.findIndex(({ matches }) => matches(suite));
  const before = at === -1 ? rules : rules.slice(0, at);
  return {
    maybe: before.filter(({ pattern }) => mayBegin(pattern, `${suite}${WITHIN}`)),
    sure: rules[at],
  };
}

function mapFigures(
  all: readonly FigureReading[],
  rules: readonly CompiledRule[],
  { metrics }: Known,
) {
  const asking = new Map(metrics.map((metric) => [metric.key, metric]));
  const taken = new Map<string, { figure: FigureReading; reason: MatchReason }[]>();
  const figures = new Map<string, UnmatchedFigure>();
  const leave = (figure: FigureReading, why: UnmatchedFigure["why"]) => {
    const before = figures.get(figure.name);
    const value = before && before.value !== figure.value ? null : figure.value;
    figures.set(figure.name, { name: figure.name, value, unit: figure.unit, why });
  };
  for (const figure of all) {
    const rule = rules.find(({ matches }) => matches(figure.name));
    if (rule) listIn(taken, rule.key).push({ figure, reason: rule.reason });
    else if (asking.has(figure.name)) {
      listIn(taken, figure.name).push({ figure, reason: BY_FIGURE });
    } else leave(figure, { kind: "no rule" });
  }
  const samples: MetricSample[] = [];
  for (const [metricKey, [first, ...others]] of taken) {
    const metric = asking.get(metricKey);
    if (!first || !metric) continue;
    const { unit } = metric;
    const { value, problem } = figureOfMetric(first.figure.value, first.figure.unit, metric);
    if (others.length > 0) {
      const why = { kind: "several", metricKey, figures: others.length + 1 } as const;
      for (const { figure } of [first, ...others]) leave(figure, why);
    } else if (value === null) leave(first.figure, { kind: problem, metricKey, asked: unit });
    else {
      const { name } = first.figure;
      samples.push({ metricKey, value, unit, figure: name, reason: first.reason });
    }
  }
  return { samples, figures: [...figures.values()] };
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
