import { describe, expect, it } from "vitest";
import { NOW, buildProject, daysAgo, person, subject } from "@/lib/testing/project-builder";
import { deriveState } from "./derive-state";
import { factsOf, projectAsOf, replay } from "./replay";

const withdrawal = { by: person("Ana"), at: daysAgo(2), reason: "Too early" };
const project = buildProject({
  items: [{}],
  claims: [{ id: "c", at: daysAgo(6), withdrawal }],
  evidence: [{ id: "e", at: daysAgo(3), outcome: "failed" }],
  waivers: [{ id: "w", requestedAt: daysAgo(5), approvedAt: daysAgo(1) }],
  notApplicable: [{ id: "n", at: daysAgo(4) }],
});

describe("the facts of a project", () => {
  it("stand in the order of time", () => {
    expect(factsOf(project).map(({ kind, at }) => [kind, at])).toEqual([
      ["claimed", daysAgo(6)],
      ["waiver asked for", daysAgo(5)],
      ["called not applicable", daysAgo(4)],
      ["evidence recorded", daysAgo(3)],
      ["claim withdrawn", daysAgo(2)],
      ["waiver approved", daysAgo(1)],
    ]);
  });

  it("of one moment in the order in which they were recorded", () => {
    const evidence = [{ id: "one" }, { id: "two" }];
    const ids = factsOf(buildProject({ evidence })).map((fact) =>
      fact.kind === "evidence recorded" ? fact.evidence.id : null,
    );
    expect(ids).toEqual(["one", "two"]);
  });

  it("of a waiver that nobody has approved there is one", () => {
    const waivers = [{ approvedBy: null, approvedAt: null }];
    expect(factsOf(buildProject({ waivers })).map((fact) => fact.kind)).toEqual([
      "waiver asked for",
    ]);
  });

  it("an approval of unknown time is kept as such", () => {
    const waivers = [{ approvedAt: null, requestedAt: daysAgo(3) }];
    const torn = buildProject({ waivers });
    expect(factsOf(torn).map((fact) => fact.at)).toEqual([daysAgo(3), daysAgo(3)]);
    expect(replay(torn, factsOf(torn))).toEqual(torn);
  });
});

describe("replaying them", () => {
  it("rebuilds the project, in whatever order", () => {
    expect(replay(project, factsOf(project))).toEqual(project);
    expect(replay(project, factsOf(project).toReversed())).toEqual(project);
  });

  it("keeps the plan, and nothing that is not among the facts", () => {
    const bare = replay(project, []);
    expect([bare.items, bare.claims, bare.evidence]).toEqual([project.items, [], []]);
    expect([bare.waivers, bare.notApplicable]).toEqual([[], []]);
  });

  it("up to a moment tells how it stood then", () => {
    const then = (days: number) => {
      const known = projectAsOf({ ...project, notApplicable: [] }, daysAgo(days));
      return deriveState(known, subject("item", "items-1"), daysAgo(days)).state;
    };
    expect([7, 6, 4, 3, 1].map(then)).toEqual(["to do", "claimed", "claimed", "refuted", "waived"]);
    expect(projectAsOf(project, NOW)).toEqual(project);
  });
});
