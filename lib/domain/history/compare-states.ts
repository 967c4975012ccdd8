import { evaluateGates, letsThrough } from "../gates/evaluate-gate";
import { evaluateMetric } from "../metrics/evaluate-metric";
import { evaluateBlocker } from "../plan/blockers";
import type { Metric, Project, Sample } from "../project";
import { scoreMaturity } from "../maturity/score-maturity";
import { deriveState } from "../truth/derive-state";
import { computeVerdict } from "../verdict/compute-verdict";
import { evaluateTrigger } from "../verdict/evaluate-trigger";
import { compareDates } from "./compare-dates";
import { type Difference, DIFFERENCE_KINDS, type DifferenceKind } from "./difference";
import { joinRows, type Pair, type State, toRow } from "./join-rows";

export type { State } from "./join-rows";

/**
 * What has become of a project from one moment to another: what was verified, refuted and went stale, what
 * slipped against the plan as it was then, what was spent and decided, and what all that comes to. Rows are the
 * same by their ids, whatever they are called. Each state is judged at its own moment, so that time alone tells
 * too. In the order of `DIFFERENCE_KINDS`, and within one in shown order; nothing where nothing has changed.
 */
export function compareStates(before: State, after: State): Difference[] {
  const found = [
    ...compareSums(before, after),
    ...compareGates(before, after),
    ...compareTriggers(before, after),
    ...compareDecisions(before, after),
    ...compareWork(before, after),
    ...compareBlockers(before, after),
    ...compareDates(before, after),
    ...compareSpending(before, after),
    ...compareMetrics(before, after),
    ...compareScope(before, after),
  ];
  return DIFFERENCE_KINDS.flatMap((kind) => found.filter((one) => one.kind === kind));
}

function compareSums(before: State, after: State): Difference[] {
  const row = { kind: "project" as const, ...toRow(after.project, after.project.name) };
  row.key = after.project.slug;
  const [was, is] = [before, after].map(({ project, now }) => ({
    verdict: computeVerdict(project, now).verdict,
    ...scoreMaturity(project, now).overall,
  }));
  if (!was || !is) return [];
  const verdict: Difference[] =
    was.verdict === is.verdict
      ? []
      : [
          {
            ...{ kind: "verdict", row, because: null, what: "verdict" },
            ...{ before: was.verdict, after: is.verdict },
          },
        ];
  const shares = (["verified", "claimed"] as const).flatMap((name): Difference[] =>
    was[name] === is[name]
      ? []
      : [
          {
            ...{ kind: `readiness ${name}` as const, row, because: null, what: "percent" },
            ...{ before: was[name], after: is[name] },
          },
        ],
  );
  return [...verdict, ...shares];
}

function compareGates(before: State, after: State): Difference[] {
  const [was, is] = [before, after].map(({ project, now }) => {
    const { gates } = evaluateGates(project, now);
    return new Map(gates.map(({ phase, result }) => [phase.id, result]));
  });
  return joinRows(before, after, "phases").flatMap(({ id, after: phase }): Difference[] => {
    const [from = null, to = null] = [was?.get(id), is?.get(id)];
    if (!phase || from === to || to === null) return [];
    const fell = from !== null && letsThrough(from) && !letsThrough(to);
    const kind = to === "pass" ? "gate passed" : fell ? "gate fell" : "gate";
    const row = { kind: "phase" as const, ...toRow(phase, phase.name) };
    return from === null && to === "unknown"
      ? []
      : [{ kind, row, because: null, what: "gate", before: from, after: to }];
  });
}

function compareTriggers(before: State, after: State): Difference[] {
  return joinRows(before, after, "criteria").flatMap((pair): Difference[] => {
    const criterion = pair.after;
    if (criterion?.kind !== "no-go") return [];
    const from =
      pair.before?.kind === "no-go"
        ? evaluateTrigger(before.project, pair.before, before.now).fired
        : false;
    const to = evaluateTrigger(after.project, criterion, after.now).fired;
    if (from === to) return [];
    const row = { kind: "criterion" as const, ...toRow(criterion, criterion.text) };
    const kind = to ? "trigger fired" : "trigger cleared";
    return [{ kind, row, because: null, what: "fired", before: from, after: to }];
  });
}

function compareDecisions(before: State, after: State): Difference[] {
  return joinRows(before, after, "decisions").flatMap((pair): Difference[] => {
    const [from, to] = [pair.before?.outcome ?? null, pair.after?.outcome ?? null];
    if (!pair.after || from === to) return [];
    const row = { kind: "decision" as const, ...toRow(pair.after, pair.after.question) };
    return [{ kind: "decided", row, because: null, what: "outcome", before: from, after: to }];
  });
}

/** How a state that was reached is told; every other is told as a state. */
const REACHED: Record<string, DifferenceKind> = {
  verified: "verified",
  refuted: "refuted",
  stale: "went stale",
  suspect: "suspect",
  claimed: "claimed",
};

function compareWork(before: State, after: State): Difference[] {
  const of = (
    kind: "task" | "item" | "criterion",
    pairs: Pair<{ id: string; key: string }>[],
    titleOf: (key: string) => string,
  ) =>
    pairs.flatMap((pair): Difference[] => {
      if (!pair.after) return [];
      const from =
        pair.before &&
        deriveState(before.project, { kind, key: pair.before.key }, before.now).state;
      const { state: to, reasons } = deriveState(
        after.project,
        { kind, key: pair.after.key },
        after.now,
      );
      // What was added is told as that; what it has become since, too.
      if (from === to || (from === null && to === "to do")) return [];
      const row = { kind, ...toRow(pair.after, titleOf(pair.after.key)) };
      const because = reasons[0] ?? null;
      const told = { row, because, what: "state" as const, before: from, after: to };
      return [{ kind: REACHED[to] ?? "state", ...told }];
    });
  const { tasks, items, criteria } = after.project;
  const titles = (rows: readonly { key: string }[], title: (at: number) => string | undefined) => {
    const byKey = new Map(rows.map(({ key }, at) => [key, title(at) ?? key]));
    return (key: string) => byKey.get(key) ?? key;
  };
  return [
    ...of(
      "task",
      joinRows(before, after, "tasks"),
      titles(tasks, (at) => tasks[at]?.title),
    ),
    ...of(
      "item",
      joinRows(before, after, "items"),
      titles(items, (at) => items[at]?.text),
    ),
    ...of(
      "criterion",
      joinRows(before, after, "criteria").filter((pair) => pair.after?.kind !== "no-go"),
      titles(criteria, (at) => criteria[at]?.text),
    ),
  ];
}

function compareBlockers(before: State, after: State): Difference[] {
  return joinRows(before, after, "blockers").flatMap((pair): Difference[] => {
    if (!pair.after) return [];
    const from = pair.before && evaluateBlocker(before.project, pair.before, before.now).standing;
    const to = evaluateBlocker(after.project, pair.after, after.now).standing;
    if (from === to) return [];
    const row = { kind: "blocker" as const, ...toRow(pair.after, pair.after.title) };
    const fell = from === "resolved" ? "blocker reopened" : "state";
    const kind = from === null ? "blocker raised" : to === "resolved" ? "blocker resolved" : fell;
    return [{ kind, row, because: null, what: "standing", before: from, after: to }];
  });
}

function compareSpending(before: State, after: State): Difference[] {
  const spent = { kind: "spent", because: null } as const;
  return [
    ...joinRows(before, after, "tasks").flatMap((pair): Difference[] => {
      const [from, to] = [pair.before?.actualHours ?? null, pair.after?.actualHours ?? null];
      if (!pair.after || from === to) return [];
      const row = { kind: "task" as const, ...toRow(pair.after, pair.after.title) };
      return [{ ...spent, row, what: "hours", before: from, after: to }];
    }),
    ...joinRows(before, after, "moneyLines").flatMap((pair): Difference[] => {
      const [from, to] = [pair.before?.actualMinor ?? null, pair.after?.actualMinor ?? null];
      if (!pair.after || from === to) return [];
      const row = { kind: "money line" as const, ...toRow(pair.after, pair.after.name) };
      return [{ ...spent, row, what: "money", before: from, after: to }];
    }),
  ];
}

function compareMetrics(before: State, after: State): Difference[] {
  return joinRows(before, after, "metrics").flatMap((pair): Difference[] => {
    const metric = pair.after;
    if (!metric) return [];
    const from = pair.before && readingOf(before, pair.before);
    const to = readingOf(after, metric);
    if (from === to) return [];
    const row = { kind: "metric" as const, ...toRow(metric, metric.name) };
    const told = { row, because: null, what: "reading" as const, before: from, after: to };
    return [{ kind: "metric moved", ...told }];
  });
}

/** "82 %, met", "4–6, not met, stale"; null where nothing was ever read. */
function readingOf({ project, now }: State, metric: Metric): string | null {
  const { sample, state, stale } = evaluateMetric(project, metric, now);
  if (sample === null) return null;
  return [figureOf(sample, metric), state, ...(stale ? ["stale"] : [])].join(", ");
}

function figureOf({ low, high, outOf, text }: Sample, { unit }: Metric): string {
  if (low === null) return text ?? "nothing";
  const figure = high === null || high === low ? String(low) : `${String(low)}–${String(high)}`;
  const whole = outOf === null ? figure : `${figure} of ${String(outOf)}`;
  return unit === null ? whole : `${whole} ${unit}`;
}

type Scoped = Pick<Project, "phases" | "tasks" | "items" | "criteria">;

const SCOPE: { list: keyof Scoped; kind: "phase" | "task" | "item" | "criterion" }[] = [
  { list: "phases", kind: "phase" },
  { list: "tasks", kind: "task" },
  { list: "items", kind: "item" },
  { list: "criteria", kind: "criterion" },
];

function compareScope(before: State, after: State): Difference[] {
  return SCOPE.flatMap(({ list, kind }) =>
    joinRows<{ id: string; key: string; name?: string; title?: string; text?: string }>(
      before,
      after,
      list,
    ).flatMap((pair): Difference[] => {
      const known = pair.after ?? pair.before;
      if (!known || (pair.before && pair.after)) return [];
      const row = { kind, ...toRow(known, known.title ?? known.text ?? known.name ?? known.key) };
      const [from, to] = [pair.before !== null, pair.after !== null];
      const told = { row, because: null, what: "there" as const, before: from, after: to };
      return [{ kind: to ? "added" : "removed", ...told }];
    }),
  );
}
