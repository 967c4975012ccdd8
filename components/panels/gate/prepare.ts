import { evaluateGates, type PhaseGate } from "@/lib/domain/gates/evaluate-gate";
import type { Project } from "@/lib/domain/project";
import { formatDay } from "@/lib/format/dates";
import { gateLook } from "../words/gate-look";
import { wordStateReason } from "../words/state-reasons";
import type { GateModel } from "./contract";

export function prepareGate(project: Project, now: string): GateModel {
  const { gates, currentGate } = evaluateGates(project, now);
  return {
    gate: currentGate && toGate(currentGate, gates, now),
    phases: project.phases.length,
  };
}

function toGate(gate: PhaseGate, gates: PhaseGate[], now: string): GateModel["gate"] {
  const next = gates.find((one) => one.lockedBy === gate.phaseKey);
  return {
    phaseKey: gate.phaseKey,
    phaseName: gate.phase.name,
    look: gateLook(gate),
    consequence: next ? `Phase ${next.phaseKey} stays locked` : "The last gate",
    criteria: gate.criteria.map(({ item, state, detail, decides }) => {
      const [reason] = detail.reasons;
      return {
        key: item.key,
        text: item.text,
        state,
        reason: reason ? wordStateReason(reason, now) : "",
        informs: !decides,
      };
    }),
    ends: gate.phase.plannedEndOn && formatDay(gate.phase.plannedEndOn, now),
  };
}
