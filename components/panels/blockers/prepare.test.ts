import { describe, expect, it } from "vitest";
import { buildProject, NOW, type ProjectParts, subject } from "@/lib/testing/project-builder";
import { prepareBlockers } from "./prepare";

const prepare = (parts: ProjectParts) => prepareBlockers(buildProject(parts), NOW);

describe("the blockers", () => {
  it("stand with the gravest first, in their order, and lead to their page", () => {
    const { rows, href } = prepare({
      slug: "harbour",
      blockers: [
        { key: "a", severity: "P1" },
        { key: "b", severity: "P0" },
        { key: "c", severity: "P0" },
      ],
    });
    expect(rows.map((row) => row.key)).toEqual(["b", "c", "a"]);
    expect(rows[0]?.href).toBe("/projects/harbour/blockers#blocker-b");
    expect(href).toBe("/projects/harbour/blockers");
  });

  it("are the first of those that are left; what is resolved is only counted", () => {
    const { rows, total, note } = prepare({
      blockers: [{ key: "gone" }, ...Array.from({ length: 12 }, (_, at) => ({ key: `b${at}` }))],
      evidence: [{ subject: subject("blocker", "gone") }],
    });
    expect(rows.map((row) => row.key)).toEqual(Array.from({ length: 8 }, (_, at) => `b${at}`));
    expect(total).toBe(13);
    expect(note).toBe("12 open, all P0, oldest 1\u00a0d");
  });

  it("are contradicted only where somebody says they are done and they are not", () => {
    const { rows } = prepare({
      blockers: [
        { key: "said", claimedState: "done", actualState: "fragile" },
        { key: "open", claimedState: "incomplete", actualState: "incomplete" },
      ],
    });
    expect(rows.map((row) => [row.key, row.contradicted])).toEqual([
      ["said", true],
      ["open", false],
    ]);
  });

  it("say what they hold up", () => {
    const { rows } = prepare({
      blockers: [{ key: "a" }, { key: "b", severity: "P2" }],
    });
    expect(rows.map((row) => row.holdsUp)).toEqual(["the verdict", "nothing on record"]);
  });
});
