import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { ProjectPanelId } from "@/components/panels/contract";
import { PROJECT_PANELS } from "@/components/panels/loaders";
import { isOfNow } from "@/components/panels/of-now";
import { PERMISSIONS } from "@/lib/domain/rights";
import { getProject } from "@/lib/features/projects/data";
import { lookAt } from "@/lib/features/snapshots/data";
import { db } from "@/lib/platform/db";
import { findProjectScope, mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { makeActedOn } from "@/lib/testing/acting";
import { cookieOf, HERE, makeWorld } from "@/lib/testing/role-matrix-world";
import { GET } from "./route";

const RANGE = { lowMinor: 471100, likelyMinor: null, highMinor: 471100 };

/** Those of whole pages, which need nobody to say what of them is asked for. */
const ON_PAGES = [
  ...["headline", "maturity", "gate", "blockers", "blocker-register", "metrics"],
  ...["metric-register", "next-actions", "plan", "timeline", "calendar", "findings", "unlocks"],
  ...["risks", "calibration", "checks", "runs", "claims", "trail", "snapshots", "evidence"],
  ...["waivers", "go-no-go", "economics", "expected-cost", "exposure", "investment", "options"],
  ...["returns", "budget", "what-if", "case", "comparison", "reviews"],
] as ProjectPanelId[];

let world: Awaited<ReturnType<typeof makeActedOn>>;
let scope: ProjectScope;
/** When it was kept, and nothing was claimed yet. */
let kept: string;
let past: ProjectScope;

beforeAll(async () => {
  await makeWorld();
  world = await makeActedOn("snapshots", {
    tasks: [{ key: "1", title: "Wire it" }],
    moneyLines: [{ key: "M1", kind: "investment", name: "Work", amount: RANGE }],
    risks: [{ key: "R1", title: "It costs $4,711", probability: "high", impact: "high" }],
  });
  const found = await findProjectScope(world.lena, world.slug);
  if (!found) throw new Error("The project is not there.");
  scope = found;
  await world.act(world.lena, "take", { note: null });
  kept = (
    await db().snapshot.findFirstOrThrow({ where: { projectId: scope.projectId } })
  ).takenAt.toISOString();
  const task = await db().task.findFirstOrThrow({ where: { projectId: scope.projectId } });
  const target = { kind: "task", id: task.id, version: task.version };
  expect(await world.act(world.lena, "evidence.claimDone", { target, note: null })).toMatchObject({
    ok: true,
  });
  await db().evidence.create({
    data: {
      ...{ projectId: scope.projectId, taskId: task.id, byName: "Test", at: new Date() },
      ...{ outcome: "failed", origin: "person" },
    },
  });
  past = await standing(scope, kept);
});

async function standing(of: ProjectScope, asked: string): Promise<ProjectScope> {
  const look = await lookAt(of, asked);
  if (look.kind !== "seen") throw new Error(look.kind);
  return look.scope;
}

describe("how a project stood", () => {
  it("is what the snapshot has, while what stands now is another", async () => {
    expect((await getProject(past)).claims).toEqual([]);
    expect((await getProject(scope)).claims).toHaveLength(1);
    expect(past.past).toMatchObject({ at: kept, snapshotAt: kept, isExact: true });
  });

  it("has behind a snapshot what was written until the moment", async () => {
    const [event] = await world.newestEvents(1);
    const behind = await standing(scope, event!.at.toISOString());
    expect((await getProject(behind)).claims).toHaveLength(1);
    expect(behind.past?.snapshotAt).toBe(kept);
  });

  it("is known since the first snapshot, and never guessed", async () => {
    expect(await lookAt(scope, "2020-01-01")).toEqual({
      kind: "not kept",
      at: "2020-01-01T23:59:59.999Z",
      keptSince: kept,
    });
    expect(await lookAt(scope, "3020-01-01")).toMatchObject({ kind: "to come" });
    expect(await lookAt(scope, "someday")).toEqual({ kind: "unreadable" });
    expect(await lookAt(scope, null)).toEqual({ kind: "seen", scope });
  });

  it("can be read by whoever may read it, and written by nobody", () => {
    const allowed = PERMISSIONS.filter((permission) => mayDo(past, permission));
    expect(allowed).toEqual(["project:read", "money:read"]);
  });

  it.each(ON_PAGES)("is shown by %s with nothing to write, and as of then", async (id) => {
    const model: unknown = await PROJECT_PANELS[id](past, null);
    expect(offered(model)).toEqual([]);
    expect(JSON.stringify(model)).not.toMatch(/"(claimed|failed)":[1-9]/);
  });

  it("has no run, no event and no snapshot of later", async () => {
    const [runs, trail, snapshots] = await Promise.all([
      PROJECT_PANELS.runs(past, null),
      PROJECT_PANELS.trail(past, null),
      PROJECT_PANELS.snapshots(past, null),
    ]);
    expect(runs).toMatchObject({ rows: [] });
    expect(trail.rows.map(({ what }) => what).join()).not.toContain("claim");
    expect(snapshots.rows).toHaveLength(1);
  });
});

describe("a panel that is asked for as of a moment", () => {
  it("answers as it stood, and hides amounts from whoever may see none", async () => {
    const asked = { project: world.slug, asOf: kept };
    expect(await text("claims", asked, "editor")).not.toContain("Wire it");
    expect(await text("claims", { project: world.slug }, "editor")).toContain("Wire it");
    expect(await text("risks", asked, "editor")).toContain("4,711");
    for (const id of ["risks", "economics", "investment", "go-no-go"]) {
      expect(await text(id, asked, "viewer"), id).not.toMatch(/4,?711/);
    }
  });

  it("is not found where nothing is known, is not kept, or is not the viewer's to see", async () => {
    const { slug } = world;
    expect(await status("headline", { project: slug, asOf: "2020-01-01" })).toBe(404);
    expect(await status("tray", { project: slug, asOf: kept })).toBe(404);
    expect(await status("headline", { project: slug, asOf: kept })).toBe(200);
    await db().project.update({ where: { slug }, data: { membersOnly: true } });
    expect(await status("headline", { project: slug, asOf: kept })).toBe(404);
    await db().project.update({ where: { slug }, data: { membersOnly: false } });
  });

  it("is of a page, or says why it is not there", () => {
    const others = (Object.keys(PROJECT_PANELS) as ProjectPanelId[]).filter(isOfNow);
    expect(others.sort()).toEqual([
      ...["archive", "export", "mapping-rule", "mapping-rules", "review", "tray"],
    ]);
  });
});

/** Names of what somebody would be let do. */
function offered(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(offered);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, of]: [string, unknown]) => {
    if (name === "may") return Object.values(of as object).includes(true) ? [name] : [];
    return /^may[A-Z]/.test(name) && of === true ? [name] : offered(of);
  });
}

async function ask(id: string, query: Record<string, string>, role: "viewer" | "editor") {
  const url = `${HERE}/api/panels/${id}?${new URLSearchParams(query).toString()}`;
  const headers = { cookie: await cookieOf(role), "x-request-id": randomUUID() };
  return GET(new Request(url, { headers }), { params: Promise.resolve({ panelId: id }) });
}

async function text(id: string, query: Record<string, string>, role: "viewer" | "editor") {
  return (await ask(id, query, role)).text();
}

async function status(id: string, query: Record<string, string>) {
  return (await ask(id, query, "editor")).status;
}
