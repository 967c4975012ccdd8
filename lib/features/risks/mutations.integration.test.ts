import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Role } from "@/lib/domain/rights";
import { documentFromProject, documentText } from "@/lib/features/documents/convert";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { readProject } from "@/lib/features/projects/data";
import { db } from "@/lib/platform/db";
import { operatorScope, scopeOf } from "@/lib/platform/operator";
import { findProjectScope, type ProjectScope } from "@/lib/platform/viewer";
import { changing } from "@/lib/testing/changing";
import { raiseRisk, reassessRisk, reviewRisk } from "./mutations";
import type { RaiseInput } from "./schema";
import { factsOf, NOTHING_SAID, type RiskFacts } from "./types";

const FACTS: RiskFacts = {
  title: "People leave the team",
  probability: "low",
  probabilityPercent: 20,
  impact: "critical",
  impactNote: "Nobody else knows the importer",
  loss: { lowMinor: 1_000_000, likelyMinor: null, highMinor: 5_000_000 },
  mitigation: "Train across roles",
  owner: "Lena",
  reviewOn: null,
};

let made = 0;
let slug: string;
let lena: ProjectScope;
let otto: ProjectScope;

beforeEach(async () => {
  made += 1;
  slug = `at-risk-${String(made)}`;
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: {
      slug,
      name: slug,
      summary: "Much may come.",
      currency: "USD",
      reviewCadenceDays: 14,
    },
    risks: [
      { key: "R1", title: "Costs run away", probability: "medium", impact: "high" },
      { key: "R2", title: "Nobody looked at it", level: "high", reviewOn: inDays(-4) },
    ],
  });
  const imported = await importProject(operatorScope(), document, "test");
  if (!imported.ok) throw new Error(imported.message);
  lena = await scopeFor("Lena");
  otto = await scopeFor("Otto");
});

afterEach(() => {
  vi.useRealTimers();
});

describe("a risk that is raised", () => {
  it("stands at the end under the next key, with all that was said, and the event tells it", async () => {
    const facts = { ...FACTS, reviewOn: inDays(30) };
    expect(await raise(facts)).toMatchObject({ ok: true, data: { key: "R3", version: 1 } });
    const { risks } = await project();
    expect(risks.map(({ key }) => key)).toEqual(["R1", "R2", "R3"]);
    expect(risks[2]).toMatchObject({ ...facts, level: null, version: 1 });
    expect(await newestEvent()).toMatchObject({
      actorName: "Lena",
      action: "risk.raised",
      subjectKind: "risk",
      subjectKey: "R3",
      subjectId: risks[2]!.id,
      before: null,
      after: { ...facts, version: 1 },
    });
  });

  it("travels in the document", async () => {
    await raise(FACTS);
    const text = documentText(documentFromProject(await project()));
    const copy = projectDocument.parse(JSON.parse(text.replaceAll(slug, `${slug}-copy`)));
    const imported = await importProject(operatorScope(), copy, "test");
    if (!imported.ok) throw new Error(imported.message);
    const again = await readProject(db(), imported.data.projectId);
    expect(documentText(documentFromProject(again)).replaceAll(`${slug}-copy`, slug)).toBe(text);
  });

  it("may be all unknown but its title", async () => {
    const nothing = { ...NOTHING_SAID, title: "Something may come" };
    expect(await raise(nothing)).toMatchObject({ ok: true });
    expect((await project()).risks[2]).toMatchObject(nothing);
  });

  it("is refused a second time, and leaves no trace", async () => {
    await raise(FACTS);
    const before = await trace();
    expect(await raise({ ...FACTS, title: "people leave the  team" })).toEqual({
      ok: false,
      reason: "refused",
      message: "Not raised. R3 has that title already.",
    });
    expect(await raise({ ...FACTS, title: "Late", reviewOn: inDays(-1) })).toMatchObject({
      reason: "refused",
    });
    expect(await trace()).toEqual(before);
  });

  it("gets a key of its own however many are raised at once", async () => {
    const titles = ["One", "Two", "Three", "Four"];
    const outcomes = await Promise.all(titles.map((title) => raise({ ...FACTS, title })));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const keys = (await project()).risks.map(({ key }) => key);
    expect(keys).toEqual(["R1", "R2", "R3", "R4", "R5", "R6"]);
  });
});

describe("a risk that is assessed anew", () => {
  it("keeps what was said, and the event tells what changed and nothing else", async () => {
    const risk = await seen("R1");
    const before = await facted("R1");
    const part = { probability: "critical", owner: "Otto" } as const;
    expect(await reassess("R1", part)).toMatchObject({
      ok: true,
      data: { id: risk.id, version: 2, merged: false },
    });
    expect(await facted("R1")).toEqual({ ...before, ...part });
    expect(await newestEvent()).toMatchObject({
      action: "risk.reassessed",
      subjectKey: "R1",
      before: { probability: "medium", owner: null, version: 1 },
      after: { probability: "critical", owner: "Otto", version: 2 },
    });
  });

  it("keeps the level that was stated: that is the document's word", async () => {
    await reassess("R2", { probability: "low", impact: "low" });
    expect((await project()).risks[1]).toMatchObject({ level: "high", probability: "low" });
  });

  it("drops what is not known any more", async () => {
    await raise(FACTS);
    const facts = { ...NOTHING_SAID, title: FACTS.title };
    expect(await reassess("R3", facts)).toMatchObject({ ok: true });
    expect(await facted("R3")).toEqual(facts);
    expect(await newestEvent()).toMatchObject({
      before: { loss: FACTS.loss },
      after: { loss: null },
    });
  });

  it.each([
    ["nothing changes", {}, /Nothing of it has changed/],
    ["its review would lie in the past", { reviewOn: inDays(-1) }, /has passed/],
  ])("is refused where %s, and leaves no trace", async (_, part, why) => {
    const before = await trace();
    const outcome = await reassess("R1", part);
    expect(outcome).toMatchObject({ ok: false, reason: "refused" });
    expect(outcome).toHaveProperty("message", expect.stringMatching(why));
    expect(await trace()).toEqual(before);
  });

  it("by two at once who change different facts is what both made of it", async () => {
    const before = await facted("R1");
    const outcomes = await Promise.all([
      reassess("R1", { impact: "critical" }),
      reassess("R1", { mitigation: "Budgets" }, otto),
    ]);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await facted("R1")).toEqual({ ...before, impact: "critical", mitigation: "Budgets" });
  });

  it("by two at once who change the same: one is written, the other gets both versions", async () => {
    const risk = await seen("R1");
    const facts = await facted("R1");
    const base = facts.impact;
    // Both have read the same before either writes.
    const write = (who: typeof lena, part: Partial<RiskFacts>) =>
      reassessRisk(who, { slug, risk, changes: changing(facts, part) }, "r");
    const outcomes = await Promise.all([
      write(lena, { impact: "critical", owner: "Lena" }),
      write(otto, { impact: "low" }),
    ]);
    const won = outcomes.findIndex(({ ok }) => ok);
    const [theirs, mine] = won === 0 ? ["critical", "low"] : ["low", "critical"];
    const name = won === 0 ? "Lena" : "Otto";
    expect(outcomes[1 - won]).toEqual({
      ok: false,
      reason: "conflict",
      message: `${name} was faster. Nothing of yours is written.`,
      detail: {
        id: risk.id,
        version: 2,
        fields: { impact: { theirs, base, mine } },
        changedBy: { name, userId: null },
      },
    });
    expect(await facted("R1")).toMatchObject({ impact: theirs });
  });

  it("in another window of one's own is said to be so", async () => {
    const risk = await seen("R1");
    const { impact: from } = await facted("R1");
    await reassess("R1", { impact: "low" });
    const late = { slug, risk, changes: { impact: { from, to: "critical" } } } as const;
    expect(await reassessRisk(lena, late, "r")).toMatchObject({
      reason: "conflict",
      message: "You have changed it elsewhere. Nothing of yours is written.",
    });
  });
});

describe("a risk that is reviewed", () => {
  it("is looked at again after the project's cadence", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-03-16T23:30:00.000Z") });
    const risk = await seen("R2");
    expect(await reviewRisk(lena, { slug, risk, nextOn: null }, "r")).toEqual({
      ok: true,
      data: { id: risk.id, version: 2, nextOn: "2026-03-30" },
    });
    expect((await facted("R2")).reviewOn).toBe("2026-03-30");
    expect(await newestEvent()).toMatchObject({
      action: "risk.reviewed",
      subjectKey: "R2",
      before: { version: 1 },
      after: { reviewOn: "2026-03-30", reviewedOn: "2026-03-16", version: 2 },
    });
  });

  it("or on a day that is given, which lies ahead", async () => {
    const before = await trace();
    const risk = await seen("R2");
    expect(await reviewRisk(lena, { slug, risk, nextOn: inDays(0) }, "r")).toMatchObject({
      reason: "refused",
      message: "Not saved. The next review comes after today’s.",
    });
    expect(await trace()).toEqual(before);
    expect(await reviewRisk(lena, { slug, risk, nextOn: inDays(3) }, "r")).toMatchObject({
      ok: true,
    });
    expect((await facted("R2")).reviewOn).toBe(inDays(3));
  });

  it("by the second of two is told what the first left", async () => {
    const risk = await seen("R2");
    await reviewRisk(otto, { slug, risk, nextOn: inDays(3) }, "r");
    expect(await reviewRisk(lena, { slug, risk, nextOn: null }, "r")).toMatchObject({
      reason: "conflict",
      message: "Otto was faster. Nothing of yours is written.",
      detail: { version: 2, fields: { reviewOn: { theirs: inDays(3) } } },
    });
  });
});

it("a risk of another project is none", async () => {
  const foreign = await seen("R1");
  const changes = { owner: { from: (await facted("R1")).owner, to: "Otto" } };
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug: `${slug}-else`, name: "Else", summary: "Else.", currency: "USD" },
  });
  await importProject(operatorScope(), document, "test");
  const before = await trace();
  const elsewhere = await scopeFor("Lena", "editor", `${slug}-else`);
  const none = { ok: false, reason: "not found", message: "This risk does not exist any more." };
  const input = { slug: `${slug}-else`, risk: foreign };
  expect(await reassessRisk(elsewhere, { ...input, changes }, "r")).toEqual(none);
  expect(await reviewRisk(elsewhere, { ...input, nextOn: null }, "r")).toEqual(none);
  expect(await trace()).toEqual(before);
});

async function scopeFor(name: string, role: Role = "editor", of = slug): Promise<ProjectScope> {
  const scope = await findProjectScope(scopeOf({ userId: null, name, email: null, role }), of);
  if (!scope) throw new Error("The project is not visible.");
  return scope;
}

function raise(facts: Omit<RaiseInput, "slug">) {
  return raiseRisk(lena, { slug, ...facts }, "r");
}

async function reassess(key: string, part: Partial<RiskFacts>, who = lena) {
  const changes = changing(await facted(key), part);
  return reassessRisk(who, { slug, risk: await seen(key), changes }, "r");
}

function project() {
  return readProject(db(), lena.projectId);
}

async function one(key: string) {
  const risk = (await project()).risks.find((row) => row.key === key);
  if (!risk) throw new Error(`There is no risk ${key}.`);
  return risk;
}

async function seen(key: string) {
  const { id, version } = await one(key);
  return { id, version };
}

async function facted(key: string): Promise<RiskFacts> {
  return factsOf(await one(key));
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

function newestEvent() {
  const where = { projectId: lena.projectId };
  return db().event.findFirst({ where, orderBy: { seq: "desc" } });
}

async function trace() {
  const where = { projectId: lena.projectId };
  return { project: await project(), events: await db().event.count({ where }) };
}
