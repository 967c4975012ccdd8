import { beforeEach, describe, expect, it } from "vitest";
import { listFindings } from "@/lib/domain/audit/list-findings";
import type { Role } from "@/lib/domain/rights";
import { takeBack } from "@/lib/features/history/mutations";
import { readProject } from "@/lib/features/projects/data";
import { nowInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { operatorScope, scopeOf } from "@/lib/platform/operator";
import { findProjectScope, type ProjectScope } from "@/lib/platform/viewer";
import "./actions";
import { explainFigure, importProject } from "./mutations";
import { projectDocument } from "./schema";

let made = 0;
let slug: string;
let lena: ProjectScope;
let otto: ProjectScope;

async function scopeFor(name: string, role: Role = "editor"): Promise<ProjectScope> {
  const scope = await findProjectScope(scopeOf({ userId: null, name, email: null, role }), slug);
  if (!scope) throw new Error(`${name} finds no project.`);
  return scope;
}

beforeEach(async () => {
  made += 1;
  slug = `stated-${String(made)}`;
  const source = { key: "report", section: "Overview" };
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug, name: slug, summary: "Says two things.", currency: "USD" },
    sources: [{ key: "report", title: "The report" }],
    tasks: [
      { key: "1", title: "One", estimate: { low: 2, likely: 2, high: 2, unit: "hours" } },
      { key: "2", title: "Two", estimate: { low: 3, likely: 3, high: 3, unit: "hours" } },
    ],
    moneyLines: [
      {
        key: "build",
        kind: "investment",
        name: "Build",
        per: "once",
        amount: { lowMinor: 100, likelyMinor: 100, highMinor: 100 },
      },
    ],
    statedFigures: [
      {
        key: "effort",
        label: "Effort",
        unit: "hours",
        low: 8,
        high: 8,
        computes: "effort.total",
        source,
      },
      {
        key: "cost",
        label: "Cost",
        unit: "money",
        low: 900,
        high: 900,
        computes: "investment.total",
        source,
      },
    ],
  });
  const imported = await importProject(operatorScope(), document, "test");
  if (!imported.ok) throw new Error(imported.message);
  lena = await scopeFor("Lena");
  otto = await scopeFor("Otto");
});

const project = () => readProject(db(), lena.projectId);

async function figure(key = "effort") {
  const { statedFigures } = await project();
  const found = statedFigures.find((one) => one.key === key);
  if (!found) throw new Error(`Nobody states ${key}.`);
  return found;
}

async function explain(scope: ProjectScope, text: string | null, key = "effort", seen?: number) {
  const { id, version } = await figure(key);
  return explainFigure(scope, { slug, figure: { id, version: seen ?? version }, text }, "r");
}

async function explanationOfFinding() {
  const { items } = listFindings(await project(), nowInstant());
  return items.find(({ ref }) => ref.key === "effort")?.explanation;
}

const events = () =>
  db().event.findMany({
    where: { projectId: lena.projectId, action: "figure.explained" },
    orderBy: { seq: "asc" },
  });

describe("a stated figure that is another than the computed one", () => {
  it("is explained by a person, and the difference stays listed with who and when", async () => {
    expect(await explanationOfFinding()).toBeNull();
    expect(await explain(lena, "With the write-up")).toMatchObject({ ok: true });
    expect(await explanationOfFinding()).toMatchObject({ text: "With the write-up", by: "Lena" });
    const nothing = { explanation: null, explainedBy: null, explainedAt: null };
    expect(await events()).toMatchObject([
      {
        actorName: "Lena",
        subjectKind: "figure",
        subjectKey: "effort",
        before: nothing,
        after: { explanation: "With the write-up", explainedBy: "Lena" },
      },
    ]);
  });

  it("is open again once the explanation is cleared", async () => {
    await explain(lena, "With the write-up");
    expect(await explain(otto, null)).toMatchObject({ ok: true });
    expect(await explanationOfFinding()).toBeNull();
    expect(await explain(otto, null)).toMatchObject({
      reason: "refused",
      message: "Not cleared. Nobody has explained it.",
    });
  });

  it("keeps the name of whoever said it where it is said again", async () => {
    await explain(lena, "With the write-up");
    expect(await explain(otto, "With the write-up")).toMatchObject({ reason: "refused" });
    expect(await explanationOfFinding()).toMatchObject({ by: "Lena" });
    expect(await events()).toHaveLength(1);
  });

  it("explained by two at once is explained by the first, and the second is shown how", async () => {
    const { version } = await figure();
    const answers = await Promise.all([
      explain(lena, "With the write-up", "effort", version),
      explain(otto, "Without tests", "effort", version),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const { explanation } = await figure();
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      reason: "conflict",
      detail: { version: version + 1, explanation: explanation?.text },
    });
    expect(await events()).toHaveLength(1);
  });

  it("of money does not exist for whoever may not see money", async () => {
    const vera = await scopeFor("Vera", "viewer");
    expect(await explain(vera, "Guessed", "cost")).toMatchObject({ reason: "not found" });
    expect((await figure("cost")).explanation).toBeNull();
    expect(await events()).toEqual([]);
    expect(await explain(lena, "With hardware", "cost")).toMatchObject({ ok: true });
  });

  it("of another project does not exist here", async () => {
    const answer = await explainFigure(
      lena,
      { slug, figure: { id: crypto.randomUUID(), version: 1 }, text: "Anything" },
      "r",
    );
    expect(answer).toMatchObject({ reason: "not found" });
  });

  it("is as it was when the explanation is taken back, with the name that stood there", async () => {
    await explain(lena, "With the write-up");
    const { id, version } = await figure();
    const said = { slug, figure: { id, version }, text: "Without tests" };
    expect(await explainFigure(otto, said, "change-1")).toMatchObject({ ok: true });
    expect(await takeBack(otto, { slug, change: "change-1" }, "change-2")).toMatchObject({
      ok: true,
    });
    expect(await explanationOfFinding()).toMatchObject({ text: "With the write-up", by: "Lena" });
  });
});
