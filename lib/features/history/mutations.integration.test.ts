import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/rights";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { registeredActions } from "@/lib/platform/action";
import { db } from "@/lib/platform/db";
import { operatorScope, scopeOf } from "@/lib/platform/operator";
import type { Scope } from "@/lib/platform/viewer";
import { changing } from "@/lib/testing/changing";
import { factsOf, type RiskFacts } from "../risks/types";
import "@/lib/features/actions";

const BEFORE = { title: "Costs run away", probability: "medium", impact: "high" } as const;

let made = 0;
let requests = 0;
let slug: string;
let lena: Scope;
let otto: Scope;

beforeEach(async () => {
  made += 1;
  slug = `taken-back-${String(made)}`;
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug, name: slug, summary: "Much is changed here.", currency: "USD" },
    risks: [
      { key: "R1", ...BEFORE, loss: { lowMinor: 100, likelyMinor: null, highMinor: 900 } },
      { key: "R2", title: "People leave" },
    ],
  });
  const imported = await importProject(operatorScope(), document, "test");
  if (!imported.ok) throw new Error(imported.message);
  lena = await person("Lena", "editor");
  otto = await person("Otto", "editor");
});

describe("a change that is taken back", () => {
  it("leaves the row as it was before, under a new version, and an event of its own", async () => {
    const before = await facts("R1");
    const change = await reassess(lena, "R1", { probability: "high", loss: null });
    const outcome = await takeBack(lena, change);
    expect(outcome).toMatchObject({ ok: true });
    expect(await facts("R1")).toEqual({ ...before, version: 3 });
    expect(await events("R1")).toMatchObject([
      { after: { probability: "high", loss: null, version: 2 } },
      {
        action: "risk.reassessed",
        actorName: "Lena",
        before: { probability: "high", loss: null, version: 2 },
        after: { probability: "medium", loss: { lowMinor: 100, highMinor: 900 }, version: 3 },
      },
    ]);
  });

  it("comes again when that is taken back in turn", async () => {
    const change = await reassess(lena, "R1", { probability: "high" });
    const undone = await takeBack(lena, change);
    await takeBack(lena, undone);
    expect(await facts("R1")).toMatchObject({ probability: "high", impact: "high", version: 4 });
  });

  it("leaves alone what somebody else has changed beside it since", async () => {
    const change = await reassess(lena, "R1", { probability: "high" });
    await reassess(otto, "R1", { impact: "critical" });
    expect(await takeBack(lena, change)).toMatchObject({ ok: true });
    expect(await facts("R1")).toMatchObject({ probability: "medium", impact: "critical" });
  });

  it("is refused where somebody has changed the same since, and nothing moves", async () => {
    const change = await reassess(lena, "R1", { probability: "high" });
    await reassess(otto, "R1", { probability: "low" });
    const before = await trace();
    expect(await takeBack(lena, change)).toMatchObject({
      reason: "conflict",
      message: "Not taken back. R1 has been changed again since.",
    });
    expect(await trace()).toEqual(before);
  });

  it("is done already for whoever asks again because the answer was lost", async () => {
    const change = await reassess(lena, "R1", { probability: "high" });
    const undone = await takeBack(lena, change);
    await reassess(otto, "R1", { probability: "high" });
    const before = await trace();
    expect(await takeBack(lena, change)).toMatchObject({
      ok: true,
      data: { change: undone.change },
    });
    expect(await trace()).toEqual(before);
    expect(await takeBack(otto, change)).toMatchObject({ reason: "forbidden" });
  });

  it("can be taken back once more when it was made again", async () => {
    const change = await reassess(lena, "R1", { probability: "high" });
    const undone = await takeBack(lena, change);
    const again = await takeBack(lena, undone);
    expect(await takeBack(lena, undone)).toMatchObject({
      ok: true,
      data: { change: again.change },
    });
    const last = await takeBack(lena, change);
    expect(last).toMatchObject({ ok: true, data: { change: last.change } });
    expect(await facts("R1")).toMatchObject({ probability: "medium", version: 5 });
  });

  it("is taken back once by two who press at the same moment", async () => {
    const change = await reassess(lena, "R1", { probability: "high" });
    const outcomes = await Promise.all([takeBack(lena, change), takeBack(lena, change)]);
    const taking = (await events("R1")).at(-1);
    const done = { ok: true, data: { change: taking?.requestId } };
    expect(outcomes).toMatchObject([done, done]);
    expect(await facts("R1")).toMatchObject({ probability: "medium", version: 3 });
  });

  it("is refused where its title has been given to another meanwhile", async () => {
    const change = await reassess(lena, "R1", { title: "Costs explode" });
    await reassess(otto, "R2", { title: BEFORE.title });
    expect(await takeBack(lena, change)).toMatchObject({
      message: "Not taken back. R2 has that title already.",
    });
    expect(await facts("R1")).toMatchObject({ title: "Costs explode", version: 2 });
  });

  it("is only one’s own", async () => {
    const change = await reassess(lena, "R1", { probability: "high" });
    expect(await takeBack(otto, change)).toMatchObject({ reason: "forbidden" });
    expect(await takeBack(await person("Vera", "viewer"), change)).toMatchObject({
      reason: "forbidden",
    });
  });

  it("is none that there is not, and none of another project", async () => {
    const change = await reassess(lena, "R1", { probability: "high" });
    expect(await takeBack(lena, { change: "no-such-request" })).toMatchObject({
      reason: "not found",
    });
    expect(await act(lena, "history.takeBack", { slug: "elsewhere", ...change })).toMatchObject({
      reason: "not found",
    });
  });

  it("is none that is a record and stays", async () => {
    const taken = await act(lena, "snapshots.take", { slug, note: null });
    expect(await takeBack(lena, taken)).toMatchObject({
      reason: "refused",
      message: "Not taken back. What was recorded here stays.",
    });
  });
});

interface Change {
  change: string;
}

async function reassess(who: Scope, key: string, part: Partial<RiskFacts>): Promise<Change> {
  const { id, version, ...now } = await facts(key);
  const input = { slug, risk: { id, version }, changes: changing<RiskFacts>(now, part) };
  const outcome = await act(who, "risks.reassess", input);
  expect(outcome).toMatchObject({ ok: true });
  return outcome;
}

async function takeBack(who: Scope, { change }: Change) {
  return act(who, "history.takeBack", { slug, change });
}

/** As the route calls it: under the id of its request. */
async function act(who: Scope, name: string, input: unknown) {
  requests += 1;
  const change = `request-${String(made)}-${String(requests)}`;
  const action = registeredActions().find((one) => one.name === name);
  if (!action) throw new Error(`There is no action ${name}.`);
  return { ...(await action.run(who, input, change)), change };
}

async function facts(key: string) {
  const row = await db().risk.findFirstOrThrow({ where: { key, project: { slug } } });
  const { lossLowMinor: low, lossLikelyMinor: likely, lossHighMinor: high } = row;
  const loss = low === null || high === null ? null : range(low, likely, high);
  const reviewOn = row.reviewOn?.toISOString().slice(0, 10) ?? null;
  const said = factsOf({ ...(row as unknown as RiskFacts), loss, reviewOn });
  return { id: row.id, version: row.version, ...said };
}

function range(low: bigint, likely: bigint | null, high: bigint) {
  const likelyMinor = likely === null ? null : Number(likely);
  return { lowMinor: Number(low), likelyMinor, highMinor: Number(high) };
}

async function events(key: string) {
  const { id } = await facts(key);
  return db().event.findMany({ where: { subjectId: id }, orderBy: { seq: "asc" } });
}

async function trace() {
  return [
    await facts("R1"),
    await facts("R2"),
    await db().event.count({ where: { project: { slug } } }),
  ];
}

async function person(name: string, role: Role): Promise<Scope> {
  const email = `${name.toLowerCase()}-${String(made)}@taken-back.test`;
  const user = await db().user.create({ data: { name, email, role } });
  return scopeOf({ userId: user.id, name, email, role });
}
