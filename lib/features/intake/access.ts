import { figureOfMetric, type MetricAsked } from "@/lib/domain/intake/figure-of-metric";
import type { MappingRule, UnmatchedFigure } from "@/lib/domain/intake/map-readings";
import { compilePattern, type Matcher } from "@/lib/domain/intake/match-pattern";
import { isSameCommit } from "@/lib/domain/truth/check-result";
import { isAutomatic } from "@/lib/domain/truth/reasons";
import type { CheckKind, Outcome, SubjectKind } from "@/lib/domain/vocabulary";
import { MOST_WAITING, PLAIN, type RuleFormat } from "./constants";
import type { RuleRow, RuleTarget, WaitingGroup } from "./types";

/**
 * A body as a list of results. One without a key of its own is named by the header of the request, of a list by its
 * place too, so that the same request sent again is written once.
 */
export function listedResults(body: object, header: string | null): object {
  if (!("results" in body)) return { results: [underKey(body, header)] };
  const { results } = body;
  if (header === null || !Array.isArray(results)) return body;
  // An empty name stays one, and is refused: with its place it would be everybody's.
  const keyAt = (index: number) => (header === "" ? header : `${header}/${String(index)}`);
  return { ...body, results: results.map((one, index) => underKey(one, keyAt(index))) };
}

function underKey(result: unknown, key: string | null): unknown {
  if (key === null || typeof result !== "object" || result === null) return result;
  const own = "idempotencyKey" in result ? result.idempotencyKey : null;
  return own === null ? { ...result, idempotencyKey: key } : result;
}

/** A check as a result may name it. */
export interface NamedCheck {
  id: string;
  key: string;
  kind: CheckKind;
  subject: { kind: SubjectKind; id: string; key: string };
}

/** What a result speaks of, why nobody can tell yet, or why it is not taken. */
export type Addressee<Check extends NamedCheck = NamedCheck> =
  | { check: Check }
  | { waits: string }
  | { problem: string };

/**
 * Of the checks that a name may mean: the one of that key, else the only one of a row of that key which runs
 * by itself. Where a name means two things, nothing is guessed.
 */
export function addresseeOf<Check extends NamedCheck>(
  name: string,
  checks: readonly Check[],
): Addressee<Check> {
  const itself = checks.find((check) => check.key === name);
  if (itself) {
    return isRun(itself)
      ? { check: itself }
      : { problem: `${name} is confirmed by a person, not by a program` };
  }
  const ofRow = checks.filter((check) => check.subject.key === name && isRun(check));
  const [only, another] = ofRow;
  if (only && another) {
    return { problem: `${name} has several checks. Name one: ${keysOf(ofRow)}` };
  }
  if (only) return { check: only };
  const byPeople = checks.some((check) => check.subject.key === name);
  return {
    waits: byPeople
      ? `${name} has no check that runs by itself`
      : `Nothing here is called ${name}, or it has no check`,
  };
}

function isRun({ kind }: NamedCheck): boolean {
  return isAutomatic({ kind });
}

function keysOf(checks: readonly NamedCheck[]): string {
  return checks.map(({ key }) => key).join(", ");
}

/** What is recorded under a key: a run of a check, or what waits under a name. */
export interface Said {
  /** Null of what waits. */
  checkId: string | null;
  /** By which it may be spoken of: keys of the check and of its row, or the name that waits. */
  names: string[];
  /** How it came to wait; null of a run. */
  format: string | null;
  /** Null of a figure. */
  outcome: Outcome | null;
  commit: string | null;
}

/** Why a result or a file is refused that comes under the key of another. */
export const KEY_OF_ANOTHER =
  "This key was used for something else: another check, outcome or commit";

/**
 * Whether a result under a key that was used says what was recorded under it; `checkId` is of the check for which
 * it would speak now. What it printed may differ: a step that is run again prints other times.
 */
export function isSaidAgain(
  { checkId: known, names, format, outcome, commit }: Said,
  {
    checkId,
    ...told
  }: { checkId: string | null; check: string; outcome: Outcome; commit: string | null },
): boolean {
  if (format !== null && format !== PLAIN) return false;
  const isSameCheck = names.includes(told.check) || (known !== null && known === checkId);
  return isSameCheck && outcome === told.outcome && isOfCommit(commit, told.commit);
}

/** The same of a file, by what stands first of what was recorded of it. */
export function isFileAgain(
  { names, format, outcome, commit }: Said,
  told: {
    format: string;
    commit: string | null;
    checks: readonly { checkKey: string; outcome: Outcome }[];
    /** Of suites and figures; what waited under one may have a rule by now. */
    names: ReadonlySet<string>;
  },
): boolean {
  if (!isOfCommit(commit, told.commit)) return false;
  if (format !== null) return format === told.format && names.some((name) => told.names.has(name));
  return told.checks.some((one) => names.includes(one.checkKey) && one.outcome === outcome);
}

function isOfCommit(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : isSameCommit(one, other);
}

type Rule = Pick<RuleRow, "id" | "format" | "pattern" | "target">;

/** Those that speak of what comes alone. */
export function plainRules(rules: readonly Rule[]): PlainRule[] {
  return compiled(
    rules.filter(({ format, target }) => isFor(PLAIN, format) && target.kind !== "metric"),
  );
}

function compiled(rules: readonly Pick<Rule, "pattern" | "target">[]): PlainRule[] {
  return rules.map(({ pattern, target }) => ({ matches: compilePattern(pattern), target }));
}

export interface PlainRule {
  matches: Matcher;
  target: RuleTarget;
}

/** What the first rule that matches says; that it is nothing only where no other takes it. */
export function ruleFor(name: string, rules: readonly PlainRule[]): RuleTarget | null {
  const targets = rules.filter(({ matches }) => matches(name)).map(({ target }) => target);
  return targets.find(({ kind }) => kind !== "nothing") ?? targets[0] ?? null;
}

/** Whether a rule says that what comes under a name in this format is nothing anybody waits for. */
export function namesNothing(rules: readonly Rule[], format: string): (name: string) => boolean {
  const matchers = rules
    .filter((rule) => rule.target.kind === "nothing" && isFor(format, rule.format))
    .map(({ pattern }) => compilePattern(pattern));
  return (name) => matchers.some((matches) => matches(name));
}

/** A rule as the mapping knows it: one that is for files, and names a target. */
export function mappingRules(rules: readonly Rule[]): MappingRule[] {
  return rules.flatMap(({ id, format, pattern, target }) =>
    target.kind === "nothing" || format === PLAIN ? [] : [{ id, format, pattern, target }],
  );
}

/** Why a figure is left although something was looked for that it speaks of; `unit` is its own. */
export function whyLeft(why: UnmatchedFigure["why"], unit: string | null): string {
  switch (why.kind) {
    case "no rule":
      return "No rule says of which metric it speaks";
    case "several":
      return `Several figures are of metric ${why.metricKey}: which is meant nobody has said`;
    case "other unit":
      return whyOtherUnit(why.metricKey, unit, why.asked);
    case "words":
      return `Metric ${why.metricKey} is read in words, not in figures`;
    case "too large":
      return "It is more than a sample holds";
    case "too small":
      return `In ${why.asked ?? "it"}, as metric ${why.metricKey} is, it is less than a sample holds`;
  }
}

function whyOtherUnit(metricKey: string, unit: string | null, asked: string | null): string {
  const is = asked === null ? "names no unit" : `is in ${asked}, into which nothing converts it`;
  return `It is in ${unit ?? "no unit"}, and metric ${metricKey} ${is}`;
}

/** What a figure is as a sample of a metric, in its unit; or why it is none. */
export function asSampleOf(
  metric: MetricAsked,
  value: number,
  unit: string | null,
): { value: number } | { whyNot: string } {
  const { value: kept, problem } = figureOfMetric(value, unit, metric);
  if (kept !== null) return { value: kept };
  const { key, unit: asked } = metric;
  return { whyNot: whyLeft({ kind: problem, metricKey: key, asked }, unit) };
}

/** Why a figure that waits is no sample of the metric that a rule, or its own name, names; null where none does. */
export function whyItWaits(
  { format, name, value, unit }: Pick<WaitingGroup, "format" | "name" | "value" | "unit">,
  rules: readonly Rule[],
  metrics: readonly MetricAsked[],
): string | null {
  if (value === null) return null;
  const known = mappingRules(rules).filter(
    (rule) => rule.target.kind === "metric" && isFor(format, rule.format),
  );
  const named = ruleFor(name, compiled(known));
  const key = named?.kind === "metric" ? named.key : name;
  const metric = metrics.find((one) => one.key === key);
  const asked = metric && asSampleOf(metric, value, unit);
  return asked && "whyNot" in asked ? asked.whyNot : null;
}

/** Whether a rule of this format is for what came so. */
export function isFor(came: string, format: RuleFormat): boolean {
  return format === "any" || format === came;
}

/** What waits is settled by people; until then no further name has room. */
export function whyNoRoom(): string {
  return `Nothing is recorded. ${String(MOST_WAITING)} names wait already to be assigned; settle some first.`;
}
