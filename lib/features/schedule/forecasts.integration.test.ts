import { Client } from "pg";
import { afterEach, describe, expect, it, vi } from "vitest";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument, type ProjectDocumentInput } from "@/lib/features/documents/schema";
import {
  getProjectSummary,
  listPortfolioLines,
  listProjectSummaries,
} from "@/lib/features/projects/data";
import { FORECAST_FORMAT } from "@/lib/features/projects/constants";
import { db } from "@/lib/platform/db";
import { operatorScope } from "@/lib/platform/operator";
import { getProjectScope } from "@/lib/platform/viewer";
import { testDatabase } from "@/lib/testing/database";
import { refreshForecasts, replanTask } from "./mutations";

const operator = operatorScope();
let counter = 0;

async function makeProject(targetOn: string | null = "2027-01-04", tasks = 2) {
  counter += 1;
  const slug = `forecast-${String(counter)}`;
  const document: ProjectDocumentInput = {
    format: "gantry/project",
    formatVersion: 1,
    project: { slug, name: slug, summary: "Is forecast.", currency: "USD", targetOn },
    tasks: Array.from({ length: tasks }, (_, index) => ({
      key: `t${String(index)}`,
      title: "Work",
      estimate: { low: 1, likely: 2, high: 4, unit: "weeks" as const },
    })),
  };
  const made = await importProject(operator, projectDocument.parse(document), "test");
  if (!made.ok) throw new Error(made.message);
  return { slug, projectId: made.data.projectId };
}

async function replan(slug: string) {
  const scope = await getProjectScope(operator, slug);
  const { id, version } = await db().task.findFirstOrThrow({
    where: { projectId: scope.projectId, key: "t0" },
  });
  const estimate = { low: 20, likely: 30, high: 40, unit: "weeks" as const };
  const from = { low: 1, likely: 2, high: 4, unit: "weeks" as const };
  const changes = { estimate: { from, to: estimate } };
  return replanTask(scope, { slug, task: { id, version }, exactly: false, changes }, "test");
}

async function forecastOf(slug: string) {
  const line = (await listPortfolioLines(operator)).find((one) => one.slug === slug);
  if (!line || "broken" in line) throw new Error(`There is no line of ${slug}.`);
  return line.forecast;
}

const markOf = (projectId: string) => db().rollup.findUniqueOrThrow({ where: { projectId } });

afterEach(() => {
  vi.useRealTimers();
});

describe("the forecast that is kept of a project", () => {
  it("is not computed by whoever reads, and is there once it was computed behind them", async () => {
    const { slug, projectId } = await makeProject();
    expect(await forecastOf(slug)).toBeNull();
    await refreshForecasts([projectId]);
    expect(await forecastOf(slug)).toMatchObject({
      kind: "dated",
      targetOn: "2027-01-04",
      isCurrent: true,
      atLeast: false,
    });
    expect(await markOf(projectId)).toMatchObject({ forecastRevision: 1 });
  });

  it("stands with its mark after a write, until it is computed anew", async () => {
    const { slug, projectId } = await makeProject();
    await refreshForecasts([projectId]);
    const before = await forecastOf(slug);
    expect(await replan(slug)).toMatchObject({ ok: true });
    expect(await forecastOf(slug)).toEqual({ ...before, isCurrent: false });
    await refreshForecasts([projectId]);
    const after = await forecastOf(slug);
    expect(after).toMatchObject({ kind: "dated", isCurrent: true });
    expect(after).not.toEqual(before);
  });

  it("is not current any more when the day is over, with nothing written", async () => {
    const { slug, projectId } = await makeProject();
    await refreshForecasts([projectId]);
    const { forecastHoldsUntil } = await markOf(projectId);
    if (!forecastHoldsUntil) throw new Error("It says not until when it holds.");
    expect(forecastHoldsUntil.getTime() - Date.now()).toBeLessThanOrEqual(86_400_000);
    vi.useFakeTimers({ toFake: ["Date"], now: forecastHoldsUntil });
    expect(await forecastOf(slug)).toMatchObject({ isCurrent: false });
    await refreshForecasts();
    expect(await forecastOf(slug)).toMatchObject({ isCurrent: true });
  });

  it("says why it has no day", async () => {
    const { slug, projectId } = await makeProject(null, 0);
    await refreshForecasts([projectId]);
    expect(await forecastOf(slug)).toEqual({ kind: "no plan", isCurrent: true });
  });

  it("of one project that cannot be computed leaves the others theirs", async () => {
    const broken = await makeProject();
    const sound = await makeProject();
    await db().$executeRaw`
      UPDATE "Task" SET "plannedStartOn" = 'infinity' WHERE "projectId" = ${broken.projectId}::uuid`;
    await refreshForecasts([broken.projectId, sound.projectId]);
    expect(await forecastOf(sound.slug)).toMatchObject({ kind: "dated", isCurrent: true });
    expect(await markOf(broken.projectId)).toMatchObject({ forecast: { kind: "not computed" } });
    const { projectId } = broken;
    await db().task.updateMany({ where: { projectId }, data: { plannedStartOn: null } });
  });

  it("is computed again by newer code, and left by older", async () => {
    const { slug, projectId } = await makeProject();
    const forecast = { kind: "of another format" };
    const mark = { forecastRevision: 1, forecastHoldsUntil: new Date(Date.now() + 1e6) };
    const keep = (forecastFormat: number) =>
      db().rollup.update({ where: { projectId }, data: { ...mark, forecast, forecastFormat } });
    await keep(FORECAST_FORMAT + 1);
    await refreshForecasts([projectId]);
    expect(await markOf(projectId)).toMatchObject({ forecast });
    expect(await forecastOf(slug)).toBeNull();
    await keep(FORECAST_FORMAT - 1);
    expect(await forecastOf(slug)).toBeNull();
    await refreshForecasts([projectId]);
    expect(await forecastOf(slug)).toMatchObject({ kind: "dated" });
  });

  it("waits for no write that is under way", async () => {
    const { projectId } = await makeProject();
    const writer = new Client({ connectionString: testDatabase().url });
    await writer.connect();
    await writer.query("BEGIN");
    await writer.query(
      `UPDATE "Rollup" SET "revision" = "revision" + 1 WHERE "projectId" = '${projectId}'`,
    );
    await refreshForecasts([projectId]);
    await writer.query("COMMIT");
    await writer.end();
    expect(await markOf(projectId)).toMatchObject({ revision: 2, forecastRevision: null });
  });

  it("is answered by the interface, the same in the list and alone", async () => {
    const { slug, projectId } = await makeProject();
    await refreshForecasts([projectId]);
    const forecast = await forecastOf(slug);
    const [listed] = await listProjectSummaries(operator, [projectId]);
    const alone = await getProjectSummary(await getProjectScope(operator, slug));
    expect(listed?.computed.forecast).toEqual(forecast);
    expect(alone.computed.forecast).toEqual(forecast);
  });

  it("costs the portfolio no statement more", async () => {
    const { projectId } = await makeProject();
    await refreshForecasts([projectId]);
    await listPortfolioLines(operator);
    // What was computed since is read once.
    await listPortfolioLines(operator);
    const sent = vi.spyOn(Client.prototype, "query");
    await listPortfolioLines(operator);
    expect(sent.mock.calls).toHaveLength(1);
    sent.mockRestore();
  });
});
