import { evaluateGates, type PhaseGate } from "@/lib/domain/gates/evaluate-gate";
import type { Project } from "@/lib/domain/project";
import { formatDay } from "@/lib/format/dates";
import { gateLook } from "../words/gate-look";
import { hrefOf } from "../words/href-of";
import { wordStateReason } from "../words/state-reasons";
import type { GateModel } from "./contract";

export function prepareGate(project: Project, now: string): GateModel {
  const { gates, currentGate } = evaluateGates(project, now);
  return {
    gate: currentGate && toGate(project, currentGate, gates, now),
    phases: project.phases.length,
  };
}

function toGate(
  { slug }: Project,
  gate: PhaseGate,
  gates: PhaseGate[],
  now: string,
): GateModel["gate"] {
  const next = gates.find((one) => one.lockedBy === gate.phaseKey);
  return {
    phaseKey: gate.phaseKey,
    phaseName: gate.phase.name,
    href: hrefOf(slug, { kind: "phase", key: gate.phaseKey }),
    look: gateLook(gate),
    consequence: next ? `Phase ${next.phaseKey} stays locked` : "The last gate",
    criteria: gate.criteria.map(({ item, state, detail, decides }) => {
      const [reason] = detail.reasons;
      return {
        key: item.key,
        href: hrefOf(slug, { kind: "item", key: item.key }),
        text: item.text,
        state,
        reason: reason ? wordStateReason(reason, now) : "",
        informs: !decides,
      };
    }),
    ends: gate.phase.plannedEndOn && formatDay(gate.phase.plannedEndOn, now),
  };
}
