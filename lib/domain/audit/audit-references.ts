import type { Project } from "../project";
import { type GraphFinding, NO_FIGURES, type UsedIn } from "./finding";
import { type Reference, referencesOf } from "./references";
import { type RowRef, keyedRows, rowId } from "./row-ref";

/** References to what is not there, each missing row once with every place that names it. */
export function auditReferences(project: Project): GraphFinding[] {
  const existing = new Set(
    keyedRows(project).flatMap(([kind, rows]) => rows.map(({ key }) => rowId({ kind, key }))),
  );
  const broken = referencesOf(project).filter(({ to }) => !existing.has(rowId(to)));
  const outdated = wronglyMissing(project).filter(({ to }) => existing.has(rowId(to)));
  return [...gather("missing reference", broken), ...gather("no longer missing", outdated)];
}

function wronglyMissing({ dependencies }: Project): Reference[] {
  return dependencies.flatMap((row) =>
    (["blocking", "dependent"] as const)
      .filter((side) => row[side].missing)
      .map((side): Reference => {
        const { kind, key } = row[side];
        return { from: { kind: "dependency", key: row.id }, field: side, to: { kind, key } };
      }),
  );
}

function gather(
  kind: "missing reference" | "no longer missing",
  references: readonly Reference[],
): GraphFinding[] {
  const found = new Map<string, { ref: RowRef; namedBy: UsedIn[] }>();
  for (const { from, field, to } of references) {
    const known = found.get(rowId(to)) ?? { ref: to, namedBy: [] };
    known.namedBy.push({ ...from, field });
    found.set(rowId(to), known);
  }
  return [...found.values()].map((row) => ({ kind, ...row, ...NO_FIGURES }));
}
