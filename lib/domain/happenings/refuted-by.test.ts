import { describe, expect, it } from "vitest";
import { buildProject, daysAgo, type ProjectParts } from "@/lib/testing/project-builder";
import { nameSubject, refutedBy } from "./refuted-by";

const items: ProjectParts["items"] = [{ text: "It works" }];
const claims: ProjectParts["claims"] = [{ at: daysAgo(5) }];
const failed = { outcome: "failed" as const };
const kinds = (parts: ProjectParts, ...ids: string[]) =>
  refutedBy(buildProject({ items, ...parts }), new Set(ids));

describe("a claim", () => {
  it("is refuted by the failure that is the first after it", () => {
    expect(kinds({ claims, evidence: [failed] }, "evidence-1")).toEqual([
      {
        kind: "claim.refuted",
        subject: { kind: "item", key: "items-1", title: "It works" },
        claim: { by: "Ana", at: daysAgo(5) },
        evidence: { by: "CI", at: daysAgo(1), url: null },
      },
    ]);
  });

  it.each<[string, ProjectParts, string[]]>([
    ["not by one that came after another", { claims, evidence: [failed, failed] }, ["evidence-2"]],
    ["not by other evidence", { claims, evidence: [failed] }, ["evidence-9"]],
    ["not by a pass", { claims, evidence: [{}] }, ["evidence-1"]],
    ["not where it was confirmed", { claims, evidence: [{}, failed] }, ["evidence-2"]],
    ["not where there is none", { evidence: [failed] }, ["evidence-1"]],
  ])("%s", (_, parts, ids) => {
    expect(kinds(parts, ...ids)).toEqual([]);
  });
});

it("what the project does not hold is called by its key", () => {
  const subject = { kind: "task", key: "9" } as const;
  expect(nameSubject(buildProject(), subject)).toEqual({ ...subject, title: "9" });
});
