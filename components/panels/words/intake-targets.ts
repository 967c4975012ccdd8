import { describeSubject } from "@/lib/domain/plan/subject-facts";
import type { Project } from "@/lib/domain/project";
import { isAutomatic } from "@/lib/domain/truth/reasons";
import type { RuleTarget } from "@/lib/features/intake/types";
import { wordSubject } from "./subject-name";

/** A check or metric of which results can speak. */
export interface IntakeTarget {
  kind: "check" | "metric";
  key: string;
  /** What evidence of it proves, "0.3 Fix test suite imports"; of a metric its name. */
  text: string;
  /** What a figure of it is measured in; null for none, and for a check. */
  unit: string | null;
}

/** Every check of rows in use that runs by itself, and every metric. */
export function intakeTargets(project: Project): IntakeTarget[] {
  const checks = project.checks
    .filter((check) => isAutomatic(check) && describeSubject(project, check.subject) !== null)
    .map(({ key, subject }): IntakeTarget => {
      return { kind: "check", key, text: wordSubject(project, subject), unit: null };
    });
  const metrics = project.metrics.map(({ key, name, unit }): IntakeTarget => {
    return { kind: "metric", key, text: name, unit };
  });
  return [...checks, ...metrics];
}

/** "check smoke": as it is written in a field. */
export function writeTarget({ kind, key }: Pick<IntakeTarget, "kind" | "key">): string {
  return `${kind} ${key}`;
}

/** What is meant by what is written: its whole name, its key, or all that it is called; null where that is nothing. */
export function readTarget(written: string, targets: readonly IntakeTarget[]): IntakeTarget | null {
  const asked = written.trim().toLowerCase();
  const is = (...names: string[]) => names.some((name) => name.toLowerCase() === asked);
  const named = targets.find((target) => is(writeTarget(target)));
  const meant = targets.filter(({ key, text }) => is(key, text));
  return named ?? (meant.length === 1 ? (meant[0] ?? null) : null);
}

/** "0.3 Fix test suite imports", "metric p95 latency", "nothing: put aside". */
export function wordTarget(target: RuleTarget, targets: readonly IntakeTarget[]): string {
  if (target.kind === "nothing") return "nothing: put aside";
  const known = targets.find(({ kind, key }) => kind === target.kind && key === target.key);
  return `${target.kind} ${target.key}${known ? `: ${known.text}` : ""}`;
}

/** A figure speaks of a metric, a result of a check; of nothing both do. */
export function suits(target: RuleTarget | null, isFigure: boolean): boolean {
  if (target === null || target.kind === "nothing") return true;
  return isFigure === (target.kind === "metric");
}
