import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument, type ProjectDocumentInput } from "@/lib/features/documents/schema";
import { claimDone } from "@/lib/features/evidence/mutations";
import { db } from "@/lib/platform/db";
import { refuse } from "@/lib/platform/outcome";
import { followWrites, write } from "@/lib/platform/transaction";
import { operatorScope, scopeOf } from "@/lib/platform/operator";
import { getProjectScope, type Scope } from "@/lib/platform/viewer";
import { testDatabase } from "@/lib/testing/database";
import { FIGURES_FORMAT, ROLLUP_BATCH } from "./constants";
import { listPortfolioLines, listProjectSummaries, refreshOutdated, refreshRollups } from "./data";
import { type Figures, keepFigures } from "./keep-figures";

const DAY_MS = 86_400_000;

const operator = operatorScope();
const viewer = scopeOf({ userId: null, name: "Vera", email: null, role: "viewer" });

let counter = 0;

/** A project with one proved item, whose proof holds two weeks, and as many more as asked for. */
async function makeProject({ open = 1, ...own }: { open?: number; membersOnly?: boolean } = {}) {
  counter += 1;
  const slug = `system-${String(counter)}`;
  const proved = { kind: "item", key: "proved" } as const;
  const at = new Date(Date.now() - DAY_MS).toISOString();
  const document: ProjectDocumentInput = {
    format: "gantry/project",
    formatVersion: 1,
    project: { slug, name: slug, summary: "Keeps its figures.", currency: "USD", ...own },
    phases: [{ key: "0", name: "First" }],
    items: [
      { key: "proved", list: "exit", phaseKey: "0", text: "It is proved" },
      ...Array.from({ length: open }, (_, index) => ({
        key: `open-${String(index)}`,
        list: "readiness" as const,
        text: "Nothing is said of it",
      })),
    ],
    checks: [{ key: "run", subject: proved, kind: "command", command: "npm test", seenRed: true }],
    evidence: [{ subject: proved, checkKey: "run", outcome: "passed", origin: "ci", by: "CI", at }],
  };
  const made = await importProject(operator, projectDocument.parse(document), "test");
  if (!made.ok) throw new Error(made.message);
  return made.data;
}

async function claimItem(slug: string, key = "open-0") {
  const scope = await getProjectScope(operator, slug);
  const { id, version } = await db().checklistItem.findFirstOrThrow({
    where: { projectId: scope.projectId, key },
  });
  return claimDone(scope, { target: { kind: "item", id, version }, note: null }, "test");
}

const markOf = (projectId: string) => db().rollup.findUniqueOrThrow({ where: { projectId } });

async function lineOf(slug: string, scope: Scope = operator) {
  return (await listPortfolioLines(scope)).find((line) => line.slug === slug);
}

/** The moments at which each project's figures were computed, to see which were computed again. */
async function computedAt(): Promise<Record<string, Date | null>> {
  const rows = await db().rollup.findMany();
  return Object.fromEntries(rows.map((row) => [row.projectId, row.computedAt]));
}

afterEach(() => {
  vi.useRealTimers();
});

describe("a write", () => {
  it("outdates the figures of its project in its own transaction", async () => {
    const { projectId, slug } = await makeProject();
    await listPortfolioLines(operator);
    expect(await markOf(projectId)).toMatchObject({ revision: 1, computedRevision: 1 });
    expect(await claimItem(slug)).toMatchObject({ ok: true });
    expect(await markOf(projectId)).toMatchObject({ revision: 2, computedRevision: 1 });
  });

  it("that is refused outdates nothing", async () => {
    const { projectId, slug } = await makeProject();
    const scope = await getProjectScope(operator, slug);
    await write(scope, "test", async ({ tx, record }) => {
      await tx.project.update({ where: { id: projectId }, data: { name: "Another" } });
      const subject = { kind: "project", id: projectId, key: slug };
      record({ action: "project.renamed", subject, before: null, after: null });
      return refuse("refused", "Not today.");
    });
    expect(await markOf(projectId)).toMatchObject({ revision: 1 });
  });

  it("that breaks off outdates nothing", async () => {
    const { projectId, slug } = await makeProject();
    const scope = await getProjectScope(operator, slug);
    const broken = write(scope, "test", () => Promise.reject(new Error("the cable was pulled")));
    await expect(broken).rejects.toThrow("the cable was pulled");
    expect(await markOf(projectId)).toMatchObject({ revision: 1 });
  });

  it("leaves the figures of every other project as they are", async () => {
    const { slug } = await makeProject();
    const other = await makeProject();
    const before = await markOf(other.projectId);
    await claimItem(slug);
    expect(await markOf(other.projectId)).toEqual(before);
  });
});

it("a project that no write has made has a row of its own, without figures", async () => {
  const made = await db().project.create({
    data: { slug: "bare", name: "Bare", summary: "Only a name.", currency: "EUR" },
  });
  expect(await markOf(made.id)).toMatchObject({ revision: 0, computedRevision: null });
  expect(await lineOf("bare")).toMatchObject({ name: "Bare", gate: null, investment: null });
});

describe("a reader", () => {
  it("computes again only what is outdated", async () => {
    const { projectId, slug } = await makeProject();
    expect(await lineOf(slug)).toMatchObject({ claims: { total: 0 } });
    const before = await computedAt();
    await claimItem(slug);
    expect(await lineOf(slug)).toMatchObject({ claims: { total: 1, standing: 1 } });
    const { [projectId]: again, ...others } = await computedAt();
    const { [projectId]: first, ...untouched } = before;
    expect(again).not.toEqual(first);
    expect(others).toEqual(untouched);
  });

  it("computes again what has run out, with the clock moved and nothing written", async () => {
    const { projectId, slug } = await makeProject();
    expect(await lineOf(slug)).toMatchObject({ gate: null });
    const { holdsUntil } = await markOf(projectId);
    if (!holdsUntil) throw new Error("The proof never expires.");
    expect(holdsUntil.getTime() - Date.now()).toBeGreaterThan(12 * DAY_MS);

    vi.useFakeTimers({ toFake: ["Date"], now: holdsUntil.getTime() - 1 });
    expect(await lineOf(slug)).toMatchObject({ gate: null });
    vi.setSystemTime(holdsUntil);
    expect(await lineOf(slug)).toMatchObject({ gate: { phaseKey: "0", counts: { stale: 1 } } });
    expect(await markOf(projectId)).toMatchObject({ revision: 1, computedAt: holdsUntil });
  });

  it("computes again what an older code has kept, and leaves what a newer one has", async () => {
    const { projectId, slug } = await makeProject();
    await listPortfolioLines(operator);
    await db().rollup.update({
      where: { projectId },
      data: { format: FIGURES_FORMAT - 1, line: { slug, name: "Of yesterday" } },
    });
    expect(await lineOf(slug)).toMatchObject({ name: slug });
    expect(await markOf(projectId)).toMatchObject({ format: FIGURES_FORMAT });

    const line = { slug, name: "Of tomorrow" };
    await db().rollup.update({ where: { projectId }, data: { format: FIGURES_FORMAT + 1, line } });
    expect(await lineOf(slug)).toMatchObject({ name: slug });
    expect(await markOf(projectId)).toMatchObject({ format: FIGURES_FORMAT + 1, line });
    await db().rollup.update({ where: { projectId }, data: { format: 0 } });
  });

  it("is told of a project that nothing can be computed of, and gets all others", async () => {
    const { projectId, slug } = await makeProject();
    const other = await makeProject();
    const rule = { kind: "nobody knows this rule" };
    await db().criterion.create({
      data: { projectId, key: "c", position: "a0", kind: "go", text: "It is good", rule },
    });
    expect(await lineOf(slug)).toEqual({ slug, name: slug, broken: "not computed" });
    expect(await lineOf(other.slug)).toMatchObject({ phases: 1 });
    await db().criterion.deleteMany({ where: { projectId } });
    expect(await lineOf(slug)).toMatchObject({ phases: 1 });
  });

  it("of the interface gets the same figures as from the project itself", async () => {
    const { projectId } = await makeProject();
    const [kept] = await listProjectSummaries(operator, [projectId]);
    const [again] = await listProjectSummaries(operator, [projectId]);
    expect(kept).toMatchObject({ id: projectId, computed: { counts: { readinessItems: 1 } } });
    expect(again).toEqual(kept);
  });
});

describe("after the commit", () => {
  it("the figures are computed once for a burst of writes", async () => {
    const { projectId, slug } = await makeProject({ open: 12 });
    // However slow the machine is, the writes are one burst.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const handed: string[][] = [];
    const following = followWrites((projectIds) => {
      handed.push(projectIds);
      return refreshRollups(projectIds);
    });
    await Promise.all(
      Array.from({ length: 12 }, (_, index) => claimItem(slug, `open-${String(index)}`)),
    );
    vi.runOnlyPendingTimers();
    await following.settled();
    following.stop();
    expect(handed).toEqual([[projectId]]);
    const { line, ...mark } = await markOf(projectId);
    expect(mark).toMatchObject({ revision: 13, computedRevision: 13 });
    expect(line).toMatchObject({ claims: { standing: 12 } });
  });

  it("a refused write is followed by nothing", async () => {
    const { slug } = await makeProject();
    const handed: string[][] = [];
    const following = followWrites((projectIds) => {
      handed.push(projectIds);
      return Promise.resolve();
    });
    const scope = await getProjectScope(operator, slug);
    await write(scope, "test", () => Promise.resolve(refuse("refused", "Not today.")));
    await following.settled();
    following.stop();
    expect(handed).toEqual([]);
  });
});

it("a server renews what has run out before anybody asks", async () => {
  const { projectId } = await makeProject();
  await refreshOutdated();
  const { holdsUntil } = await markOf(projectId);
  vi.useFakeTimers({ toFake: ["Date"], now: holdsUntil ?? 0 });
  await refreshOutdated();
  expect(await markOf(projectId)).toMatchObject({ revision: 1, computedAt: holdsUntil });
});

describe("figures that come late", () => {
  const figuresOf = async (projectId: string): Promise<Figures> => {
    const { revision, computedAt, summary, line } = await markOf(projectId);
    const kept = { summary, line } as unknown as Pick<Figures, "summary" | "line">;
    return { projectId, revision, computedAt: (computedAt ?? new Date()).toISOString(), ...kept };
  };

  it("never replace the mark of a write that came between", async () => {
    const { projectId, slug } = await makeProject();
    await listPortfolioLines(operator);
    const late = await figuresOf(projectId);
    await claimItem(slug);
    await keepFigures([late]);
    expect(await markOf(projectId)).toMatchObject({ revision: 2, computedRevision: 1 });
    expect(await lineOf(slug)).toMatchObject({ claims: { total: 1 } });
    await keepFigures([late]);
    expect(await markOf(projectId)).toMatchObject({ computedRevision: 2 });
  });

  it("wait for no write that is under way", async () => {
    const { projectId, slug } = await makeProject();
    await listPortfolioLines(operator);
    const figures = await figuresOf(projectId);
    const writer = new Client({ connectionString: testDatabase().url });
    await writer.connect();
    await writer.query("BEGIN");
    await writer.query(
      `UPDATE "Rollup" SET "revision" = "revision" + 1 WHERE "projectId" = '${projectId}'`,
    );
    await keepFigures([figures]);
    expect(await lineOf(slug)).toMatchObject({ slug });
    await writer.query("COMMIT");
    await writer.end();
    expect(await markOf(projectId)).toMatchObject({ revision: 2, computedRevision: 1 });
  });

  it("of two who compute at once are the same", async () => {
    const { projectId, slug } = await makeProject();
    await Promise.all([refreshRollups([projectId]), refreshRollups([projectId])]);
    const [one, other] = await Promise.all([lineOf(slug), lineOf(slug)]);
    expect(one).toEqual(other);
    expect(await markOf(projectId)).toMatchObject({ revision: 1, computedRevision: 1 });
  });
});

describe("whoever may not see a project", () => {
  it("finds no line and no summary of it", async () => {
    const { projectId, slug } = await makeProject({ membersOnly: true });
    expect(await lineOf(slug)).toMatchObject({ slug });
    expect(await lineOf(slug, viewer)).toBeUndefined();
    expect(await listProjectSummaries(viewer, [projectId])).toEqual([]);
  });

  it("finds it as a member", async () => {
    const { projectId, slug } = await makeProject({ membersOnly: true });
    const user = await db().user.create({ data: { name: "Mia", email: "mia@example.org" } });
    const member = scopeOf({ userId: user.id, name: "Mia", email: user.email, role: "viewer" });
    expect(await lineOf(slug, member)).toBeUndefined();
    await db().projectMember.create({ data: { projectId, userId: user.id } });
    expect(await lineOf(slug, member)).toMatchObject({ slug });
  });

  it("an archived project is in nobody's list", async () => {
    const { projectId, slug } = await makeProject();
    await db().project.update({ where: { id: projectId }, data: { archivedAt: new Date() } });
    expect(await lineOf(slug)).toBeUndefined();
    expect(await listProjectSummaries(operator, [projectId])).toEqual([]);
  });
});

describe("the number of queries", () => {
  const sent = vi.spyOn(Client.prototype, "query");
  const queriesOf = async (read: () => Promise<unknown>): Promise<number> => {
    sent.mockClear();
    await read();
    return sent.mock.calls.length;
  };

  beforeEach(async () => {
    await listPortfolioLines(operator);
  });

  it("is one for the portfolio and for the summaries, whatever their size", async () => {
    const few = await queriesOf(() => listPortfolioLines(operator));
    for (let made = 0; made < 5; made += 1) await makeProject({ open: 60 });
    await listPortfolioLines(operator);
    // What was computed since it was last read is read once.
    expect(await queriesOf(() => listPortfolioLines(operator))).toBe(2);
    const ids = (await db().project.findMany({ select: { id: true } })).map(({ id }) => id);
    expect(few).toBe(1);
    expect(await queriesOf(() => listPortfolioLines(operator))).toBe(1);
    expect(await queriesOf(() => listProjectSummaries(operator, ids))).toBe(1);
  });

  it("is three more for a batch of outdated projects, not three for each", async () => {
    const made = await Promise.all(Array.from({ length: 3 }, () => makeProject()));
    expect(made.length).toBeLessThan(ROLLUP_BATCH);
    expect(await queriesOf(() => listPortfolioLines(operator))).toBe(4);
  });

  it("grows by one for each further reader who asks at the same time", async () => {
    for (let made = 0; made < 3; made += 1) await makeProject();
    const readers = Array.from({ length: 5 }, () => listPortfolioLines(operator));
    // One computes, and each of the others reads twice: the list, and what was computed meanwhile.
    expect(await queriesOf(() => Promise.all(readers))).toBeLessThanOrEqual(4 + 4 * 2);
  });
});
