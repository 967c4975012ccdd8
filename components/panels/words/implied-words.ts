import { type ImpliedHours, impliedHours } from "@/lib/domain/schedule/implied-hours";
import type { Project } from "@/lib/domain/project";
import { wordFigure } from "./figure-words";

/** "40–50 h stated: in 2–3 weeks 13.3–25 h a week, in 4–6 weeks 6.7–12.5 h a week." One for each stated effort. */
export function wordImplied(project: Project): string[] {
  const groups = new Map<string, Set<string>>();
  for (const one of impliedHours(project)) {
    const effort = wordFigure(one.effort, project.currency);
    const weeks = `in ${wordFigure(one.duration, project.currency)} ${wordPace(one, project)}`;
    groups.set(effort, (groups.get(effort) ?? new Set()).add(weeks));
  }
  return [...groups].map(([effort, weeks]) => `${effort} stated: ${[...weeks].join(", ")}.`);
}

/** What stated weeks imply beside the hours of their document: "40–50 h in it make 13.3–25 h a week". */
export function wordImpliedOf(project: Project, figureKey: string): string | null {
  const words = impliedHours(project)
    .filter(({ duration }) => duration.key === figureKey)
    .map(
      (one) => `${wordFigure(one.effort, project.currency)} in it make ${wordPace(one, project)}`,
    );
  return words.length === 0 ? null : [...new Set(words)].join(", ");
}

function wordPace({ hoursPerWeek, hoursPerWeekEach }: ImpliedHours, project: Project): string {
  const pace = `${wordFigure(hoursPerWeek, project.currency)} a week`;
  if (project.people === 1) return pace;
  const each = { ...hoursPerWeek, ...hoursPerWeekEach };
  return `${pace} (${wordFigure(each, project.currency)} each)`;
}
