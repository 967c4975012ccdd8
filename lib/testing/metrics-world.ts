import { evaluateMetric, metricStanding } from "@/lib/domain/metrics/evaluate-metric";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { readProject } from "@/lib/features/projects/data";
import { nowInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { operatorScope } from "@/lib/platform/operator";
import type { ProjectScope } from "@/lib/platform/viewer";

/** A project to measure: a figure that was only stated, a count of all, and words. */
export async function importMetrics(slug: string): Promise<void> {
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug, name: slug, summary: "A project to measure.", currency: "USD" },
    metrics: [
      { key: "coverage", name: "Test coverage", unit: "%", comparator: ">", target: 80 },
      { key: "providers", name: "Providers", comparator: ">=", target: 3, targetHigh: 3 },
      { key: "observability", name: "Observability", comparator: "is", targetText: "full" },
    ],
    samples: [
      {
        metricKey: "coverage",
        basis: "stated",
        low: 95,
        high: 95,
        takenOn: "2026-01-05",
        by: "Report",
      },
    ],
    criteria: [
      {
        key: "tested",
        kind: "must-have",
        text: "It is tested",
        rule: { kind: "metric", metricKey: "coverage" },
      },
    ],
  });
  const imported = await importProject(operatorScope(), document, "test");
  if (!imported.ok) throw new Error(imported.message);
}

/** What a project says of its metrics now. */
export function metricsOf({ projectId }: ProjectScope) {
  const project = () => readProject(db(), projectId);
  const metric = async (key: string) => {
    const found = (await project()).metrics.find((one) => one.key === key);
    if (!found) throw new Error(`There is no metric ${key}.`);
    return found;
  };
  return {
    project,
    metric,
    idOf: async (key: string) => (await metric(key)).id,
    standing: async (key: string) =>
      metricStanding(evaluateMetric(await project(), await metric(key), nowInstant())),
    events: async (key: string) =>
      db().event.findMany({
        where: { subjectId: (await metric(key)).id },
        orderBy: { seq: "desc" },
      }),
    /** Everything that a write could leave behind. */
    trace: async () => ({
      project: await project(),
      events: await db().event.count({ where: { projectId } }),
    }),
  };
}

export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
