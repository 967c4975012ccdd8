import { type GateOutcome, letsThrough } from "../gates/evaluate-gate";
import type { Project } from "../project";
import { computeVerdict, type VerdictResult } from "../verdict/compute-verdict";
import type { Verdict } from "../vocabulary";
import type { Happening } from "./happening";

/**
 * What decides about a project, by the ids of its rows: one that is called otherwise now is no other row. Rows
 * that are archived stay in it as they were told last, so that one that comes back unchanged is no news.
 */
export interface DecisiveState {
  verdict: Verdict;
  /** By the id of its phase. */
  gates: Readonly<Record<string, GateOutcome>>;
  /** Whether each has fired, by the id of its criterion. */
  triggers: Readonly<Record<string, boolean>>;
}

export interface Since {
  happenings: Happening[];
  state: DecisiveState;
  /** The next moment at which time alone changes it; null for never. */
  holdsUntil: string | null;
}

/**
 * What has become of the verdict, the gates and the triggers since that state was told; nothing where none was
 * told yet. A row that was not there then comes as one of which nothing was known.
 */
export function happeningsSince(told: DecisiveState | null, project: Project, now: string): Since {
  const result = computeVerdict(project, now);
  const state: DecisiveState = {
    verdict: result.verdict,
    gates: { ...told?.gates, ...gatesOf(result) },
    triggers: { ...told?.triggers, ...triggersOf(result) },
  };
  const happenings =
    told === null
      ? []
      : [
          ...verdictSince(told, result),
          ...gatesSince(told, result),
          ...triggersSince(told, result),
        ];
  return { happenings, state, holdsUntil: result.holdsUntil };
}

function gatesOf({ gates: { gates } }: VerdictResult) {
  return Object.fromEntries(gates.map(({ phase, result }) => [phase.id, result]));
}

function triggersOf({ triggers }: VerdictResult) {
  return Object.fromEntries(triggers.map(({ criterion, fired }) => [criterion.id, fired]));
}

/** So many say why; all of them are where it is shown. */
const REASONS = 3;

function verdictSince(told: DecisiveState, { verdict, reasons }: VerdictResult): Happening[] {
  if (verdict === told.verdict) return [];
  const why = reasons
    .slice(0, REASONS)
    .map((reason) => ({ kind: reason.kind, text: "text" in reason ? reason.text : null }));
  return [{ kind: "verdict.changed", from: told.verdict, to: verdict, reasons: why }];
}

/**
 * A gate passes when its criteria are verified; a waiver lets work through and is no pass. It falls when what
 * it let through it lets through no longer, whether it had passed or was waived.
 */
function gatesSince(told: DecisiveState, { gates: { gates } }: VerdictResult): Happening[] {
  return gates.flatMap(({ phase: { id, key, name }, result: to }): Happening[] => {
    const from = told.gates[id] ?? "unknown";
    if (from === to) return [];
    const about = { phase: { key, name }, from, to };
    if (to === "pass") return [{ kind: "gate.passed", ...about }];
    return letsThrough(from) && !letsThrough(to) ? [{ kind: "gate.fell", ...about }] : [];
  });
}

function triggersSince(told: DecisiveState, { triggers }: VerdictResult): Happening[] {
  return triggers.flatMap(({ criterion, fired, dueOn, since, consequence }): Happening[] => {
    const { id, key, text } = criterion;
    if (!fired || told.triggers[id] === true) return [];
    const follows = consequence && { kind: consequence.kind, text: consequence.text };
    return [{ kind: "trigger.fired", trigger: { key, text, dueOn, since, consequence: follows } }];
  });
}
