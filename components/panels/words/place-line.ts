import type { GlyphState } from "@/components/charts/state-glyph";
import { evaluateGates, type GateOutcome } from "@/lib/domain/gates/evaluate-gate";
import type { DependencyEnd, Project } from "@/lib/domain/project";
import { indexProject } from "@/lib/domain/project-index";
import { hrefOf } from "./href-of";
import { shownState } from "./shown-state";

/** Something of the project, and where it stands. */
export interface PlaceLine {
  id: string;
  text: string;
  href: string | null;
  state: GlyphState;
}

const GATE_STATES: Record<GateOutcome, PlaceLine["state"]> = {
  pass: "verified",
  fail: "refuted",
  waived: "waived",
  unknown: "to do",
};

export function placeLine(
  project: Project,
  kind: "task" | "phase" | "blocker" | "gate",
  key: string,
  now: string,
): PlaceLine {
  const { tasks, phases, blockers } = indexProject(project);
  const id = `${kind} ${key}`;
  const href = hrefOf(project.slug, { kind, key });
  if (kind === "task" || kind === "blocker") {
    const title = (kind === "task" ? tasks : blockers).get(key)?.title ?? "";
    const state = shownState(project, { kind, key }, now);
    return { id, href, text: `${key} ${title}`.trim(), state };
  }
  const gate = evaluateGates(project, now).gates.find(({ phaseKey }) => phaseKey === key);
  const state = gate ? GATE_STATES[gate.result] : "unknown";
  const name = phases.get(key)?.name ?? "";
  return { id, href, text: kind === "gate" ? id : `${id} ${name}`.trim(), state };
}

/** The same of what stands at one end of a dependency, which may be defined nowhere. */
export function endLine(
  project: Project,
  { kind, key, missing }: DependencyEnd,
  now: string,
): PlaceLine {
  if (!missing) return placeLine(project, kind, key, now);
  const text = `${kind} ${key}, which is defined nowhere`;
  return { id: `${kind} ${key}`, text, href: null, state: "unknown" };
}
