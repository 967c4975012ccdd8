import { describe, expect, it } from "vitest";
import { NOW, type ProjectParts, buildProject } from "@/lib/testing/project-builder";
import type { Consequence } from "../project";
import { scheduleProject } from "./schedule-project";
import { listVariants } from "./variants";

const consequence = (kind: Consequence["kind"], more: Partial<Consequence> = {}): Consequence => ({
  kind,
  text: `Then ${kind}.`,
  weeks: null,
  phaseKey: null,
  optionKey: null,
  ...more,
});
const PAST = "2026-03-01";
const AHEAD = "2026-04-01";
const trigger = (key: string, dueOn: string | null, then: Consequence | null) => ({
  key,
  kind: "no-go" as const,
  dueOn,
  consequence: then,
});
const week = { low: 1, likely: null, high: 1, unit: "weeks" as const };

const project = (criteria: ProjectParts["criteria"]) =>
  buildProject({
    phases: [
      { key: "1", estimate: week },
      { key: "2", estimate: week },
    ],
    criteria,
  });
const variants = (...criteria: NonNullable<ProjectParts["criteria"]>) =>
  listVariants(project(criteria), NOW);

describe("the plan as triggers would have it", () => {
  it("has one variant for what has fired, and one for what counts down", () => {
    const found = variants(
      trigger("team", PAST, consequence("extend", { weeks: 4 })),
      trigger("budget", AHEAD, consequence("defer phase", { phaseKey: "2" })),
    );
    expect(found).toMatchObject([
      {
        criterionKeys: ["team"],
        name: "Then extend.",
        fired: true,
        since: "2026-03-02T00:00:00.000Z",
        dueOn: PAST,
        changes: [{ kind: "extend", weeks: 4, phaseKey: null }],
        reason: null,
      },
      {
        criterionKeys: ["budget"],
        fired: false,
        dueOn: AHEAD,
        changes: [{ kind: "defer phase", phaseKey: "2" }],
      },
    ]);
    const finish = found.map(
      ({ changes }) => scheduleProject(project([]), NOW, { changes }).finish.hours,
    );
    expect(finish).toEqual([240, 40]);
  });

  it("takes all that have fired together, where several change the plan", () => {
    const found = variants(
      trigger("team", PAST, consequence("extend", { weeks: 4, phaseKey: "1" })),
      trigger("budget", PAST, consequence("defer phase", { phaseKey: "2" })),
      trigger("later", AHEAD, consequence("extend", { weeks: 9 })),
      trigger("halt", PAST, consequence("stop")),
    );
    expect(found).toHaveLength(5);
    const together = found.at(-1)!;
    expect(together).toMatchObject({
      criterionKeys: ["team", "budget"],
      name: "Then extend. Then defer phase.",
      fired: true,
    });
    expect(scheduleProject(project([]), NOW, { changes: together.changes }).finish.hours).toBe(200);
  });

  it.each<[then: Consequence, reason: string]>([
    [consequence("stop"), "stops"],
    [consequence("switch plan", { optionKey: "a" }), "words only"],
    [consequence("cut scope"), "words only"],
    [consequence("extend"), "words only"],
    [consequence("defer phase"), "words only"],
    [consequence("defer phase", { phaseKey: "9" }), "no such phase"],
  ])("%j cannot be laid out: %s", (then, reason) => {
    expect(variants(trigger("a", PAST, then))).toMatchObject([{ changes: [], reason }]);
  });

  it("leaves out what has no consequence, is no trigger, or has neither fired nor a day", () => {
    const found = variants(
      trigger("silent", PAST, null),
      trigger("unknown", null, consequence("extend", { weeks: 1 })),
      { ...trigger("go", PAST, consequence("extend", { weeks: 1 })), kind: "go" },
    );
    expect(found).toEqual([]);
  });
});
