import { groupBy } from "../group-by";
import type { Dependency, Project } from "../project";
import { subjectId } from "../project-index";
import { type GraphFinding, NO_FIGURES } from "./finding";
import { keyedRows } from "./row-ref";

/** Keys that several rows of one noun go by, and dependencies that are written twice. */
export function auditKeys(project: Project): GraphFinding[] {
  return [...keysUsedTwice(project), ...dependenciesTwice(project)];
}

/** A task goes by its own key, and by the one its source gives it. */
function keysUsedTwice(project: Project): GraphFinding[] {
  const stated = new Map<object, string | null>(project.tasks.map((row) => [row, row.statedKey]));
  return keyedRows(project).flatMap(([kind, rows]) => {
    const named = rows.flatMap((row) =>
      [...new Set([row.key, stated.get(row) ?? row.key])].map((name) => ({ name, key: row.key })),
    );
    return [...groupBy(named, (one) => one.name)].flatMap(([key, users]): GraphFinding[] => {
      if (users.length < 2) return [];
      const usedBy = users.map((user) => ({ kind, key: user.key }));
      return [{ kind: "key used twice", ref: { kind, key }, usedBy, ...NO_FIGURES }];
    });
  });
}

function dependenciesTwice({ dependencies }: Project): GraphFinding[] {
  const groups = groupBy(dependencies, edgeId);
  return [...groups.values()].flatMap((rows): GraphFinding[] => {
    const [first] = rows;
    if (!first || rows.length < 2) return [];
    const { id, blocking, dependent } = first;
    const ids = rows.map((row) => row.id);
    const ref = { kind: "dependency", key: id } as const;
    return [{ kind: "dependency twice", ref, blocking, dependent, ids, ...NO_FIGURES }];
  });
}

function edgeId({ blocking, dependent }: Dependency): string {
  return `${subjectId(blocking)}\n${subjectId(dependent)}`;
}
