import type { GlyphState } from "@/components/charts/state-glyph";
import type { Project } from "@/lib/domain/project";
import type { VerdictResult } from "@/lib/domain/verdict/compute-verdict";
import type { VerdictReason } from "@/lib/domain/verdict/reasons";
import { wordVerdictReason } from "../words/verdict-words";
import type { InsideModel, WhyRow } from "./contract";
import { ringOf } from "./prepare-criteria";
import {
  insideBlocker,
  insideCriterion,
  insideGate,
  insideTrigger,
  insideWords,
} from "./prepare-inside";

/** Every reason of the verdict in its order, each with what it rests on. */
export function prepareWhy(project: Project, result: VerdictResult, now: string): WhyRow[] {
  return result.reasons.map((reason) => ({
    id: `why-${reason.ref.kind}-${reason.ref.key}`,
    mark: markOf(reason, result, now),
    text: wordVerdictReason(reason, now),
    listed: reason.ref.kind === "criterion",
    inside: insideOf(project, reason, result, now),
  }));
}

function markOf(reason: VerdictReason, { triggers }: VerdictResult, now: string): WhyRow["mark"] {
  const trigger = triggers.find((one) => one.criterion.key === reason.ref.key);
  if (reason.kind.startsWith("trigger") && trigger) {
    return { kind: "trigger", ring: ringOf(trigger, now) };
  }
  return { kind: "state", state: stateOf(reason) };
}

function stateOf(reason: VerdictReason): GlyphState {
  switch (reason.kind) {
    case "must-have not met":
    case "go criterion not met":
    case "must-have waived":
    case "go criterion waived":
      return reason.shown;
    case "P0 blocker":
      return reason.standing === "open" ? "blocked" : "claimed";
    case "P0 blocker waived":
    case "gate waived":
    case "trigger waived":
      return "waived";
    case "gate failed":
      return "refuted";
    case "gate not passed":
      return reason.gate.deciding === 0 ? "unknown" : "to do";
    case "gate passed":
    case "all met":
      return "verified";
    default:
      return "unknown";
  }
}

function insideOf(
  project: Project,
  { ref }: VerdictReason,
  { criteria, triggers, blockers, gates }: VerdictResult,
  now: string,
): InsideModel {
  const criterion = criteria.find((one) => one.criterion.key === ref.key);
  if (ref.kind === "criterion" && criterion) return insideCriterion(project, criterion, now);
  const trigger = triggers.find((one) => one.criterion.key === ref.key);
  if (ref.kind === "criterion" && trigger) return insideTrigger(project, trigger, now);
  const blocker = blockers.find((one) => one.blocker.key === ref.key);
  if (ref.kind === "blocker" && blocker) return insideBlocker(project, blocker, now);
  const gate = gates.gates.find((one) => one.phaseKey === ref.key);
  if (ref.kind === "phase" && gate) return insideGate(project, gate);
  return insideWords("Criteria, gates and blockers of this project are what a verdict rests on.");
}
