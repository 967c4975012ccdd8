import { describe, expect, it } from "vitest";
import { buildProject } from "@/lib/testing/project-builder";
import { phasesNamedIn, phasesOfOption } from "./phases-of-option";

const KEYS = ["0", "0.5", "1", "2", "3"];

describe("the phases a text names", () => {
  it.each([
    ["Phase 1", ["1"]],
    ["phases 0, 0.5, 1 and 2: the core", ["0", "0.5", "1", "2"]],
    ["Phases 0 to 2: functional", ["0", "0.5", "1", "2"]],
    ["Phase 0–1 only (phase 3 later)", ["0", "0.5", "1", "3"]],
    ["Phase 0-1.", ["0", "0.5", "1"]],
    ["phase 0 + 0.5 + 1", ["0", "0.5", "1"]],
    ["(phases 2 & 3)", ["2", "3"]],
    ["Phases 1, 2, and 3", ["1", "2", "3"]],
    ["Phase 1 takes 2 weeks", ["1"]],
    ["All 3 phases", []],
    ["Phase 9", []],
    ["phases to 2", []],
    ["Phases 2 to 0", ["2"]],
    ["", []],
  ])("%s", (text, named) => {
    expect(phasesNamedIn(text, KEYS)).toEqual(named);
  });

  it("may have keys with a hyphen", () => {
    expect(phasesNamedIn("Phase roll-out", ["roll-out", "roll"])).toEqual(["roll-out"]);
  });
});

describe("the phases of an option", () => {
  const phasesOf = (deliverable: string | null, deferredScope: string | null = null) => {
    const project = buildProject({
      phases: KEYS.map((key) => ({ key })),
      options: [{ deliverable, deferredScope }],
    });
    return phasesOfOption(project, project.options[0]!);
  };

  it("are those of what it delivers", () => {
    expect(phasesOf("Phases 0 to 1", "Phase 1 in part")).toEqual(["0", "0.5", "1"]);
  });

  it("are all but those it leaves for later", () => {
    expect(phasesOf("The core", "Phases 2 and 3 follow")).toEqual(["0", "0.5", "1"]);
  });

  it("are none where it names none", () => {
    expect(phasesOf("Everything")).toEqual([]);
    expect(phasesOf(null)).toEqual([]);
  });
});
