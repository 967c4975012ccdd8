import type { GlyphState } from "@/components/charts/state-glyph";
import { evaluateGates } from "@/lib/domain/gates/evaluate-gate";
import { openBefore } from "@/lib/domain/plan/open-before";
import type { Project, Subject } from "@/lib/domain/project";
import { indexProject } from "@/lib/domain/project-index";
import { deriveState } from "@/lib/domain/truth/derive-state";
import { drawnState } from "./drawn-state";

/** How a row is drawn wherever it is named: as the plan draws it, so that no two places contradict each other. */
export function shownState(project: Project, subject: Subject, now: string): GlyphState {
  const { state } = deriveState(project, subject, now);
  return drawnState(state, subject.kind === "task" && isBlocked(project, subject.key, now));
}

/** More than a locked gate is open before it: of that the whole phase tells. */
function isBlocked(project: Project, key: string, now: string): boolean {
  const phaseKey = indexProject(project).tasks.get(key)?.phaseKey ?? null;
  const gate = evaluateGates(project, now).gates.find((one) => one.phaseKey === phaseKey);
  return (gate?.lockedBy ?? null) === null && openBefore(project, key, now).length > 0;
}
