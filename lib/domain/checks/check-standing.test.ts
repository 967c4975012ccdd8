import { describe, expect, it } from "vitest";
import { type ProjectParts, buildProject } from "@/lib/testing/project-builder";
import { standingOf } from "./check-standing";

const vacuous = { key: "runs", seenRed: false, command: "npm test || true" };
const sound = { ...vacuous, command: "npm test" };
const failed = { checkKey: "runs", outcome: "failed" as const };

function standing(parts: ProjectParts) {
  const project = buildProject(parts);
  return standingOf(project, project.checks[0]!);
}

describe("how far the word of a check counts", () => {
  it.each<[string, ProjectParts, string]>([
    ["one never seen failing", { checks: [sound] }, "never seen failing"],
    [
      "one that only passed",
      { checks: [sound], evidence: [{ checkKey: "runs" }] },
      "never seen failing",
    ],
    ["one that has failed", { checks: [sound], evidence: [failed] }, "seen failing"],
    ["one known to have failed", { checks: [{ ...sound, seenRed: true }] }, "seen failing"],
    ["one of a shape that cannot", { checks: [vacuous] }, "cannot fail"],
    [
      "one that looks as if it could not, and did",
      { checks: [vacuous], evidence: [failed] },
      "seen failing",
    ],
    ["a person", { checks: [{ key: "look", kind: "person", seenRed: false }] }, "by a person"],
  ])("%s", (_, parts, expected) => {
    expect(standing(parts).standing).toBe(expected);
  });

  it("its flaws are told in any case", () => {
    const flaws = [{ kind: "failure swallowed" }];
    expect(standing({ checks: [vacuous] })).toMatchObject({ flaws });
    expect(standing({ checks: [vacuous], evidence: [failed] })).toMatchObject({ flaws });
    expect(standing({ checks: [sound] }).flaws).toEqual([]);
  });
});
