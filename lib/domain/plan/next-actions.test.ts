import { describe, expect, it } from "vitest";
import {
  NOW,
  type ProjectParts,
  buildProject,
  daysAgo,
  subject,
} from "@/lib/testing/project-builder";
import { nextActions } from "./next-actions";

const list = (parts: ProjectParts) =>
  nextActions(buildProject(parts), NOW).map(
    ({ subject: { kind, key }, reasons }) => `${kind} ${key}: ${reasons[0]!.kind}`,
  );
const about = (kind: "task" | "item" | "blocker" | "criterion", key: string) => ({
  subject: subject(kind, key),
});
const action = (key: string, row: object = {}) => ({ key, list: "action", ...row }) as const;
const exit = (key: string, row: object = {}) =>
  ({ key, list: "exit", phaseKey: "0", ...row }) as const;

describe("next actions", () => {
  it("are immediate actions, free P0 tasks, refuted claims, the current gate, other free tasks", () => {
    const parts: ProjectParts = {
      phases: [{ key: "0" }, { key: "1" }],
      items: [exit("gate"), exit("note", { blocking: false }), action("now"), { key: "wish" }],
      tasks: [
        { key: "later", phaseKey: "1", priority: "P0" },
        { key: "small", phaseKey: "0" },
        { key: "core", phaseKey: "0", priority: "P0" },
      ],
      criteria: [{ key: "go" }],
      claims: [{ ...about("criterion", "go"), at: daysAgo(2) }],
      evidence: [{ ...about("criterion", "go"), outcome: "failed" }],
    };
    expect(list(parts)).toEqual([
      "item now: immediate action",
      "task core: free to start",
      "criterion go: refuted claim",
      "item gate: current gate",
      "item note: current gate",
      "task small: free to start",
    ]);
  });

  it("leave out what is claimed, verified, waived or not applicable", () => {
    const items = ["a", "b", "c", "d"].map((key) => action(key));
    expect(
      list({
        items,
        claims: [about("item", "a")],
        evidence: [about("item", "b")],
        waivers: [about("item", "c")],
        notApplicable: [about("item", "d")],
      }),
    ).toEqual([]);
  });

  it("leave out tasks that are claimed, and criteria that are verified", () => {
    const parts: ProjectParts = {
      phases: [{ key: "0" }],
      items: [exit("proved"), exit("waived"), exit("open")],
      tasks: [{ key: "said" }],
      claims: [about("task", "said")],
      evidence: [about("item", "proved")],
      waivers: [about("item", "waived")],
    };
    expect(list(parts)).toEqual(["item open: current gate"]);
  });

  it("take tasks of no phase whatever the current phase is", () => {
    const parts = { phases: [{ key: "0" }], tasks: [{ key: "1" }, { key: "2", phaseKey: "9" }] };
    expect(list(parts)).toEqual(["task 1: free to start"]);
  });

  it("put deciding criteria before informing ones, whatever their order and priority", () => {
    const items = [exit("note", { blocking: false, priority: "P0" }), exit("gate")];
    expect(list({ phases: [{ key: "0" }], items })).toEqual([
      "item gate: current gate",
      "item note: current gate",
    ]);
  });

  it("put a P0 task before the repair of a claim, and others after the gate", () => {
    const parts: ProjectParts = {
      phases: [{ key: "0" }],
      items: [exit("gate", { priority: "P2" })],
      tasks: [
        { key: "broken", priority: "P1" },
        { key: "next", priority: "P1" },
        { key: "core", priority: "P0" },
      ],
      claims: [{ ...about("task", "broken"), at: daysAgo(2) }],
      evidence: [{ ...about("task", "broken"), outcome: "failed" }],
    };
    expect(list(parts)).toEqual([
      "task core: free to start",
      "task broken: refuted claim",
      "item gate: current gate",
      "task next: free to start",
    ]);
  });

  it("keep a claimed criterion of the current gate, since it still has to be proved", () => {
    const parts = { phases: [{ key: "0" }], items: [exit("a")], claims: [about("item", "a")] };
    expect(list(parts)).toEqual(["item a: current gate"]);
  });

  it("leave out tasks that something open stands before", () => {
    const tasks = [{ key: "1" }, { key: "2" }];
    const dependencies = [
      {
        blocking: { kind: "task", key: "1", missing: false },
        dependent: { kind: "task", key: "2", missing: false },
      } as const,
    ];
    expect(list({ tasks, dependencies })).toEqual(["task 1: free to start"]);
  });

  it("with no gate in the way take every task but those of deferred phases", () => {
    const phases = [{ key: "0" }, { key: "1", deferred: true }];
    const tasks = [{ key: "1", phaseKey: "0" }, { key: "2", phaseKey: "1" }, { key: "3" }];
    const evidence = [about("item", "x")];
    expect(list({ phases, tasks, items: [exit("x")], evidence })).toEqual([
      "task 1: free to start",
      "task 3: free to start",
    ]);
  });

  it("name a thing once, with all that speaks for it, weightiest first", () => {
    const [only, ...others] = nextActions(
      buildProject({
        phases: [{ key: "0" }],
        items: [exit("a", { owner: "Ana", dueOn: "2026-03-20" })],
        claims: [{ ...about("item", "a"), at: daysAgo(3) }],
        evidence: [{ ...about("item", "a"), outcome: "failed" }],
      }),
      NOW,
    );
    expect(others).toEqual([]);
    expect(only).toMatchObject({ state: "refuted", owner: "Ana", dueOn: "2026-03-20" });
    expect(only?.reasons).toMatchObject([
      { kind: "refuted claim", claimId: "claims-1", evidence: { evidenceId: "evidence-1" } },
      { kind: "current gate", phaseKey: "0", decides: true },
    ]);
  });

  it("do not ask to repair what was repaired or withdrawn since", () => {
    const blockers = [{ key: "b" }];
    const evidence = [
      { ...about("blocker", "b"), outcome: "failed" as const, at: daysAgo(3) },
      about("blocker", "b"),
    ];
    const claims = [{ ...about("blocker", "b"), at: daysAgo(5) }];
    expect(list({ blockers, claims, evidence: evidence.slice(0, 1) })).toEqual([
      "blocker b: refuted claim",
    ]);
    expect(list({ blockers, claims, evidence })).toEqual([]);
    const withdrawal = { by: { name: "Ana", userId: null }, at: daysAgo(4), reason: null };
    const withdrawn = claims.map((row) => ({ ...row, withdrawal }));
    expect(list({ blockers, claims: withdrawn, evidence: evidence.slice(0, 1) })).toEqual([]);
  });

  it("go by priority, then by due date, then in shown order", () => {
    const items = [
      action("none"),
      action("late", { priority: "P1", dueOn: "2026-05-01" }),
      action("open", { priority: "P1" }),
      action("soon", { priority: "P1", dueOn: "2026-04-01" }),
      action("first", { priority: "P0" }),
      action("last"),
    ];
    expect(list({ items }).map((line) => line.split(/[ :]/)[1])).toEqual([
      "first",
      "soon",
      "late",
      "open",
      "none",
      "last",
    ]);
  });

  it("name nothing the project does not hold", () => {
    const claims = ["task", "item", "blocker", "criterion"].map((kind) => ({
      ...about(kind as "task", "gone"),
      at: daysAgo(2),
    }));
    const evidence = claims.map((row) => ({ subject: row.subject, outcome: "failed" as const }));
    expect(list({ claims, evidence })).toEqual([]);
  });
});
