import { describe, expect, it } from "vitest";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { operatorScope, scopeOf } from "@/lib/platform/operator";
import { db } from "@/lib/platform/db";
import { findHits } from "./data";

async function make(slug: string, own: object = {}, rows: object = {}) {
  const document = projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug, name: `The ${slug}`, summary: "To be found.", currency: "USD", ...own },
    ...rows,
  });
  const made = await importProject(operatorScope("test"), document, `import-${slug}`);
  if (!made.ok) throw new Error(made.message);
}

const tasks = (...titles: string[]) =>
  titles.map((title, index) => ({ key: `1.${String(index + 1)}`, title }));

describe("finding", () => {
  it("puts whole keys before beginnings before the rest, and where one is before all others", async () => {
    await make(
      "near",
      {},
      { tasks: tasks("Drain the pool", "Refill 1.1 twice", "A pool of threads") },
    );
    await make("far", {}, { tasks: tasks("Pool connections") });
    const viewer = scopeOf({ userId: null, name: "Vera", email: null, role: "viewer" });

    expect(await titles(viewer, "pool")).toEqual([
      "Pool connections",
      "A pool of threads",
      "Drain the pool",
    ]);
    expect(await titles(viewer, "pool", "near")).toEqual([
      "A pool of threads",
      "Drain the pool",
      "Pool connections",
    ]);
    expect(await titles(viewer, "1.1", "near")).toEqual([
      "Drain the pool",
      "Refill 1.1 twice",
      "Pool connections",
    ]);
    expect((await findHits(viewer, { q: "NEAR" }))[0]).toEqual({
      kind: "project",
      slug: "near",
      project: "The near",
      key: "near",
      title: "The near",
      owns: null,
    });
  });

  it("takes every sign for itself", async () => {
    await make("signs", {}, { tasks: tasks("Use 100% of it", "Use_snake", "A back\\slash") });
    const viewer = scopeOf({ userId: null, name: "Vera", email: null, role: "viewer" });
    expect(await titles(viewer, "100%")).toEqual(["Use 100% of it"]);
    expect(await titles(viewer, "e_s")).toEqual(["Use_snake"]);
    expect(await titles(viewer, "k\\s")).toEqual(["A back\\slash"]);
    expect(await titles(viewer, "'; --")).toEqual([]);
  });

  it("finds nothing of a project that is not the viewer's, and no amount for whoever may see none", async () => {
    await make("hidden", { membersOnly: true }, { tasks: tasks("Secret sauce") });
    await make("costly", {}, { tasks: tasks("Save $384,000 of sauce") });
    const role = (name: "viewer" | "editor") =>
      scopeOf({ userId: null, name: "Somebody", email: null, role: name });
    expect(await titles(role("editor"), "sauce")).toEqual(["Save $384,000 of sauce"]);
    expect(await titles(role("editor"), "384")).toEqual(["Save $384,000 of sauce"]);
    const [seen = ""] = await titles(role("viewer"), "sauce");
    expect(seen).toContain("of sauce");
    expect(seen).not.toContain("384");
    expect(await titles(role("viewer"), "384")).toEqual([]);
  });

  it("finds people by what they own, once in each project that the viewer may see", async () => {
    const owned = (owner: string, ...titles: string[]) =>
      tasks(...titles).map((task) => ({ ...task, owner }));
    await make("docks", {}, { tasks: owned("Ines Kollwitz", "Dredge") });
    await make("cranes", {}, { tasks: owned("Ines Kollwitz", "Lift", "Turn") });
    await make(
      "tugs",
      { owner: "Ines Kollwitz" },
      {
        risks: [{ key: "R1", title: "No fuel", owner: "Kollwitz & Sons", impact: "high" }],
      },
    );
    await make(
      "vault",
      { membersOnly: true, owner: "Otto Kollwitz" },
      { tasks: owned("Ines Kollwitz", "Hide", "Seek", "Lock") },
    );
    const viewer = scopeOf({ userId: null, name: "Vera", email: null, role: "viewer" });
    const inAll = [
      ["cranes", "Ines Kollwitz", { at: "plan", count: 2 }],
      ["docks", "Ines Kollwitz", { at: "plan", count: 1 }],
      ["tugs", "Ines Kollwitz", { at: "overview", count: 1 }],
    ];

    expect(await people(viewer, "ines")).toEqual(inAll);
    expect(await people(viewer, "kollwitz", "tugs")).toEqual([
      ["tugs", "Kollwitz & Sons", { at: "risks", count: 1 }],
      inAll[2],
      ...inAll.slice(0, 2),
    ]);
    expect(await people(viewer, "otto")).toEqual([]);
    expect(await people(operatorScope("test"), "otto")).toEqual([
      ["vault", "Otto Kollwitz", { at: "overview", count: 1 }],
    ]);
    expect(await people(viewer, "")).toEqual([]);
  });

  it("finds whoever has an account, once, in a project that both may see", async () => {
    const account = async (name: string, disabledAt: Date | null = null) => {
      const email = `${name.toLowerCase().replaceAll(" ", ".")}@search.test`;
      return db().user.create({ data: { name, email, role: "editor", disabledAt } });
    };
    await make("quay", {}, { tasks: tasks("Sweep") });
    await make("attic", { membersOnly: true });
    const { id } = await account("Zora Zeitler");
    await account("Zoe Zeitler");
    await account("Zed Zeitler", new Date(0));
    await make("yard", { owner: "Zoe Zeitler" });
    const attic = await db().project.findUniqueOrThrow({ where: { slug: "attic" } });
    await db().projectMember.create({ data: { projectId: attic.id, userId: id } });
    const viewer = scopeOf({ userId: null, name: "Vera", email: null, role: "viewer" });

    expect(await people(viewer, "zeitler", "quay")).toEqual([
      ["quay", "Zora Zeitler", null],
      ["yard", "Zoe Zeitler", { at: "overview", count: 1 }],
    ]);
    const elsewhere = await people(viewer, "zora", "attic");
    expect(elsewhere).toHaveLength(1);
    expect(elsewhere.flat()).not.toContain("attic");
    const member = scopeOf({ userId: id, name: "Zora Zeitler", email: null, role: "editor" });
    expect(await people(member, "zora", "attic")).toEqual([["attic", "Zora Zeitler", null]]);
    expect(await people(member, "zed")).toEqual([]);
  });

  it("answers nothing but projects while nothing is asked", async () => {
    await make("asked", {}, { tasks: tasks("Anything") });
    const hits = await findHits(operatorScope("test"), { q: "" });
    expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(["project"]));
    expect(hits.length).toBeLessThanOrEqual(8);
  });
});

async function titles(scope: Parameters<typeof findHits>[0], q: string, project?: string) {
  const hits = await findHits(scope, { q, project });
  return hits.filter(({ kind }) => kind === "task").map(({ title }) => title);
}

async function people(scope: Parameters<typeof findHits>[0], q: string, project?: string) {
  const hits = await findHits(scope, { q, project });
  return hits.flatMap(({ kind, slug, title, owns }) =>
    kind === "person" ? [[slug, title, owns]] : [],
  );
}
