import { beforeAll, describe, expect, it } from "vitest";
import { compareStates } from "@/lib/domain/history/compare-states";
import { addDays, dayOf } from "@/lib/domain/instant";
import { listAltered } from "@/lib/features/decisions/data";
import { decisionStanding } from "@/lib/domain/decisions/standing";
import { getProject } from "@/lib/features/projects/data";
import { compareMoments, listSnapshots, listTrend, lookAt } from "@/lib/features/snapshots/data";
import { draftAgenda, listReviews, listUnsent } from "@/lib/features/reviews/data";
import { db } from "@/lib/platform/db";
import { operatorScope } from "@/lib/platform/operator";
import { getProjectScope, type ProjectScope } from "@/lib/platform/viewer";
import { verifyTrail } from "@/scripts/audit/verify";
import { loadExamples } from "../load";
import { weeksBefore } from "./weeks";

let scopes: ProjectScope[];

beforeAll(async () => {
  await loadExamples("history-password-1");
  const rows = await db().project.findMany({ orderBy: { slug: "asc" } });
  scopes = await Promise.all(rows.map(({ slug }) => getProjectScope(operatorScope(), slug)));
});

describe("the history of the examples", () => {
  it("is six weeks of states and that of the load, all said to be examples", async () => {
    for (const scope of scopes) {
      const lines = await listSnapshots(scope);
      expect(lines.map(({ reason }) => reason)).toEqual(["daily", ...Array(6).fill("review")]);
      for (const { reason, note } of lines) {
        if (reason === "review") expect(note).toMatch(/^Example data/);
      }
      expect(await listTrend(scope)).toHaveLength(7);
    }
  });

  it("leads step by step to what the reports say: each week has something that the one before had not", async () => {
    for (const scope of scopes) {
      const project = await getProject(scope);
      const now = new Date().toISOString();
      const weeks = [...weeksBefore(project, dayOf(now)), { at: now, project }];
      weeks.slice(1).forEach((week, index) => {
        const before = weeks[index]!;
        const told = compareStates(
          { project: before.project, now: before.at },
          { project: week.project, now: week.at },
        );
        expect(told.length, `${project.slug}, week ${String(index + 2)}`).toBeGreaterThan(0);
      });
    }
  });

  it("is read back for every day of it, and compared with now", async () => {
    for (const scope of scopes) {
      for (const days of [41, 30, 20, 8, 3]) {
        const look = await lookAt(scope, dayOf(addDays(new Date().toISOString(), -days)));
        expect(look.kind, `${scope.slug}, ${String(days)} days ago`).toBe("seen");
        if (look.kind === "seen") expect(look.scope.past?.isExact).toBe(true);
      }
      const from = new Date(addDays(new Date().toISOString(), -30));
      const compared = await compareMoments(scope, from, null);
      expect(compared?.differences.map(({ kind }) => kind)).toContain("added");
    }
  });

  it("has two decisions of the execution platform, the second with an input that has moved since", async () => {
    const scope = scopes.find(({ slug }) => slug === "execution-platform")!;
    const project = await getProject(scope);
    expect(project.decisions.map(({ key }) => key)).toEqual(["early-start", "launch", "roadmap"]);
    expect(listAltered(project)).toEqual([]);
    const [early, launch] = project.decisions.map((one) =>
      decisionStanding(project, one, new Date().toISOString()),
    );
    expect(early).toMatchObject({ state: "superseded", changed: [] });
    expect(launch).toMatchObject({
      ...{ state: "in force", outcome: "no-go" },
      changed: [{ id: "metric providers-validated", before: 1, after: 0 }],
    });
  });

  it("has a review at each of its snapshots, whose agenda was written by the rule, and carries over what is open", async () => {
    const came = new Set<string | undefined>();
    for (const scope of scopes) {
      const held = (await listReviews(scope)).reverse();
      expect(held.map(({ key }) => key)).toEqual(["R1", "R2", "R3", "R4", "R5", "R6"]);
      const kinds = held.flatMap(({ items }) => items.map(({ outcome }) => outcome?.kind));
      expect(kinds, scope.slug).not.toContain(undefined);
      kinds.forEach((kind) => came.add(kind));
      const snapshots = await listSnapshots(scope);
      const closes = held.map(({ closedAt }) => closedAt).reverse();
      expect(snapshots.slice(1).map(({ takenAt }) => takenAt)).toEqual(closes);
      const { items } = await draftAgenda(scope, {
        project: await getProject(scope),
        now: new Date().toISOString(),
      });
      expect(items[0]?.kind).toBe("verdict");
    }
    expect([...came].sort()).toEqual(["acted", "decided", "parked"]);
    const vimana = scopes.find(({ slug }) => slug === "vimana")!;
    const project = await getProject(vimana);
    const draft = await draftAgenda(vimana, { project, now: new Date().toISOString() });
    expect(draft.items.find(({ kind }) => kind === "claims refuted")?.hero).toEqual({
      ...{ what: "share", part: 5, whole: 5 },
    });
    expect(draft.items.map(({ kind }) => kind)).toContain("carried over");
  });

  it("is mailed to nobody: a meeting that was invented has no minutes to send", async () => {
    const closed = await db().review.aggregate({ _max: { closedAt: true } });
    expect(await listUnsent(closed._max.closedAt ?? new Date(0))).toEqual([]);
  });

  it("stands in a chain of events that nothing is missing from", async () => {
    const { chains } = await verifyTrail();
    expect(chains.flatMap(({ findings }) => findings)).toEqual([]);
  });
});
