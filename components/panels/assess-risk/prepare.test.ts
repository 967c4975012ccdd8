import { describe, expect, it } from "vitest";
import { buildProject, daysAgo, NOW } from "@/lib/testing/project-builder";
import { nameRisk, prepareAssessRisk } from "./prepare";

const project = buildProject({
  reviewCadenceDays: 14,
  risks: [{ key: "new", title: "A key like any other", level: "high", impact: "low" }],
});
const prepare = (of: string | null) => prepareAssessRisk(project, of, true, NOW);

describe("what the form of a risk begins with", () => {
  it.each([null, nameRisk(null)])("asked of %s: nothing, and a review after the cadence", (of) => {
    expect(prepare(of)).toMatchObject({
      risk: null,
      facts: { title: "", probability: null, reviewOn: daysAgo(-14).slice(0, 10) },
      today: daysAgo(0).slice(0, 10),
    });
  });

  it("of a risk: what stands, and its stated level", () => {
    expect(prepare(nameRisk("new"))).toMatchObject({
      risk: { key: "new", version: 1, stated: "high" },
      facts: { title: "A key like any other", impact: "low", reviewOn: null },
    });
  });

  it("of one that is not there: nothing", () => {
    expect(prepare(nameRisk("R9"))).toBeNull();
    expect(prepare("task-1")).toBeNull();
  });
});
