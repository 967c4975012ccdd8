import { describe, expect, it } from "vitest";
import { buildProject, daysAgo, NOW, type ProjectParts } from "@/lib/testing/project-builder";
import { prepareNextActions } from "./prepare";

const prepare = (parts: ProjectParts) =>
  prepareNextActions(buildProject({ slug: "harbour", ...parts }), NOW);

describe("the next actions", () => {
  it("say why each is listed, and lead to where it stands", () => {
    const { rows } = prepare({
      tasks: [{ key: "0.1", priority: "P0", estimate: null }],
      items: [{ key: "team", list: "action", text: "Name a team" }],
    });
    expect(rows).toMatchObject([
      { title: "Name a team", why: "asked for at once", href: "/projects/harbour/plan#item-team" },
      { key: "0.1", why: "nothing open stands before it", href: "/projects/harbour/plan#task-0.1" },
    ]);
  });

  it("know what is overdue", () => {
    const { rows } = prepare({
      items: [
        { key: "late", list: "action", dueOn: daysAgo(3).slice(0, 10) },
        { key: "soon", list: "action", dueOn: daysAgo(-3).slice(0, 10) },
      ],
    });
    expect(rows.map((row) => [row.key, row.overdue])).toEqual([
      ["late", true],
      ["soon", false],
    ]);
  });

  it("show the first eight of many", () => {
    const { rows, total } = prepare({
      tasks: Array.from({ length: 12 }, (_, index) => ({ key: String(index) })),
    });
    expect([rows.length, total]).toEqual([8, 12]);
  });
});

it("there is none where nothing is planned, and another reason where something is", () => {
  expect(prepare({})).toMatchObject({ none: "Nothing is planned yet, so nothing is next." });
  expect(prepare({ phases: [{ key: "1" }] }).none).toMatch(/^Nothing to do next/);
});
