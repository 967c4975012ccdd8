import { dayOf } from "@/lib/domain/instant";
import { type NextAction, nextActions } from "@/lib/domain/plan/next-actions";
import type { Project } from "@/lib/domain/project";
import { indexProject } from "@/lib/domain/project-index";
import { formatDay } from "@/lib/format/dates";
import { formatEffort } from "@/lib/format/effort";
import { hrefOf } from "../words/href-of";
import { isPlanned } from "../words/is-planned";
import type { NextActionsModel } from "./contract";

const SHOWN = 8;

export function prepareNextActions(project: Project, now: string): NextActionsModel {
  const actions = nextActions(project, now);
  return {
    total: actions.length,
    none: isPlanned(project)
      ? "Nothing to do next: all that is open waits for something else."
      : "Nothing is planned yet, so nothing is next.",
    rows: actions.slice(0, SHOWN).map((action) => ({
      id: `${action.subject.kind} ${action.subject.key}`,
      kind: action.subject.kind,
      key: action.subject.key,
      href: hrefOf(project.slug, action.subject),
      title: action.title,
      state: action.state,
      why: why(action),
      effort: effortOf(project, action),
      owner: action.owner,
      due: action.dueOn && formatDay(action.dueOn, now),
      overdue: action.dueOn !== null && action.dueOn < dayOf(now),
    })),
  };
}

function why({ reasons: [reason] }: NextAction): string {
  switch (reason?.kind) {
    case "immediate action":
      return "asked for at once";
    case "free to start":
      return "nothing open stands before it";
    case "refuted claim":
      return `claimed, and refuted by ${reason.evidence.by.name}`;
    case "current gate":
      return reason.decides
        ? `gate ${reason.phaseKey} waits for it`
        : `gate ${reason.phaseKey}, informs only`;
    case undefined:
      return "";
  }
}

function effortOf(project: Project, { subject }: NextAction): string | null {
  if (subject.kind !== "task") return null;
  const estimate = indexProject(project).tasks.get(subject.key)?.estimate;
  return estimate ? formatEffort(estimate) : null;
}
