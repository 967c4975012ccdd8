import type { Component, Project } from "../project";
import { indexProject, listed } from "../project-index";
import { deriveState } from "../truth/derive-state";
import type { ItemState } from "../vocabulary";

/** One task or checklist item as it counts towards a share. */
export interface Contribution {
  kind: "task" | "item";
  key: string;
  weight: number;
  hardStop: boolean;
  state: ItemState;
  /** "claimed" and "verified" both count as claimed; "excluded" leaves the sum altogether. */
  counts: "verified" | "claimed" | "open" | "excluded";
  /** Its evidence says no, also where a waiver covers it. */
  fails: boolean;
  holdsUntil: string | null;
}

interface Weighed {
  key: string;
  weight: number;
  hardStop: boolean;
}

/** What feeds a component: its tasks, then its checklist items of any list, in shown order. */
export function contributionsOf(
  project: Project,
  component: Component,
  now: string,
): Contribution[] {
  const index = indexProject(project);
  return [
    ...listed(index.tasksOfComponent, component.key).map((row) => weigh(project, "task", row, now)),
    ...listed(index.itemsOfComponent, component.key).map((row) => weigh(project, "item", row, now)),
  ];
}

/** Where a project has no components: the exit criteria of its gates and its readiness lines. */
export function contributionsWithoutComponents(project: Project, now: string): Contribution[] {
  return project.items
    .filter((item) => item.list === "exit" || item.list === "readiness")
    .map((row) => weigh(project, "item", row, now));
}

/**
 * A waiver adds nothing and stays in the sum, so it can never raise readiness. Stale and suspect are
 * no longer verified; they still count as claimed while a claim stands.
 */
function weigh(project: Project, kind: "task" | "item", row: Weighed, now: string): Contribution {
  const { state, beneath, claim, holdsUntil } = deriveState(project, { kind, key: row.key }, now);
  const lapsed = state === "stale" || state === "suspect";
  const counts =
    state === "not applicable"
      ? "excluded"
      : state === "verified"
        ? "verified"
        : state === "claimed" || (lapsed && claim !== null)
          ? "claimed"
          : "open";
  const fails = state !== "not applicable" && beneath === "refuted";
  const { key, weight, hardStop } = row;
  return { kind, key, weight, hardStop, state, counts, fails, holdsUntil };
}
