import { type DecisionStanding, decisionStanding, knownChanges } from "../decisions/standing";
import { earliest } from "../instant";
import { type GateOutcome, letsThrough } from "../gates/evaluate-gate";
import type { Decision, Project } from "../project";
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
  /** Whether what it rests on is known to have moved, by the id of each decision in force; not there where none was told yet. */
  decisions?: Readonly<Record<string, boolean>> | undefined;
}

export interface Since {
  happenings: Happening[];
  state: DecisiveState;
  /** The next moment at which time alone changes it; null for never. */
  holdsUntil: string | null;
}

/**
 * What has become of the verdict, the gates, the triggers and the decisions since that state was told; nothing where none was
 * told yet. A row that was not there then comes as one of which nothing was known.
 */
export function happeningsSince(told: DecisiveState | null, project: Project, now: string): Since {
  const result = computeVerdict(project, now);
  const decided = project.decisions
    .map((decision) => ({ decision, standing: decisionStanding(project, decision, now) }))
    .filter(({ standing }) => standing.state === "in force");
  const state: DecisiveState = {
    verdict: result.verdict,
    gates: { ...told?.gates, ...gatesOf(result) },
    triggers: { ...told?.triggers, ...triggersOf(result) },
    decisions: Object.fromEntries(decided.map((one) => [one.decision.id, hasMoved(one)])),
  };
  const happenings =
    told === null
      ? []
      : [
          ...verdictSince(told, result),
          ...gatesSince(told, result),
          ...triggersSince(told, result),
          ...decisionsSince(told, decided),
        ];
  const until = decided.map(({ standing }) => standing.holdsUntil);
  return { happenings, state, holdsUntil: earliest([result.holdsUntil, ...until]) };
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

interface Decided {
  decision: Decision;
  standing: DecisionStanding;
}

function hasMoved({ standing }: Decided): boolean {
  return standing.missed.length > 0 || knownChanges(standing).length > 0;
}

/** Of a decision that nothing was told of yet, as one just taken, what moves afterwards is news. */
function decisionsSince(
  { decisions: told }: DecisiveState,
  decided: readonly Decided[],
): Happening[] {
  if (told === undefined) return [];
  return decided
    .filter((one) => hasMoved(one) && told[one.decision.id] !== true)
    .map(({ decision: { key, question }, standing: { changed, missed } }) => ({
      kind: "decision.moved",
      decision: { key, question },
      changed: changed && changed.map(({ label }) => label),
      missed: missed.map(({ text }) => text),
    }));
}
