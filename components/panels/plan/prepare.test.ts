import { describe, expect, it } from "vitest";
import { projectDocument } from "@/lib/features/documents/schema";
import {
  buildProject,
  daysAgo,
  NOW,
  type ProjectParts,
  projectFromDocument,
} from "@/lib/testing/project-builder";
import { portfolio } from "@/prisma/seed/portfolio";
import { shiftDocument } from "@/lib/features/documents/shift";
import type { PlanModel, PlanRow } from "./contract";
import { openAtFirst } from "./place/open-parts";
import { preparePlan } from "./prepare";
import { preparePlanRow } from "./prepare/details";
import { waitsOf } from "./row/row-words";
import { allRows } from "./rows-of";

const MAY = {
  recordEvidence: true,
  requestWaiver: true,
  approveWaiver: false,
  edit: true,
};
const LENA = { name: "Lena Lead", userId: null, mayClaim: true, may: MAY };

function planOf(slug: string): PlanModel {
  const input = portfolio.find((one) => one.project.slug === slug);
  const document = projectDocument.parse(input);
  const days = document.sources.map((source) => source.statedOn ?? "").sort();
  const shifted = shiftDocument(document, days.at(-1)!, NOW.slice(0, 10));
  return preparePlan(projectFromDocument(shifted), LENA, NOW);
}

function built(parts: ProjectParts): PlanModel {
  return preparePlan(buildProject(parts), LENA, NOW);
}

function rowOf(plan: PlanModel, key: string): PlanRow {
  return allRows(plan).find((row) => row.key === key)!;
}

describe("the plan of vimana", () => {
  const plan = planOf("vimana");

  it("has its phases, tasks and criteria, each once", () => {
    expect(plan.counts).toBe("5 phases, 24 tasks, 36 exit criteria");
    expect(plan.phases.map(({ tasks, exit }) => [tasks.length, exit.length])).toEqual([
      [5, 6],
      [4, 8],
      [6, 9],
      [4, 7],
      [5, 6],
    ]);
    const ids = allRows(plan).map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("begins with the gate that decides, and nothing in it is verified", () => {
    expect(plan.sentence).toBe("Phase 0 has 0 of 6 exit criteria verified.");
    expect(allRows(plan).some((row) => row.state === "verified")).toBe(false);
  });

  it("shows the effort that its tasks add up to beside the stated", () => {
    const differs = (computed: string, stated: string, sources: [string, string]) => ({
      computed,
      stated,
      difference: {
        sides: [
          { whose: "The tasks", value: computed, from: sources[0] },
          { whose: "Stated", value: stated, from: sources[1] },
        ],
        explained: null,
        explainHref: "/projects/vimana#findings",
      },
    });
    const roadmap =
      "Senior production roadmap (SENIOR_PRODUCTION_ROADMAP.md), Production roadmap: ";
    expect(plan.effort).toEqual(
      differs("34.5\u201344.5\u00a0h", "28\u201338\u00a0h", [
        "estimates of 24 tasks",
        `${roadmap}Overview`,
      ]),
    );
    expect(plan.phases[0]?.effort).toEqual(
      differs("3.5\u20134.5\u00a0h", "4\u20136\u00a0h", [
        "estimates of 5 tasks",
        `${roadmap}Overview and the phase's heading`,
      ]),
    );
  });

  it("locks every phase but the first, and opens that and the next", () => {
    expect(plan.phases.map((phase) => phase.lockedBy)).toEqual([null, "0", "0", "0", "0"]);
    expect(plan.phases.map((phase) => phase.next)).toEqual(["1", null, null, null, null]);
    expect([...openAtFirst(plan)]).toEqual(["phase-0", "gate-0", "phase-1"]);
  });

  it("draws what waits inside the phase as blocked, and what waits for the gate not", () => {
    expect(rowOf(plan, "0.4")).toMatchObject({ blocked: true, state: "to do" });
    const locked = rowOf(plan, "1.1");
    expect(waitsOf(locked, "0")[0]).toBe("gate 0");
    expect(locked.blocked).toBeUndefined();
    expect(locked.waits).not.toContain("phase 0");
  });

  it("lets a refuted claim be made again", () => {
    expect(rowOf(plan, "exit-0-5")).toMatchObject({
      state: "refuted",
      claim: { by: "Earlier executor", failedSince: true },
    });
  });

  it("has the readiness checklist by group", () => {
    const readiness = plan.lists.find((list) => list.id === "readiness");
    expect(readiness?.note).toBe("24 lines");
    expect(readiness?.groups.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["Architecture", 5],
      ["Code quality", 5],
      ["Testing", 5],
      ["Operational", 5],
      ["Deployment", 4],
    ]);
  });
});

describe("the plans of the other examples", () => {
  it("core-vibe-hq has tasks in no phase and eight claims, none of them verified", () => {
    const plan = planOf("core-vibe-hq");
    expect(plan.phases).toEqual([]);
    expect(plan.lists.map((list) => list.id)).toContain("tasks");
    const lines = plan.lists.find((list) => list.id === "readiness")?.groups.flatMap((g) => g.rows);
    expect(lines?.filter((row) => row.state === "claimed")).toHaveLength(8);
    expect(openAtFirst(plan).size).toBe(0);
  });

  it("execution-platform has its actions and its leadership checklist", () => {
    const plan = planOf("execution-platform");
    const counts = plan.lists.map(({ id, groups }) => [id, groups.flatMap((g) => g.rows).length]);
    expect(counts).toContainEqual(["action", 4]);
    expect(counts).toContainEqual(["leadership", 7]);
  });

  it("each is plain data that travels", () => {
    for (const { project } of portfolio) {
      const plan = planOf(project.slug);
      expect(JSON.parse(JSON.stringify(plan)), project.slug).toEqual(plan);
    }
  });
});

describe("effort", () => {
  const hours = (low: number) => ({ low, likely: null, high: low, unit: "hours" as const });
  const effortOf = (stated: number, ...tasks: (number | null)[]) => {
    const { effort } = built({
      phases: [{ key: "0", estimate: hours(stated) }],
      tasks: tasks.map((low) => ({ phaseKey: "0", estimate: low === null ? null : hours(low) })),
    }).phases[0]!;
    return { ...effort, differ: effort.difference !== null };
  };

  it("differs from the stated where the sum is complete, or is more already", () => {
    expect(effortOf(3, 1, 1)).toMatchObject({ computed: "2\u00a0h", differ: true });
    expect(effortOf(2, 1, 1)).toMatchObject({ computed: "2\u00a0h", differ: false });
    expect(effortOf(3, 1, null)).toMatchObject({ computed: "1\u00a0h or more", differ: false });
    expect(effortOf(3, 4, null)).toMatchObject({ computed: "4\u00a0h or more", differ: true });
    expect(effortOf(3)).toMatchObject({ computed: null, stated: "3\u00a0h", differ: false });
  });
});

describe("a row", () => {
  const parts = {
    phases: [{ key: "0" }],
    items: [{ list: "exit", phaseKey: "0" }],
    checks: [{ kind: "command", command: "npm test", expected: "exit 0", seenRed: true }],
  } satisfies ProjectParts;
  const detailsOf = (given: ProjectParts, name = "item-items-1") =>
    preparePlanRow(buildProject(given), name, NOW)!;

  it("says that nothing has run, and nothing where there is nothing to run", () => {
    expect(rowOf(built(parts), "items-1").run).toBe("no run yet");
    expect(rowOf(built({ ...parts, checks: [] }), "items-1").run).toBeUndefined();
  });

  it("holds nothing that its closed line does not show", () => {
    const row = rowOf(built({ ...parts, checks: [] }), "items-1");
    const sent = JSON.parse(JSON.stringify(row)) as object;
    expect(Object.keys(sent).sort()).toEqual(["id", "key", "kind", "state", "text", "version"]);
  });

  it("shows the chain from claim over check to evidence", () => {
    const run = { checkKey: "checks-1", run: "CI 1412", exitCode: 0, at: daysAgo(1) };
    const given = { ...parts, claims: [{}], evidence: [run] };
    const row = rowOf(built(given), "items-1");
    expect(row).toMatchObject({ run: "CI 1412, exit 0", state: "verified", claim: { by: "Ana" } });
    expect(detailsOf(given)).toMatchObject({
      claim: { by: "Ana" },
      checks: [
        {
          check: "npm test",
          expected: "exit 0",
          link: "holds",
          evidence: { state: "verified", title: "exit 0", note: "CI 1412, 24\u00a0h ago" },
          flags: [],
        },
      ],
    });
  });

  it("shows what people found beside the checks, with their words", () => {
    const finding = { outcome: "failed", origin: "document", excerpt: "It is broken." } as const;
    const given = { ...parts, evidence: [finding] };
    expect(rowOf(built(given), "items-1").run).toBe("failed, CI");
    const { checks } = detailsOf(given);
    expect(checks.map(({ check, link, excerpt }) => [check, link, excerpt])).toEqual([
      ["found without a check", "broken", "It is broken."],
      ["npm test", "none", null],
    ]);
  });

  it("says of a check that was never seen failing that it proves nothing yet", () => {
    const check = { ...parts.checks[0], seenRed: false };
    const given = { ...parts, checks: [check], evidence: [{ checkKey: "checks-1" }] };
    expect(rowOf(built(given), "items-1")).toMatchObject({
      state: "claimed",
      unproven: "never seen failing",
    });
    expect(detailsOf(given).checks[0]?.flags).toEqual(["never seen failing"]);
  });

  it("says of a pass by another command that cannot fail why it proves nothing", () => {
    const evidence = [{ checkKey: "checks-1", command: "npm test || true" }];
    const given = { ...parts, evidence };
    const vacuous = { state: "claimed", unproven: "ran what cannot fail" };
    expect(rowOf(built(given), "items-1")).toMatchObject(vacuous);
    expect(detailsOf(given).checks[0]?.flags).toEqual([
      "it ran `npm test || true`, which cannot fail",
      "`|| true` swallows a failure: it passes either way",
    ]);
    expect(detailsOf(given).reasons).toEqual([]);
  });

  it("tells why it is not applicable, and what it is beneath", () => {
    const row = rowOf(built({ ...parts, claims: [{}], notApplicable: [{}] }), "items-1");
    expect(row).toMatchObject({
      state: "not applicable",
      beneath: "claimed",
      notApplicable: { by: "Ana", reason: "There is no such part" },
    });
  });

  it("knows the viewer's own claim, and one made after the failure that decides", () => {
    const failure = { outcome: "failed", at: daysAgo(2) } as const;
    const mine = { by: { name: "Lena Lead", userId: null }, at: daysAgo(1) };
    const again = rowOf(built({ ...parts, evidence: [failure], claims: [mine] }), "items-1");
    expect(again).toMatchObject({ state: "refuted", claim: { mine: true, again: true } });
    const before = { ...mine, at: daysAgo(3) };
    const refuted = rowOf(built({ ...parts, evidence: [failure], claims: [before] }), "items-1");
    expect(refuted.claim).toEqual({
      by: "Lena Lead",
      at: before.at,
      mine: true,
      failedSince: true,
    });
  });

  it("has nothing behind it that the plan does not have", () => {
    expect(preparePlanRow(buildProject(parts), "item-nothing", NOW)).toBeNull();
    expect(preparePlanRow(buildProject(parts), "phase-0", NOW)).toBeNull();
  });
});

describe("what stands before a task", () => {
  const chain = (...claims: ProjectParts["claims"] & object) => ({
    phases: [{ key: "0" }],
    tasks: [
      { key: "0.1", phaseKey: "0", title: "First" },
      { key: "0.2", phaseKey: "0" },
    ],
    dependencies: [
      {
        blocking: { kind: "task" as const, key: "0.1", missing: false },
        dependent: { kind: "task" as const, key: "0.2", missing: false },
      },
    ],
    claims,
  });
  const claimed = { subject: { kind: "task" as const, key: "0.1" } };

  it("is waited for until it is claimed, and stays named until it is proved", () => {
    expect(rowOf(built(chain()), "0.2")).toMatchObject({ waits: ["0.1"], blocked: true });
    const row = rowOf(built(chain(claimed)), "0.2");
    expect(row).toMatchObject({ unproved: ["0.1"] });
    expect([row.waits, row.blocked]).toEqual([undefined, undefined]);
  });

  it("is named in full behind the row, with its state", () => {
    const before = (...claims: Parameters<typeof chain>) =>
      preparePlanRow(buildProject(chain(...claims)), "task-0.2", NOW)?.before;
    expect(before()).toEqual([
      { text: "0.1 First", href: "#task-0.1", state: "to do", onlySaid: false },
    ]);
    expect(before(claimed)).toMatchObject([{ state: "claimed", onlySaid: true }]);
  });
});

describe("the columns of the tasks", () => {
  it("are those that a task has something for", () => {
    const none = { proof: false, waits: false, priority: false, effort: false };
    expect(built({ tasks: [{ key: "4-frontend" }] }).columns).toEqual({ ...none, keyLength: 10 });
    expect(built({ tasks: [{ priority: "P1" }] }).columns).toMatchObject({ priority: true });
    const locked = built({
      phases: [{ key: "0" }, { key: "1" }],
      tasks: [{ phaseKey: "1" }],
    });
    expect(locked.columns).toMatchObject({ waits: true, proof: false });
  });
});

describe("a plan with little in it", () => {
  it("says so", () => {
    expect(built({})).toMatchObject({
      sentence: "Nothing is planned yet.",
      phases: [],
      lists: [],
      counts: "0 tasks",
    });
    expect(built({ phases: [{ key: "0" }] }).sentence).toBe(
      "Phase 0 has no exit criteria, so its gate cannot pass.",
    );
  });

  it("has no gate left to watch once all have passed", () => {
    const plan = built({
      phases: [{ key: "0" }, { key: "1" }],
      items: [
        { list: "exit", phaseKey: "0" },
        { list: "exit", phaseKey: "1" },
      ],
      checks: [{}, { subject: { kind: "item", key: "items-2" } }],
      evidence: [
        { checkKey: "checks-1" },
        { checkKey: "checks-2", subject: { kind: "item", key: "items-2" } },
      ],
    });
    expect(plan.sentence).toBe("Every gate has passed.");
    expect(plan.phases.map(({ look, lockedBy, next }) => [look, lockedBy, next])).toEqual([
      ["passed", null, null],
      ["passed", null, null],
    ]);
  });
});
