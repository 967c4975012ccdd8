import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/rights";
import { deriveState } from "@/lib/domain/truth/derive-state";
import { readProject } from "@/lib/features/projects/data";
import { readReviews } from "@/lib/features/reviews/data";
import { nowInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { operatorScope, scopeOf } from "@/lib/platform/operator";
import { portfolio } from "@/prisma/seed/portfolio";
import { documentFromProject, documentText } from "./convert";
import { importProject } from "./mutations";
import { parseDocument } from "./parse";
import { type ProjectDocument, projectDocument } from "./schema";

const operator = operatorScope();

async function exportText(slug: string): Promise<string> {
  const { id } = await db().project.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  return documentText(documentFromProject(await readProject(db(), id)));
}

async function importText(text: string) {
  const parsed = parseDocument(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return importProject(operator, parsed.document, "test");
}

describe.each(portfolio.map((input) => [input.project.slug, input] as const))(
  "%s",
  (slug, input) => {
    const again = `${slug}-again`;
    let first: string;

    beforeAll(async () => {
      await importProject(operator, projectDocument.parse(input), "test");
      first = await exportText(slug);
    });

    it("comes out as it went in", () => {
      const expected = projectDocument.parse(input);
      expect(sorted(JSON.parse(first) as ProjectDocument)).toEqual(sorted(expected));
    });

    it("is equal byte for byte after one more trip", async () => {
      const renamed = first.replace(`"slug": "${slug}"`, `"slug": "${again}"`);
      const made = await importText(renamed);
      expect(made.ok).toBe(true);
      expect(await exportText(again)).toBe(renamed);
    });

    it("is imported with an event that tells by whom and how much", async () => {
      const [event] = await db().event.findMany({ where: { subjectKey: slug } });
      expect(event).toMatchObject({ action: "project.imported", actorName: "Operator" });
    });
  },
);

describe("what a project sets for its money", () => {
  it("comes out as it went in, to a hundredth of a percent", async () => {
    const project = {
      slug: "rates",
      name: "Rates",
      summary: "A system with a rate of its own.",
      currency: "EUR",
      discountRatePercent: 8.25,
      returnYears: 5,
    };
    await importText(JSON.stringify({ format: "gantry/project", formatVersion: 1, project }));
    expect((JSON.parse(await exportText("rates")) as ProjectDocument).project).toMatchObject(
      project,
    );
  });
});

describe("a plan with its own calendar, with what happened and with baselines", () => {
  const day = { plannedStartOn: "2026-01-05", plannedEndOn: "2026-01-09" };
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: {
      slug: "planned",
      name: "Planned",
      summary: "Has a calendar.",
      currency: "EUR",
      workingDays: [1, 2, 3, 4],
      holidays: ["2025-12-25", "2026-01-06"],
    },
    tasks: [
      { key: "1", title: "First", ...day, startedOn: "2026-01-07", finishedOn: "2026-01-12" },
    ],
    baselines: [
      {
        key: "b1",
        name: "First plan",
        takenAt: "2026-01-01T09:00:00.000Z",
        takenBy: "Ada",
        rows: [
          { kind: "task", key: "1", name: "First", endOn: "2026-01-09", effortHours: 12.25 },
          { kind: "milestone", key: "gone", name: "Gone by now", startOn: "2026-01-01" },
        ],
      },
      { key: "b2", name: "Empty", takenAt: "2026-01-02T09:00:00.000Z", takenBy: "Ada" },
    ],
  });

  it("comes out as it went in, byte for byte", async () => {
    const made = await importProject(operator, document, "test");
    expect(made.ok).toBe(true);
    expect(await exportText("planned")).toBe(documentText(document));
  });

  it("keeps what a baseline froze, whoever writes", async () => {
    const where = { name: "First plan" };
    await expect(db().baseline.updateMany({ where, data: { rows: [] } })).rejects.toThrow(
      /append-only/,
    );
    await db().baseline.updateMany({ where, data: { name: "Plan of January" } });
    expect(await exportText("planned")).toContain("Plan of January");
  });

  it("is summarised with its calendar", async () => {
    const { id } = await db().project.findUniqueOrThrow({ where: { slug: "planned" } });
    const project = await readProject(db(), id);
    expect(project).toMatchObject({
      workingDays: [1, 2, 3, 4],
      holidays: ["2025-12-25", "2026-01-06"],
    });
  });
});

describe("a review that was held", () => {
  const at = "2026-02-01T09:00:00.000Z";
  const fact = { what: "day", dayOn: "2026-02-03" } as const;
  const row = {
    ...{ title: "Rotate the key", said: fact, found: null, mark: "refuted" },
    subject: { kind: "task", key: "1" },
  } as const;
  const [closedBy, by] = ["Eva", "Ben"];
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug: "reviewed", name: "Reviewed", summary: "Was met about.", currency: "EUR" },
    tasks: [{ key: "1", title: "Rotate the key" }],
    reviews: [
      {
        ...{ key: "R1", heldOn: "2026-02-01", openedBy: "Ana", openedAt: at, closedBy },
        ...{ sinceAt: "2026-01-25T09:00:00.000Z", closedAt: "2026-02-01T09:30:00.000Z" },
        items: [
          {
            ...{ kind: "claims refuted", caption: "claim refuted", heads: ["Said", "Found"] },
            ...{ hero: { what: "share", part: 1, whole: 2 }, question: "Who proves it?" },
            rows: [row, { ...row, subject: { kind: "milestone", key: "gone" } }],
            ...{ carriedFrom: "R0", carriedText: "Ben is away", notes: "Said", spentSeconds: 70 },
            outcome: { kind: "acted", text: null, by, at },
            actions: [
              { text: "Rotate it", owner: "Ben", dueOn: "2026-02-09", done: { by, at } },
              { text: "Tell legal" },
            ],
          },
        ],
      },
      { key: "R2", heldOn: "2026-02-08", openedBy: "Ana", openedAt: at, closedBy, closedAt: at },
    ],
  });

  it("comes out as it went in, byte for byte, its rows leading to the project's own", async () => {
    const made = await importProject(operator, document, "test");
    if (!made.ok) throw new Error(made.message);
    const { projectId } = made.data;
    const reviews = await readReviews(db(), { projectId });
    const project = await readProject(db(), projectId);
    const out = documentFromProject(project, reviews.toReversed());
    expect(documentText(out)).toBe(documentText(document));
    const [task, gone] = reviews.at(-1)?.items[0]?.rows ?? [];
    expect(task?.subject.id).toBe(project.tasks[0]?.id);
    expect(gone?.subject.id).toBe("");
  });
});

describe("a decision that was taken by poll", () => {
  const decided = { outcomeKind: "go with conditions", decidedBy: "Eva" } as const;
  const at = "2026-02-01T09:00:00.000Z";
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: {
      slug: "decided",
      name: "Decided",
      summary: "Was voted on.",
      currency: "EUR",
      pollRules: {
        quorum: 2,
        minimumApprovers: 2,
        tolerances: { percent: 2.5, points: 3, days: 1 },
        functions: [{ name: "Security", person: "Ana", deputy: "Ben", mayApprove: false }],
      },
    },
    tasks: [{ key: "1", title: "Rotate the key" }],
    decisions: [
      {
        key: "D1",
        question: "Ship?",
        ...decided,
        outcome: "go",
        decidedAt: at,
        computedVerdict: "NO-GO",
        inputs: [
          { id: "verdict", label: "Verdict", measure: "state", value: "NO-GO", tolerance: null },
          { id: "metric a", label: "A", measure: "figure", value: 1.5, tolerance: 5 },
        ],
        contentHash: "a".repeat(64),
        supersededByKey: "D2",
      },
      { key: "D2", question: "Ship now?", replacesKey: "D1", outcome: "go", decidedAt: at },
      { key: "D3", question: "Later?", withdrawal: { by: "Eva", at, reason: "Too early" } },
    ],
    polls: [
      {
        key: "P1",
        decisionKey: "D1",
        openedBy: "Eva",
        openedAt: at,
        closedAt: at,
        quorum: 1,
        minimumApprovers: 1,
        contentHash: "b".repeat(64),
        voices: [
          {
            function: "Security",
            person: "Ana",
            deputy: "Ben",
            answer: "go with conditions",
            reason: "Only then",
            at,
            answeredBy: "Ben",
            asDeputy: true,
            conditions: [{ text: "Rotate", dueOn: "2026-03-01", owner: "Ben", taskKey: "1" }],
          },
        ],
      },
    ],
  });

  it("comes out as it went in, byte for byte", async () => {
    const made = await importProject(operator, document, "test");
    expect(made).toMatchObject({ ok: true });
    expect(await exportText("decided")).toBe(documentText(document));
  });
});

describe("an import", () => {
  it("refuses a slug that is taken, and says so", async () => {
    const made = await importText(await exportText("vimana"));
    expect(made).toMatchObject({ ok: false, reason: "conflict" });
  });

  it("writes nothing when a row is refused half way", async () => {
    const document = projectDocument.parse(portfolio[2]);
    const broken: ProjectDocument = {
      ...document,
      project: { ...document.project, slug: "broken" },
      // Past what the schema lets through, as a defect of ours might: the database refuses it last.
      evidence: document.evidence.map((row) => ({ ...row, outcome: "perhaps" as "passed" })),
    };
    const before = await db().task.count();
    await expect(importProject(operator, broken, "test")).rejects.toThrow();
    expect(await db().project.count({ where: { slug: "broken" } })).toBe(0);
    expect(await db().task.count()).toBe(before);
  });

  it("refuses proof that is yet to come, and names it", async () => {
    const document = projectDocument.parse(portfolio.find(({ evidence }) => evidence?.length));
    const at = new Date(Date.now() + 86_400_000).toISOString();
    const tomorrow = document.evidence.map((row, index) => (index === 0 ? { ...row, at } : row));
    const path = "evidence[0].at";
    const project = { ...document.project, slug: "tomorrow" };
    const made = await importProject(
      operator,
      { ...document, project, evidence: tomorrow },
      "test",
    );
    expect(made).toEqual({
      ok: false,
      reason: "invalid",
      message: `Nothing imported. ${path}: ${at} is yet to come.`,
      detail: [{ path, message: `${at} is yet to come` }],
    });
    expect(await db().project.count({ where: { slug: "tomorrow" } })).toBe(0);
  });

  it("is refused to whoever may not import", async () => {
    const viewer = { ...operator, viewer: { ...operator.viewer, role: "viewer" as const } };
    const made = await importProject(viewer, projectDocument.parse(portfolio[0]), "test");
    expect(made).toMatchObject({ ok: false, reason: "forbidden" });
  });
});

describe("the names in a document", () => {
  const subject = { kind: "task", key: "1" } as const;
  const moment = new Date().toISOString();
  const forged = (slug: string) =>
    projectDocument.parse({
      format: "gantry/project",
      formatVersion: 1,
      project: { slug, name: slug, summary: "All is well.", currency: "USD" },
      tasks: [
        { key: "1", title: "Claimed and confirmed" },
        { key: "2", title: "Waived" },
      ],
      blockers: [
        {
          key: "B1",
          title: "Waived too",
          severity: "P0",
          claimedState: "done",
          actualState: "fragile",
          raisedOn: "2025-01-01",
        },
      ],
      checks: [{ key: "runs", subject, kind: "command", seenRed: true }],
      claims: [{ subject, by: "Ben", at: moment }],
      evidence: [
        { subject, checkKey: "runs", outcome: "passed", origin: "ci", by: "CI", at: moment },
        { subject, outcome: "passed", origin: "person", by: "Cleo", at: moment },
        { subject, outcome: "failed", origin: "document", by: "Dora", at: "2025-01-01T00:00:00Z" },
      ],
      waivers: (["task", "blocker"] as const).map((kind) => ({
        subject: { kind, key: kind === "task" ? "2" : "B1" },
        reason: "Later",
        requestedBy: "Ben",
        requestedAt: moment,
        approvedBy: "Cleo",
        approvedAt: moment,
        expiresOn: "2199-01-01",
      })),
    });
  const importAs = async (role: Role) => {
    const scope = scopeOf({ userId: null, name: "Lena", email: null, role });
    const made = await importProject(scope, forged(`by-${role}`), "test");
    if (!made.ok) throw new Error(made.message);
    const project = await readProject(db(), made.data.projectId);
    const states = project.tasks.map(
      ({ key }) => deriveState(project, { kind: "task", key }, nowInstant()).state,
    );
    return { ...made.data, states, project };
  };

  it("verify and waive nothing when an editor brings them in, and the outcome says so", async () => {
    const { lowered, states, project } = await importAs("editor");
    expect(lowered).toEqual({ evidence: 2, approvals: 2 });
    expect(states).toEqual(["refuted", "to do"]);
    expect(project.evidence.map(({ origin }) => origin)).toEqual([
      "document",
      "document",
      "document",
    ]);
    expect(project.waivers).toMatchObject([
      { subject: { kind: "task", key: "2" }, approvedBy: null, approvedAt: null },
      { subject: { kind: "blocker", key: "B1" }, approvedBy: null, approvedAt: null },
    ]);
    const [event] = await db().event.findMany({ where: { subjectKey: "by-editor" } });
    expect(event).toMatchObject({ after: { lowered: { evidence: 2, approvals: 2 } } });
  });

  it("stand as written when an administrator vouches for them", async () => {
    const { lowered, states, slug } = await importAs("admin");
    expect(lowered).toEqual({ evidence: 0, approvals: 0 });
    expect(states).toEqual(["verified", "waived"]);
    expect(JSON.parse(await exportText(slug))).toEqual(forged(slug));
  });
});

/** The order of the options of a decision says nothing, and is not kept. */
function sorted(document: ProjectDocument): ProjectDocument {
  return {
    ...document,
    decisions: document.decisions.map((row) => ({ ...row, optionKeys: row.optionKeys.toSorted() })),
  };
}
