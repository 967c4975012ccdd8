import { beforeEach, describe, expect, it } from "vitest";
import { compareWithBaseline } from "@/lib/domain/schedule/variance";
import { scheduleProject } from "@/lib/domain/schedule/schedule-project";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { readProject } from "@/lib/features/projects/data";
import { nowInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { operatorScope } from "@/lib/platform/operator";
import type { ProjectScope } from "@/lib/platform/viewer";
import { projectScope } from "@/lib/testing/claims-world";
import { changing } from "@/lib/testing/changing";
import "@/lib/features/actions";
import { answerToTakingBack, lastRequest, newRequest, takeBack } from "@/lib/testing/taking-back";
import { movePromise, replanPhase, replanTask, takeBaseline } from "./mutations";
import type { PlannedFacts } from "./types";

const WEEK = { low: 1, likely: 1, high: 1, unit: "weeks" } as const;
const FAR = "2199-03-04";

let made = 0;
let slug: string;
let lena: ProjectScope;
let otto: ProjectScope;

beforeEach(async () => {
  made += 1;
  slug = `planned-${String(made)}`;
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug, name: slug, summary: "A plan.", currency: "USD" },
    phases: [{ key: "0", name: "First" }],
    tasks: [
      { key: "0.1", title: "One", phaseKey: "0", estimate: WEEK },
      { key: "0.2", title: "Two", phaseKey: "0" },
      { key: "0.3", title: "Three", phaseKey: "0" },
    ],
    milestones: [
      { key: "M1", name: "Live", startsOn: "2026-03-09", endsOn: "2026-03-13", phaseKeys: ["0"] },
    ],
  });
  const imported = await importProject(operatorScope(), document, "test");
  if (!imported.ok) throw new Error(imported.message);
  lena = await projectScope("Lena", slug);
  otto = await projectScope("Otto", slug);
});

const project = () => readProject(db(), lena.projectId);
const task = async (key = "0.1") => (await project()).tasks.find((one) => one.key === key)!;
const events = (action: string) =>
  db().event.findMany({ where: { projectId: lena.projectId, action } });
const trace = async () => ({
  project: await project(),
  events: await db().event.count({ where: { projectId: lena.projectId } }),
});

async function replan(scope: ProjectScope, part: Partial<PlannedFacts["task"]>, version?: number) {
  const { id, version: now, estimate, actualHours, plannedStartOn, plannedEndOn } = await task();
  const facts = { estimate, actualHours, plannedStartOn, plannedEndOn };
  const seen = { id, version: version ?? now };
  return replanTask(
    scope,
    { slug, task: seen, exactly: false, changes: changing(facts, part) },
    "r",
  );
}

describe("a task that is planned anew", () => {
  it("moves the plan, and the event says what was before", async () => {
    const before = scheduleProject(await project(), nowInstant());
    expect(await replan(lena, { plannedStartOn: FAR })).toMatchObject({
      ok: true,
      data: { version: 2 },
    });
    const after = scheduleProject(await project(), nowInstant());
    expect(after.finish.hours).toBeGreaterThan(before.finish.hours);
    expect(await events("task.replanned")).toMatchObject([
      {
        actorName: "Lena",
        subjectKey: "0.1",
        before: { plannedStartOn: null, version: 1 },
        after: { plannedStartOn: FAR, version: 2 },
      },
    ]);
  });

  it("is put back by saying what was before, as another event", async () => {
    const before = scheduleProject(await project(), nowInstant());
    await replan(lena, { plannedStartOn: FAR, estimate: null });
    await replan(lena, { plannedStartOn: null, estimate: WEEK });
    const { plannedStartOn, estimate, version } = await task();
    expect({ plannedStartOn, estimate, version }).toEqual({
      plannedStartOn: null,
      estimate: WEEK,
      version: 3,
    });
    expect(scheduleProject(await project(), nowInstant()).finish).toEqual(before.finish);
    expect(await events("task.replanned")).toHaveLength(2);
  });

  it("by two from one version keeps both, or tells the second both versions", async () => {
    const { id } = await task();
    const late = { slug, task: { id, version: 1 }, exactly: false };
    await replan(lena, { plannedStartOn: FAR }, 1);
    const end = { plannedEndOn: { from: null, to: "2199-03-01" } };
    expect(await replanTask(otto, { ...late, changes: end }, "r")).toMatchObject({
      detail: [{ path: "changes.plannedEndOn.to", message: "It ends before it begins" }],
    });
    const before = await trace();
    const start = { plannedStartOn: { from: null, to: "2199-03-01" } };
    expect(await replanTask(otto, { ...late, changes: start }, "r")).toMatchObject({
      ok: false,
      reason: "conflict",
      message: "Lena was faster. Nothing of yours is written.",
      detail: {
        version: 2,
        fields: { plannedStartOn: { theirs: FAR, base: null, mine: "2199-03-01" } },
      },
    });
    expect(await trace()).toEqual(before);
    const later = { plannedEndOn: { from: null, to: FAR } };
    // Whoever drags a bar has seen where it was drawn, and nothing else of it.
    expect(await replanTask(otto, { ...late, exactly: true, changes: later }, "r")).toMatchObject({
      reason: "conflict",
      detail: { version: 2, fields: { plannedEndOn: { theirs: null, mine: FAR } } },
    });
    expect(await replanTask(otto, { ...late, changes: later }, "r")).toMatchObject({
      ok: true,
      data: { merged: true },
    });
    expect(await task()).toMatchObject({ plannedStartOn: FAR, plannedEndOn: FAR });
  });

  it("to what it is writes nothing", async () => {
    const before = await trace();
    expect(await replan(lena, {})).toMatchObject({ ok: false, reason: "refused" });
    expect(await trace()).toEqual(before);
  });

  it("of another project, or that is gone, is refused as one that is not there", async () => {
    const { id } = await task();
    await importProject(
      operatorScope(),
      projectDocument.parse({
        format: "gantry/project",
        formatVersion: 1,
        project: { slug: `${slug}-other`, name: "Other", summary: "Other.", currency: "USD" },
      }),
      "test",
    );
    const other = await projectScope("Lena", `${slug}-other`);
    for (const one of [id, crypto.randomUUID()]) {
      const changes = { plannedStartOn: { from: null, to: FAR } };
      expect(
        await replanTask(
          other,
          { slug, task: { id: one, version: 1 }, exactly: false, changes },
          "r",
        ),
      ).toMatchObject({ ok: false, reason: "not found" });
    }
    expect((await task()).plannedStartOn).toBeNull();
  });
});

describe("a phase that is planned anew", () => {
  const FACTS = {
    estimate: WEEK,
    plannedStartOn: null,
    plannedEndOn: null,
    notBeforeOn: FAR,
    deferred: false,
  };
  const phase = async () => (await project()).phases[0]!;
  const write = async (part: Partial<PlannedFacts["phase"]> = {}) => {
    const { id, version, estimate, plannedStartOn, plannedEndOn, ...row } = await phase();
    const { notBeforeOn, deferred } = row;
    const facts = { estimate, plannedStartOn, plannedEndOn, notBeforeOn, deferred };
    const changes = changing<PlannedFacts["phase"]>(facts, { ...FACTS, ...part });
    const reason = part.deferred ? "It is not of this release." : null;
    return replanPhase(
      lena,
      { slug, phase: { id, version }, exactly: false, changes, reason },
      newRequest(),
    );
  };

  it("moves all that is in it, and its event says only what changed", async () => {
    expect(await write()).toMatchObject({ ok: true, data: { version: 2 } });
    const schedule = scheduleProject(await project(), nowInstant());
    expect(schedule.tasks[0]!.span!.earlyStart).toBe(FAR);
    expect(await events("phase.replanned")).toMatchObject([
      {
        subjectKey: "0",
        before: { estimate: null, notBeforeOn: null, version: 1 },
        after: { estimate: WEEK, notBeforeOn: FAR, version: 2 },
      },
    ]);
    expect(Object.keys((await events("phase.replanned"))[0]!.after as object).sort()).toEqual([
      "estimate",
      "notBeforeOn",
      "version",
    ]);
  });

  it("or put off, is taken back and made again, as events of their own", async () => {
    const before = await phase();
    await write({ deferred: true });
    const undone = await takeBack(slug, lastRequest());
    expect(await phase()).toEqual({ ...before, version: 3 });
    await takeBack(slug, undone);
    expect(await phase()).toMatchObject({ deferred: true, notBeforeOn: FAR, version: 4 });
    expect(await events("phase.replanned")).toHaveLength(3);
  });

  it("by the second of two is answered with what stands", async () => {
    const { id } = await phase();
    await write();
    const before = await trace();
    const changes = { notBeforeOn: { from: null, to: "2199-05-06" } };
    expect(
      await replanPhase(otto, { slug, phase: { id, version: 1 }, exactly: false, changes }, "r"),
    ).toMatchObject({
      reason: "conflict",
      detail: { version: 2, fields: { notBeforeOn: { theirs: FAR } }, changedBy: { name: "Lena" } },
    });
    expect(await trace()).toEqual(before);
  });
});

describe("a milestone", () => {
  const milestone = async () => (await project()).milestones[0]!;
  const WINDOW = { startsOn: "2026-03-16", endsOn: "2026-03-20", actualOn: null };
  const write = async (part: Partial<PlannedFacts["milestone"]> = {}) => {
    const { id, version, startsOn, endsOn, actualOn } = await milestone();
    const changes = changing({ startsOn, endsOn, actualOn }, { ...WINDOW, ...part });
    return movePromise(
      lena,
      { slug, milestone: { id, version }, exactly: false, changes },
      newRequest(),
    );
  };

  it("is promised for other days, and that is taken back", async () => {
    const before = await milestone();
    expect(await write()).toMatchObject({ ok: true });
    expect(await milestone()).toMatchObject(WINDOW);
    expect(await events("milestone.moved")).toMatchObject([
      { subjectKey: "M1", before: { startsOn: "2026-03-09", endsOn: "2026-03-13" } },
    ]);
    await takeBack(slug, lastRequest());
    expect(await milestone()).toEqual({ ...before, version: 3 });
  });

  it("that was met stays where it was promised, and is not met before its day", async () => {
    expect(await write({ actualOn: FAR })).toMatchObject({
      message: "Not saved. The day on which it was met has not come yet.",
    });
    expect(await write({ actualOn: "2026-03-02" })).toMatchObject({ ok: true });
    expect(await write({ actualOn: "2026-03-02", endsOn: FAR })).toMatchObject({
      message: "Not saved. It is met: what was promised of it stays.",
    });
  });

  it("by the second of two is answered with what stands", async () => {
    const { id } = await milestone();
    await write();
    const changes = { endsOn: { from: "2026-03-13", to: FAR } };
    const late = { slug, milestone: { id, version: 1 }, exactly: false, changes };
    expect(await movePromise(otto, late, "r")).toMatchObject({
      reason: "conflict",
      detail: { version: 2, fields: { endsOn: { theirs: WINDOW.endsOn } } },
    });
  });
});

describe("a baseline", () => {
  it("keeps the plan as it stands, and a slip stays in sight after planning anew", async () => {
    const outcome = await takeBaseline(lena, { slug, name: "Kick-off" }, "r");
    expect(outcome).toMatchObject({ ok: true, data: { key: "BL1", version: 1 } });
    const taken = scheduleProject(await project(), nowInstant());
    await replan(lena, { plannedStartOn: FAR });

    const now = await project();
    const [baseline] = now.baselines;
    expect(baseline).toMatchObject({ key: "BL1", name: "Kick-off", takenBy: { name: "Lena" } });
    expect(baseline!.rows.find((row) => row.key === "0.1")).toMatchObject({
      kind: "task",
      endOn: taken.tasks[0]!.span!.earlyFinish,
    });
    const [variance] = compareWithBaseline(
      now,
      scheduleProject(now, nowInstant()),
      baseline!,
    ).filter((row) => row.kind === "task" && row.key === "0.1");
    expect(variance!.baseline).toMatchObject({ endOn: taken.tasks[0]!.span!.earlyFinish });
    expect(variance!.endSlip!.workingDays).toBeGreaterThan(1000);
    expect(await events("baseline.taken")).toMatchObject([
      { actorName: "Lena", subjectKey: "BL1", before: null, after: { name: "Kick-off" } },
    ]);
  });

  it("of a plan that runs on past what can be kept is not taken, and the project stays readable", async () => {
    const [task] = (await project()).tasks;
    const hours = { estimateLow: 999_999, estimateLikely: null, estimateHigh: 999_999 };
    await db().task.update({ where: { id: task!.id }, data: { ...hours, estimateUnit: "hours" } });
    expect(await takeBaseline(lena, { slug, name: "Kick-off" }, "r")).toMatchObject({
      reason: "refused",
      message: expect.stringContaining("cannot be kept: Say a day between 1970 and 2199") as string,
    });
    expect((await project()).baselines).toEqual([]);
  });

  it("is taken back, and taken again as it was", async () => {
    await takeBaseline(lena, { slug, name: "Kick-off" }, newRequest());
    const taken = (await project()).baselines;
    const back = await takeBack(slug, lastRequest());
    expect((await project()).baselines).toEqual([]);
    expect(await events("baseline.removed")).toMatchObject([{ subjectKey: "BL1", after: null }]);
    await takeBack(slug, back);
    const [again] = (await project()).baselines;
    expect(again).toEqual({ ...taken[0], version: again!.version });
  });

  it("does not come again where another has its name or key by now", async () => {
    await takeBaseline(lena, { slug, name: "Kick-off" }, newRequest());
    const back = await takeBack(slug, lastRequest());
    await takeBaseline(otto, { slug, name: "Second" }, newRequest());
    expect(await answerToTakingBack(slug, back)).toMatchObject({
      ok: false,
      message: "Not taken again. Another baseline is BL1 by now.",
    });
    expect((await project()).baselines.map(({ name }) => name)).toEqual(["Second"]);
  });

  it.each(["Stated", " as stated"])(
    "called “%s” could not be told from what is stated",
    async (name) => {
      expect(await takeBaseline(lena, { slug, name }, "r")).toMatchObject({
        ok: false,
        reason: "invalid",
        detail: [{ path: "name", message: expect.stringMatching(/Choose another name/) as string }],
      });
    },
  );

  it("of a name that is there is refused at its field, also when two take it at once", async () => {
    const outcomes = await Promise.all([
      takeBaseline(lena, { slug, name: "Kick-off" }, "r"),
      takeBaseline(otto, { slug, name: "kick-off " }, "r"),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({
      reason: "invalid",
      detail: [{ path: "name" }],
    });
    expect((await project()).baselines).toHaveLength(1);
  });

  it("of nothing is not taken", async () => {
    const empty = projectDocument.parse({
      format: "gantry/project",
      formatVersion: 1,
      project: { slug: `${slug}-empty`, name: "Empty", summary: "Nothing.", currency: "USD" },
    });
    await importProject(operatorScope(), empty, "test");
    const scope = await projectScope("Lena", `${slug}-empty`);
    expect(await takeBaseline(scope, { slug, name: "Kick-off" }, "r")).toMatchObject({
      reason: "refused",
      message: "Not taken. There is no plan to keep yet.",
    });
  });
});
