import { describe, expect, it } from "vitest";
import {
  NOW,
  type ProjectParts,
  buildProject,
  daysAgo,
  person,
} from "@/lib/testing/project-builder";
import { checkResult } from "./check-result";

const ben = person("Ben");

function result(parts: ProjectParts, key = "runs") {
  const project = buildProject({ checks: [{ key: "runs" }], ...parts });
  return checkResult(project, project.checks.find((one) => one.key === key)!, NOW);
}

const run = { checkKey: "runs" };

describe("the result of one check", () => {
  it.each<[string, ProjectParts, string]>([
    ["unknown while it never ran", {}, "unknown"],
    ["unknown when it only broke off", { evidence: [{ ...run, outcome: "error" }] }, "unknown"],
    ["passed", { evidence: [run] }, "passed"],
    ["failed", { evidence: [{ ...run, outcome: "failed" }] }, "failed"],
    ["stale when it passed too long ago", { evidence: [{ ...run, at: daysAgo(15) }] }, "stale"],
    [
      "unproven when it passed and was never seen failing",
      { checks: [{ key: "runs", seenRed: false }], evidence: [run] },
      "unproven",
    ],
    ["not that of another check", { evidence: [{ checkKey: "other" }] }, "unknown"],
    ["not what was found without it", { evidence: [{ checkKey: null }] }, "unknown"],
  ])("is %s", (_, parts, expected) => {
    expect(result(parts).result).toBe(expected);
  });

  it("names the evidence, the reasons and how long it holds", () => {
    const mentioned = {
      evidenceId: "evidence-1",
      checkKey: "runs",
      outcome: "passed",
      origin: "ci",
      by: person("CI"),
      at: daysAgo(1),
      commit: "aaaaaaa1",
      run: "1412",
    };
    expect(result({ evidence: [{ ...run, commit: "aaaaaaa1", run: "1412" }] })).toMatchObject({
      check: { key: "runs" },
      evidence: { id: "evidence-1" },
      holdsUntil: daysAgo(-13),
      reasons: [{ kind: "passed", evidence: mentioned, holdsUntil: daysAgo(-13) }],
    });
  });

  it("says which runs gave no result, the newest of each kind", () => {
    const evidence = [
      { ...run, outcome: "error" as const, at: daysAgo(3) },
      { ...run, outcome: "error" as const, at: daysAgo(2) },
    ];
    expect(result({ evidence }).reasons).toMatchObject([
      { kind: "no evidence", checkKey: "runs" },
      { kind: "no result", evidence: { at: daysAgo(2) } },
    ]);
  });

  it("of two runs at one moment the one recorded last decides", () => {
    const evidence = [run, { ...run, outcome: "failed" as const }];
    expect(result({ evidence }).result).toBe("failed");
    expect(result({ evidence: evidence.toReversed() }).result).toBe("passed");
  });

  it("a check by person hears what was said of the whole item", () => {
    const checks = [{ key: "look", kind: "person" as const }];
    const evidence = [{ origin: "person" as const, by: ben }];
    expect(result({ checks, claims: [{}], evidence }, "look").result).toBe("passed");
    const failed = evidence.map((row) => ({ ...row, outcome: "failed" as const }));
    expect(result({ checks, evidence: failed }, "look").result).toBe("failed");
  });

  it("beside an automatic check too, but what refutes the item is not its own failure", () => {
    const checks = [{ key: "runs" }, { key: "look", kind: "person" as const }];
    const evidence = [{ origin: "person" as const, by: ben }];
    expect(result({ checks, claims: [{}], evidence }, "look").result).toBe("passed");
    const failed = evidence.map((row) => ({ ...row, outcome: "failed" as const }));
    expect(result({ checks, evidence: failed }, "look").result).toBe("unknown");
  });

  it("a check that is not of the project has no result", () => {
    const [check] = buildProject({ checks: [{ key: "elsewhere" }] }).checks;
    expect(checkResult(buildProject({ evidence: [run] }), check!, NOW).result).toBe("unknown");
  });
});
