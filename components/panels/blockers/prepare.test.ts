import { describe, expect, it } from "vitest";
import { buildProject, NOW, type ProjectParts } from "@/lib/testing/project-builder";
import { prepareBlockers } from "./prepare";

const prepare = (parts: ProjectParts) => prepareBlockers(buildProject(parts), NOW);

describe("the blockers", () => {
  it("stand with the gravest first, in their order", () => {
    const { rows } = prepare({
      blockers: [
        { key: "a", severity: "P1" },
        { key: "b", severity: "P0" },
        { key: "c", severity: "P0" },
      ],
    });
    expect(rows.map((row) => row.key)).toEqual(["b", "c", "a"]);
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
      blockers: [{ key: "a", resolvingPhaseKey: "2" }, { key: "b" }],
    });
    expect(rows.map((row) => row.holdsUp)).toEqual(["phase 2", "not said"]);
  });
});
