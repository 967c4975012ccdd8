import { beforeEach, describe, expect, it } from "vitest";
import { documentFromProject } from "@/lib/features/documents/convert";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { db } from "@/lib/platform/db";
import { operatorScope } from "@/lib/platform/operator";
import { findProjectScope } from "@/lib/platform/viewer";
import { FOUNDING, makeProjectsWorld } from "@/lib/testing/projects-world";
import { copyDocument, emptyDocument } from "./begin";
import { TEMPLATE_KEYS } from "./constants";
import { listArchivedProjects, listPortfolioLines, readProject } from "./data";
import { TEMPLATES } from "./templates";

let world: Awaited<ReturnType<typeof makeProjectsWorld>>;

beforeEach(async () => {
  world = await makeProjectsWorld();
});

async function documentAt(slug: string) {
  const { id } = await db().project.findUniqueOrThrow({ where: { slug } });
  return documentFromProject(await readProject(db(), id));
}

async function linesOf(...slugs: string[]) {
  const lines = await listPortfolioLines(operatorScope());
  return lines.flatMap((line) => (slugs.includes(line.slug) ? [line.slug] : []));
}

describe("a project is made", () => {
  it("of nothing, with what was said of it, and its first event tells by whom", async () => {
    const { free: slug, lena } = world;
    const said = { owner: "Ada", startOn: "2026-03-02", targetOn: "2026-09-01" };
    expect(await world.create(lena, said)).toMatchObject({ ok: true, data: { slug } });
    const { from: _, ...founding } = { ...FOUNDING, slug, ...said };
    expect(await documentAt(slug)).toEqual(emptyDocument(founding));
    const { id } = await db().project.findUniqueOrThrow({ where: { slug } });
    expect(await world.newestEvent(id)).toMatchObject({
      actorName: "Lena",
      action: "project.created",
      subjectKind: "project",
      subjectKey: slug,
      before: null,
      after: { slug, name: "New", from: { kind: "empty" }, rows: {} },
    });
    expect(await linesOf(slug)).toEqual([slug]);
  });

  it.each(TEMPLATE_KEYS)("with the template %s", async (key) => {
    const { free: slug } = world;
    await world.create(world.lena, { from: { kind: "template", key }, startOn: "2026-03-02" });
    const document = await documentAt(slug);
    const { project: _, ...rows } = projectDocument.parse(TEMPLATES[key].document);
    expect(document).toMatchObject(rows);
    expect(document.project).toMatchObject({ name: "New", startOn: "2026-03-02" });
  });

  it("as a copy of another: planned alike, and nothing of it done", async () => {
    const { free: slug } = world;
    const from = { kind: "copy", slug: world.slug } as const;
    await world.create(world.lena, { from, startOn: "2026-02-02" });
    const document = await documentAt(slug);
    const { from: _, ...founding } = { ...FOUNDING, slug, startOn: "2026-02-02" };
    const source = await documentAt(world.slug);
    expect(document).toEqual(copyDocument(source, founding, { withMoney: true }));
    expect(document).toMatchObject({
      tasks: [{ key: "1.1", status: "to do" }],
      phases: [{ plannedStartOn: "2026-02-02" }],
      moneyLines: [{ key: "M1" }],
      claims: [],
      evidence: [],
    });
    expect(source.claims).toHaveLength(1);
  });

  it("for its members alone, of whom its maker is one", async () => {
    await world.create(world.lena, { membersOnly: true });
    expect(await findProjectScope(world.lena, world.free)).not.toBeNull();
    expect(await findProjectScope(world.otto, world.free)).toBeNull();
  });
});

describe("no project is made, and nothing half of one,", () => {
  it.each<[string, object, string, string]>([
    ["at an address that is taken", { slug: "TAKEN" }, "slug", "Taken: another project is at"],
    ["at none", { slug: "" }, "slug", "Say where it is found"],
    ["at what is no address", { slug: "New one" }, "slug", "Small letters, digits and"],
    ["without a name", { name: " " }, "name", "Say what it is called"],
    ["without a sentence of what it is", { summary: "" }, "summary", "Say in a sentence"],
    [
      "that ends before it starts",
      { startOn: "2026-03-02", targetOn: "2026-03-01" },
      "targetOn",
      "Not before the start",
    ],
    ["in no currency", { currency: "usd" }, "currency", "Three capitals"],
    ["from a template there is not", { from: { kind: "template", key: "x" } }, "from.key", ""],
    [
      "of a project that nobody shows its maker",
      { from: { kind: "copy", slug: "nowhere" } },
      "from.slug",
      'No project "nowhere" is visible to you',
    ],
    [
      "in another currency than its amounts",
      { currency: "EUR", from: "COPY" },
      "currency",
      "Old counts in USD",
    ],
    ["beyond the calendar", { startOn: "2199-12-31", from: "COPY" }, "startOn", "Some day of it"],
  ])("%s", async (_, part: { slug?: string; from?: unknown }, path, message) => {
    await db().task.updateMany({
      where: { projectId: world.projectId },
      data: { dueOn: new Date("2026-02-01") },
    });
    const given = {
      ...part,
      ...(part.slug === "TAKEN" && { slug: world.slug }),
      ...(part.from === "COPY" && { from: { kind: "copy", slug: world.slug } }),
    };
    const before = await world.trace();
    const answer = await world.create(world.lena, given as object);
    expect(answer).toMatchObject({ ok: false, reason: "invalid", detail: [{ path }] });
    expect(JSON.stringify(answer)).toContain(message.replaceAll('"', '\\"'));
    expect(await world.trace()).toEqual(before);
  });

  it("and whoever may not see what is at an address is told no more than of one that nobody gets", async () => {
    await db().project.update({ where: { id: world.projectId }, data: { membersOnly: true } });
    const before = await world.trace();
    const answers = await Promise.all(
      [world.slug, "settings"].map(async (slug) => {
        const { change: _, ...answer } = await world.create(world.otto, { slug });
        return JSON.stringify(answer).replaceAll(slug, "…");
      }),
    );
    expect(answers[0]).toContain("… is not free: choose another address");
    expect(answers[0]).toBe(answers[1]);
    const imported = await Promise.all(
      [world.slug, "settings"].map(async (slug) => {
        const document = await documentAt(world.slug);
        const given = { ...document, project: { ...document.project, slug } };
        const answer = await importProject(world.otto, given, "test");
        return JSON.stringify(answer).replaceAll(slug, "…");
      }),
    );
    expect(imported[0]).toContain("Nothing imported. … is not free");
    expect(imported[0]).toBe(imported[1]);
    expect(await world.trace()).toEqual(before);
  });

  it("by whoever may not", async () => {
    const before = await world.trace();
    expect(await world.create(world.vera, {})).toMatchObject({ reason: "forbidden" });
    expect(await world.trace()).toEqual(before);
  });

  it("by the second of two who want one address at once", async () => {
    const answers = await Promise.all([world.create(world.lena, {}), world.create(world.otto, {})]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ detail: [{ path: "slug" }] });
  });

  it("of another that only its members see, as if there were none", async () => {
    await world.edit(world.otto, { membersOnly: true });
    const from = { kind: "copy", slug: world.slug } as const;
    expect(await world.create(world.lena, { from })).toMatchObject({
      detail: [{ path: "from.slug" }],
    });
  });
});

describe("what is said of a project", () => {
  it("is said anew from the version that was seen, and the event tells what and nothing else", async () => {
    const part = { name: "Renamed", sponsor: "Vera", freshnessDays: 7 };
    expect(await world.edit(world.lena, part)).toMatchObject({ ok: true, data: { version: 2 } });
    expect(await world.project()).toMatchObject({ ...part, owner: "Ada", version: 2 });
    const event = await world.newestEvent();
    expect(event).toMatchObject({
      action: "project.edited",
      subjectKey: world.slug,
      before: { name: "Old", sponsor: null, freshnessDays: 14, version: 1 },
      after: { ...part, version: 2 },
    });
    expect(Object.keys(event.after as object)).toHaveLength(4);
  });

  it("is refused to whoever comes second, who is told how it stands and by whom", async () => {
    const seen = await world.seen();
    await world.edit(world.otto, { owner: "Otto" });
    const before = await world.trace();
    const late = { project: seen, changes: { owner: { from: "Ada", to: "Lena" } } };
    expect(await world.act(world.lena, "edit", late)).toMatchObject({
      reason: "conflict",
      message: "Otto was faster. Nothing of yours is written.",
      detail: {
        version: 2,
        fields: { owner: { theirs: "Otto", base: "Ada", mine: "Lena" } },
        changedBy: { name: "Otto" },
      },
    });
    expect(await world.trace()).toEqual(before);
    const beside = { project: seen, changes: { name: { from: "Old", to: "New" } } };
    expect(await world.act(world.lena, "edit", beside)).toMatchObject({
      ok: true,
      data: { version: 3, merged: true },
    });
  });

  it.each([
    [{ name: "" }, "name"],
    [{ summary: "" }, "summary"],
    [{ freshnessDays: 0 }, "freshnessDays"],
    [{ reviewCadenceDays: 366 }, "reviewCadenceDays"],
    [{ readinessTargetPercent: 101 }, "readinessTargetPercent"],
  ])("is not %j", async (part, path) => {
    const before = await world.trace();
    expect(await world.edit(world.lena, part)).toMatchObject({
      detail: [{ path: `changes.${path}.to` }],
    });
    expect(await world.trace()).toEqual(before);
  });

  it("is not saved where nothing has changed", async () => {
    expect(await world.edit(world.lena, {})).toMatchObject({ reason: "refused" });
  });

  it("is taken back and said again, beside what another has changed", async () => {
    const edited = await world.edit(world.lena, { name: "Renamed", owner: null });
    await world.edit(world.otto, { sponsor: "Otto" });
    const undone = await world.takeBack(world.lena, edited);
    expect(await world.project()).toMatchObject({ name: "Old", owner: "Ada", sponsor: "Otto" });
    await world.takeBack(world.lena, undone);
    expect(await world.project()).toMatchObject({ name: "Renamed", owner: null });
    await world.edit(world.otto, { name: "Otto’s" });
    expect(await world.takeBack(world.lena, edited)).toMatchObject({ reason: "conflict" });
    expect(await world.project()).toMatchObject({ name: "Otto’s" });
  });

  it("hides it from all but its members, of whom whoever hides it becomes one", async () => {
    const hidden = await world.edit(world.lena, { membersOnly: true });
    expect((await world.newestEvent()).after).toMatchObject({ membersOnly: true, member: "Lena" });
    expect(await findProjectScope(world.lena, world.slug)).not.toBeNull();
    expect(await findProjectScope(world.otto, world.slug)).toBeNull();
    await world.takeBack(world.lena, hidden);
    expect(await findProjectScope(world.otto, world.slug)).not.toBeNull();
  });
});

describe("an archived project", () => {
  it("leaves the lists, stays readable, and is written by nobody until it is restored", async () => {
    expect(await linesOf(world.slug)).toEqual([world.slug]);
    expect(await world.archive(world.lena)).toMatchObject({ ok: true, data: { version: 2 } });
    const { archivedAt } = await world.project();
    expect(await world.newestEvent()).toMatchObject({
      action: "project.archived",
      before: { archivedAt: null, version: 1 },
      after: { archivedAt, version: 2 },
    });
    expect(await linesOf(world.slug)).toEqual([]);
    const listed = (await listArchivedProjects(world.vera)).find(({ slug }) => slug === world.slug);
    expect(listed).toEqual({ slug: world.slug, name: "Old", owner: "Ada", archivedAt });
    expect(await findProjectScope(world.vera, world.slug)).toMatchObject({ archived: true });
    expect(await world.edit(world.lena, { name: "New" })).toMatchObject({ reason: "archived" });
    expect(await world.archive(world.otto)).toMatchObject({ reason: "archived" });

    expect(await world.restore(world.vera)).toMatchObject({ reason: "forbidden" });
    expect(await world.restore(world.otto)).toMatchObject({ ok: true, data: { version: 3 } });
    expect(await world.newestEvent()).toMatchObject({
      actorName: "Otto",
      action: "project.restored",
      before: { archivedAt },
      after: { archivedAt: null },
    });
    expect(await linesOf(world.slug)).toEqual([world.slug]);
    expect(await world.edit(world.lena, { name: "New" })).toMatchObject({ ok: true });
  });

  it("is archived from the version that was seen, and restored only where it is archived", async () => {
    const seen = await world.seen();
    await world.edit(world.otto, { owner: "Otto" });
    const { act, lena } = world;
    const before = await world.trace();
    expect(await act(lena, "archive", { project: seen })).toMatchObject({
      reason: "conflict",
      detail: { version: 2, fields: { owner: { theirs: "Otto" } } },
    });
    expect(await world.restore(lena)).toMatchObject({
      reason: "refused",
      message: "Not restored. It is not archived.",
    });
    expect(await world.trace()).toEqual(before);
  });

  it("is not archived through what was recorded: it is restored instead", async () => {
    const archived = await world.archive(world.lena);
    expect(await world.takeBack(world.lena, archived)).toMatchObject({ reason: "archived" });
    await world.restore(world.lena);
    expect(await world.takeBack(world.lena, archived)).toMatchObject({ reason: "refused" });
  });

  it("can be copied, since it can be read", async () => {
    await world.archive(world.lena);
    const from = { kind: "copy", slug: world.slug } as const;
    expect(await world.create(world.lena, { from })).toMatchObject({ ok: true });
  });
});
