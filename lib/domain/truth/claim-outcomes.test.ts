import { describe, expect, it } from "vitest";
import { type ProjectParts, buildProject, daysAgo, person } from "@/lib/testing/project-builder";
import type { Claim } from "../project";
import { claimOutcomes } from "./claim-outcomes";

const claim = (row: Partial<Claim> = {}) => ({ at: daysAgo(5), ...row });
const withdrawal = { by: person("Ana"), at: daysAgo(3), reason: null };
const fates = (parts: ProjectParts) => claimOutcomes(buildProject(parts)).map((one) => one.fate);
const failed = { outcome: "failed" as const };

describe("what became of a claim", () => {
  it.each<[string, ProjectParts, string]>([
    ["stands while nothing answers it", { claims: [claim()] }, "standing"],
    ["is withdrawn", { claims: [claim({ withdrawal })] }, "withdrawn"],
    ["is confirmed by a pass after it", { claims: [claim()], evidence: [{}] }, "confirmed"],
    ["is refuted by a failure after it", { claims: [claim()], evidence: [failed] }, "refuted"],
    [
      "is decided by evidence of its own moment",
      { claims: [claim()], evidence: [{ ...failed, at: daysAgo(5) }] },
      "refuted",
    ],
    [
      "is not decided by evidence from before",
      { claims: [claim()], evidence: [{ ...failed, at: daysAgo(6) }] },
      "standing",
    ],
    [
      "is not decided by a run that broke off",
      { claims: [claim()], evidence: [{ outcome: "error" }, { outcome: "skipped" }] },
      "standing",
    ],
    [
      "is not confirmed by whoever made it",
      { claims: [claim()], evidence: [{ origin: "person", by: person("Ana") }] },
      "standing",
    ],
    [
      "is not confirmed by a document",
      { claims: [claim()], evidence: [{ origin: "document" }] },
      "standing",
    ],
    [
      "stays refuted when it is repaired later",
      { claims: [claim()], evidence: [{ ...failed, at: daysAgo(2) }, {}] },
      "refuted",
    ],
    [
      "stays confirmed when something breaks later",
      { claims: [claim()], evidence: [{ at: daysAgo(2) }, failed] },
      "confirmed",
    ],
    [
      "stays refuted when it is withdrawn afterwards",
      { claims: [claim({ withdrawal })], evidence: [{ ...failed, at: daysAgo(4) }] },
      "refuted",
    ],
    [
      "is refuted up to the moment of its withdrawal",
      { claims: [claim({ withdrawal })], evidence: [{ ...failed, at: daysAgo(3) }] },
      "refuted",
    ],
    [
      "is not refuted by what came after its withdrawal",
      { claims: [claim({ withdrawal })], evidence: [failed] },
      "withdrawn",
    ],
    [
      "stays confirmed when it is withdrawn afterwards",
      { claims: [claim({ withdrawal })], evidence: [{ at: daysAgo(4) }] },
      "confirmed",
    ],
    [
      "is not confirmed once it is withdrawn",
      { claims: [claim({ withdrawal })], evidence: [{ at: daysAgo(1) }] },
      "withdrawn",
    ],
    [
      "is confirmed when every automatic check has passed",
      {
        checks: [{ key: "runs" }, { key: "tests" }],
        claims: [claim()],
        evidence: [{ checkKey: "runs" }, { checkKey: "tests" }],
      },
      "confirmed",
    ],
    [
      "stands while one of them is missing",
      {
        checks: [{ key: "runs" }, { key: "tests" }],
        claims: [claim()],
        evidence: [{ checkKey: "runs" }, { checkKey: "runs" }],
      },
      "standing",
    ],
    [
      "is not confirmed by a check that was never seen failing",
      {
        checks: [{ key: "runs", seenRed: false }],
        claims: [claim()],
        evidence: [{ checkKey: "runs" }],
      },
      "standing",
    ],
    [
      "is not confirmed by another command, which cannot fail",
      {
        checks: [{ key: "runs", command: "npm test" }],
        claims: [claim()],
        evidence: [{ checkKey: "runs", command: "npm test || true" }],
      },
      "standing",
    ],
    [
      "is confirmed by one that had failed before",
      {
        checks: [{ key: "runs", seenRed: false }],
        claims: [claim()],
        evidence: [{ ...failed, checkKey: "runs", at: daysAgo(9) }, { checkKey: "runs" }],
      },
      "confirmed",
    ],
    [
      "is refuted when such a check fails for the first time, whatever passed before",
      {
        checks: [{ key: "runs", seenRed: false }],
        claims: [claim()],
        evidence: [
          { checkKey: "runs", at: daysAgo(3) },
          { ...failed, checkKey: "runs" },
        ],
      },
      "refuted",
    ],
  ])("it %s", (_, parts, fate) => {
    expect(fates(parts)).toEqual([fate]);
  });

  it("the evidence that decided is named", () => {
    const [outcome] = claimOutcomes(
      buildProject({ claims: [claim()], evidence: [{ ...failed, id: "run-7" }] }),
    );
    expect(outcome?.evidence?.id).toBe("run-7");
  });

  it("each claim has its own fate, in recorded order", () => {
    const claims = [claim(), claim({ at: daysAgo(0) })];
    expect(fates({ claims, evidence: [failed] })).toEqual(["refuted", "standing"]);
  });
});
