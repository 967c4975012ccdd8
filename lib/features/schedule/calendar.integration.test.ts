import { beforeEach, describe, expect, it } from "vitest";
import "@/lib/features/actions";
import type { Role } from "@/lib/domain/rights";
import { scheduleProject } from "@/lib/domain/schedule/schedule-project";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { readProject } from "@/lib/features/projects/data";
import { registeredActions } from "@/lib/platform/action";
import { nowInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { operatorScope, scopeOf } from "@/lib/platform/operator";
import type { ProjectScope } from "@/lib/platform/viewer";
import { projectScope } from "@/lib/testing/claims-world";
import { changing } from "@/lib/testing/changing";
import { answerToTakingBack, lastRequest, newRequest, takeBack } from "@/lib/testing/taking-back";
import { listForecastsDue } from "./data";
import { refreshForecasts, setCalendar } from "./mutations";
import type { CalendarFacts } from "./types";

const FIRST: CalendarFacts = {
  startOn: "2199-03-04",
  targetOn: null,
  hoursPerDay: 8,
  people: 1,
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
};
const HOLIDAYS = ["2199-03-05", "2199-03-06", "2199-03-07"];

let made = 0;
let slug: string;
let lena: ProjectScope;
let otto: ProjectScope;

beforeEach(async () => {
  made += 1;
  slug = `calendar-${String(made)}`;
  lena = await makeProject(slug);
  otto = await projectScope("Otto", slug);
});

async function makeProject(name: string): Promise<ProjectScope> {
  const estimate = { low: 20, likely: 20, high: 20, unit: "hours" };
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug: name, name, summary: "A plan.", currency: "USD", ...FIRST },
    tasks: ["1", "2"].map((key) => ({ key, title: key, estimate })),
  });
  const imported = await importProject(operatorScope(), document, "test");
  if (!imported.ok) throw new Error(imported.message);
  return projectScope("Lena", name);
}

const project = () => readProject(db(), lena.projectId);
const seen = async () => {
  const { id, version } = await project();
  return { id, version };
};
const end = async () => scheduleProject(await project(), nowInstant()).finish.on;
const events = () =>
  db().event.findMany({
    where: { projectId: lena.projectId, action: "project.calendar-changed" },
    orderBy: { seq: "asc" },
  });
const trace = async () => ({
  project: await project(),
  events: await db().event.count({ where: { projectId: lena.projectId } }),
});

async function set(who: ProjectScope, part: Partial<CalendarFacts>) {
  const { id, version, startOn, targetOn, hoursPerDay, people, workingDays, holidays } =
    await project();
  const facts = { startOn, targetOn, hoursPerDay, people, workingDays, holidays };
  const changes = changing<CalendarFacts>(facts, part);
  return setCalendar(who, { slug, project: { id, version }, changes }, newRequest());
}

describe("the calendar of a project", () => {
  it("moves the end, and the event tells what changed and nothing else", async () => {
    const before = await end();
    expect(await set(lena, { people: 2.5, holidays: HOLIDAYS })).toMatchObject({
      ok: true,
      data: { version: 2 },
    });
    expect(await project()).toMatchObject({ ...FIRST, people: 2.5, holidays: HOLIDAYS });
    expect(await end()).not.toBe(before);
    const [event] = await events();
    expect(event).toMatchObject({ actorName: "Lena", subjectKind: "project", subjectKey: slug });
    expect(event?.before).toEqual({ people: 1, holidays: [], version: 1 });
    expect(event?.after).toEqual({ people: 2.5, holidays: HOLIDAYS, version: 2 });
  });

  it("says all of itself anew", async () => {
    const other: CalendarFacts = {
      startOn: null,
      targetOn: "2199-12-31",
      hoursPerDay: 7.25,
      people: 0.5,
      workingDays: [6, 7],
      holidays: HOLIDAYS,
    };
    expect(await set(lena, other)).toMatchObject({ ok: true });
    expect(await project()).toMatchObject(other);
  });

  it("by two from one version keeps both, or tells the second both versions", async () => {
    const late = { slug, project: await seen() };
    await set(lena, { people: 3 });
    const before = await trace();
    const people = { from: 1, to: 4 };
    const holidays = { from: [], to: HOLIDAYS };
    expect(await setCalendar(otto, { ...late, changes: { people, holidays } }, "r")).toMatchObject({
      reason: "conflict",
      message: "Lena was faster. Nothing of yours is written.",
      detail: { version: 2, fields: { people: { theirs: 3, base: 1, mine: 4 } } },
    });
    expect(await trace()).toEqual(before);
    expect(await setCalendar(otto, { ...late, changes: { holidays } }, "r")).toMatchObject({
      ok: true,
      data: { version: 3, merged: true },
    });
  });

  it("to what it is writes nothing", async () => {
    const before = await trace();
    expect(await set(lena, {})).toMatchObject({
      reason: "refused",
      message: "Not saved. Nothing of it has changed.",
    });
    expect(await trace()).toEqual(before);
  });

  it("of another project is refused as one that is not there", async () => {
    const other = await makeProject(`${slug}-other`);
    const changes = { people: { from: 1, to: 9 } };
    const input = { slug: other.slug, project: await seen(), changes };
    const before = await trace();
    expect(await setCalendar(other, input, "r")).toMatchObject({ reason: "not found" });
    expect(await trace()).toEqual(before);
    expect((await readProject(db(), other.projectId)).people).toBe(1);
  });

  it("makes the forecast that is kept due, which is computed anew", async () => {
    await refreshForecasts([lena.projectId]);
    expect(await listForecastsDue([lena.projectId])).toEqual([]);
    const kept = async () =>
      (await db().rollup.findUniqueOrThrow({ where: { projectId: lena.projectId } })).forecast;
    const before = await kept();
    await set(lena, { holidays: HOLIDAYS });
    expect(await listForecastsDue([lena.projectId])).toEqual([lena.projectId]);
    await refreshForecasts([lena.projectId]);
    expect(await kept()).not.toEqual(before);
  });
});

describe("as the route takes it", () => {
  const action = registeredActions().find(({ name }) => name === "schedule.setCalendar");
  const run = async (part: Partial<CalendarFacts>, role: Role = "editor") => {
    const who = scopeOf({ userId: null, name: "Lena", email: null, role });
    return action?.run(who, { slug, project: await seen(), changes: changing(FIRST, part) }, "r");
  };

  it.each([
    [{ hoursPerDay: 0 }, "hoursPerDay", "More than 0 hours"],
    [{ hoursPerDay: 24.5 }, "hoursPerDay", "At most 24 hours"],
    [{ hoursPerDay: 7.125 }, "hoursPerDay", "At most two decimals"],
    [{ people: 0 }, "people", "More than 0 people"],
    [{ people: 1001 }, "people", "At most 1,000 people"],
    [{ workingDays: [] }, "workingDays", "At least one day of the week"],
    [{ workingDays: [1, 1] }, "workingDays", "In ascending order, each once"],
    [{ holidays: ["2026-12-25", "2026-12-25"] }, "holidays", "In ascending order, each once"],
    [{ holidays: ["2026-12-26", "2026-12-25"] }, "holidays", "In ascending order, each once"],
    [{ holidays: ["2026-02-30"] }, "holidays.0", "Say a day"],
    [{ startOn: "2200-01-01" }, "startOn", "Say a day between 1970 and 2199"],
    [{ targetOn: "2199-03-03" }, "targetOn", "The target is before the start"],
  ])("what is wrong with %j is told at %s", async (part, path, message) => {
    const before = await trace();
    expect(await run(part)).toMatchObject({
      reason: "invalid",
      detail: [{ path: `changes.${path.replace(/^\w+/, "$&.to")}`, message }],
    });
    expect(await trace()).toEqual(before);
  });

  it("takes a day of the week that there is, and as many holidays as a document holds", async () => {
    const day = (at: number) => new Date(Date.UTC(2030, 0, 1 + at)).toISOString().slice(0, 10);
    const days = Array.from({ length: 3661 }, (_, at) => day(at));
    expect(await run({ workingDays: [8] })).toMatchObject({
      detail: [{ path: "changes.workingDays.to.0" }],
    });
    expect(await run({ holidays: days })).toMatchObject({
      detail: [{ path: "changes.holidays.to", message: "At most 3,660 days" }],
    });
    expect(await run({ holidays: days.slice(1) })).toMatchObject({ ok: true });
  });

  it.each<[Role, boolean]>([
    ["viewer", false],
    ["editor", true],
    ["approver", false],
    ["admin", true],
  ])("is written by a %s: %s", async (role, mayWrite) => {
    const answer = await run({ people: 2 }, role);
    expect(answer).toMatchObject(mayWrite ? { ok: true } : { reason: "forbidden" });
    expect((await project()).people).toBe(mayWrite ? 2 : 1);
  });
});

describe("a calendar that was changed", () => {
  it("is taken back beside what another has changed of it, and made again", async () => {
    const before = await end();
    await set(lena, { people: 2, holidays: HOLIDAYS });
    const change = lastRequest();
    await set(otto, { targetOn: "2199-12-31" });
    const undone = await takeBack(slug, change);
    expect(await project()).toMatchObject({ ...FIRST, targetOn: "2199-12-31", version: 4 });
    expect(await end()).toBe(before);
    await takeBack(slug, undone);
    expect(await project()).toMatchObject({ people: 2, holidays: HOLIDAYS });
    expect(await events()).toHaveLength(4);
  });

  it("stays where another has changed the same since", async () => {
    await set(lena, { holidays: HOLIDAYS });
    const change = lastRequest();
    await set(otto, { holidays: HOLIDAYS.slice(1) });
    const before = await trace();
    expect(await answerToTakingBack(slug, change)).toMatchObject({ reason: "conflict" });
    expect(await trace()).toEqual(before);
  });

  it("stays where the target would be before the start", async () => {
    await set(lena, { startOn: "2198-01-01" });
    const change = lastRequest();
    await set(otto, { targetOn: "2198-02-01" });
    const before = await trace();
    expect(await answerToTakingBack(slug, change)).toMatchObject({
      reason: "conflict",
      message:
        "Not taken back. Start or target has been changed since, and the target would be before the start.",
    });
    expect(await trace()).toEqual(before);
  });
});
