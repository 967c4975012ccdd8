import { describe, expect, it } from "vitest";
import { C, T, criterionTable, judgeCriterion } from "@/lib/testing/criterion-cases";
import { daysAgo, person } from "@/lib/testing/project-builder";
import type { CriterionRule } from "../project";
import type { CriterionResult } from "./evaluate-criterion";

const manual: CriterionRule = { kind: "manual" };
const old = "2026-02-01T12:00:00.000Z";

describe("R12: a criterion without a rule is", () => {
  criterionTable(manual, [
    { says: "unmet while nobody says anything", parts: {}, state: "unmet", shown: "to do" },
    {
      says: "unmet while it is only claimed",
      parts: { claims: [{ subject: C }] },
      state: "unmet",
      shown: "claimed",
    },
    {
      says: "met when it is verified",
      parts: { evidence: [{ subject: C }] },
      state: "met",
      shown: "verified",
    },
    {
      says: "unmet when its proof is out of date",
      parts: { evidence: [{ subject: C, at: old }] },
      state: "unmet",
      shown: "stale",
    },
    {
      says: "unmet when it is refuted",
      parts: { evidence: [{ subject: C, outcome: "failed" }] },
      state: "unmet",
      shown: "refuted",
    },
    {
      says: "waived under a waiver in force, whatever is beneath",
      parts: { evidence: [{ subject: C, outcome: "failed" }], waivers: [{ subject: C }] },
      state: "waived",
      shown: "waived",
    },
    {
      says: "met, not waived, when it is verified under a waiver",
      parts: { evidence: [{ subject: C }], waivers: [{ subject: C }] },
      state: "met",
    },
    {
      says: "unmet under a waiver that has run out",
      parts: { waivers: [{ subject: C, expiresOn: "2026-03-15" }] },
      state: "unmet",
    },
    {
      says: "unmet although it is called not applicable",
      parts: { notApplicable: [{ subject: C }] },
      state: "unmet",
      shown: "to do",
    },
    {
      says: "met when it is verified, although it is called not applicable",
      parts: { notApplicable: [{ subject: C }], evidence: [{ subject: C }] },
      state: "met",
      shown: "verified",
    },
  ]);
});

describe("a criterion bound to a task is", () => {
  const tasks = [{ key: "t", title: "Supervise actors" }];
  const rule: CriterionRule = { kind: "task", taskKey: "t" };
  criterionTable(rule, [
    { says: "unmet while it is to do", parts: { tasks }, state: "unmet", shown: "to do" },
    {
      says: "unmet while it is claimed",
      parts: { tasks, claims: [{ subject: T }] },
      state: "unmet",
      shown: "claimed",
    },
    {
      says: "met when it is verified",
      parts: { tasks, evidence: [{ subject: T }] },
      state: "met",
      shown: "verified",
    },
    {
      says: "unmet when its proof is out of date",
      parts: { tasks, evidence: [{ subject: T, at: old }] },
      state: "unmet",
      shown: "stale",
    },
    {
      says: "waived when it is",
      parts: { tasks, waivers: [{ subject: T }] },
      state: "waived",
      shown: "waived",
    },
    {
      says: "unknown when it is not applicable",
      parts: { tasks, notApplicable: [{ subject: T }] },
      state: "unknown",
      shown: "unknown",
    },
    { says: "unknown without the task", parts: {}, state: "unknown", shown: "unknown" },
    {
      says: "drawn as claimed when somebody claims the criterion itself",
      parts: { tasks, claims: [{ subject: C }] },
      state: "unmet",
      shown: "claimed",
    },
    {
      says: "not met by evidence for its text alone",
      parts: { tasks, evidence: [{ subject: C }] },
      state: "unmet",
      shown: "to do",
    },
    {
      says: "unmet when its text is refuted, although the task is verified",
      parts: { tasks, evidence: [{ subject: T }, { subject: C, outcome: "failed" }] },
      state: "unmet",
      shown: "refuted",
    },
    {
      says: "unmet when its text is refuted, although the task is waived",
      parts: { tasks, waivers: [{ subject: T }], evidence: [{ subject: C, outcome: "failed" }] },
      state: "unmet",
      shown: "refuted",
    },
  ]);

  it("shown with the claim, the evidence and the waiver of its task", () => {
    const claims = [{ subject: T, by: person("Ana") }];
    const evidence = [{ subject: T, outcome: "failed" as const }];
    const result = judgeCriterion(rule, { tasks, claims, evidence, waivers: [{ subject: T }] });
    expect(result).toMatchObject({
      state: "waived",
      claim: { id: "claims-1" },
      evidence: { id: "evidence-1" },
      waiver: { id: "waivers-1" },
      holdsUntil: "2026-04-01T00:00:00.000Z",
    });
  });

  it("shown with its own before those of its task", () => {
    const claims = [{ subject: T }, { subject: C }];
    const evidence = [{ subject: T }, { subject: C, outcome: "failed" as const }];
    const waivers = [{ subject: T }, { subject: C }];
    expect(judgeCriterion(rule, { tasks, claims, evidence, waivers })).toMatchObject({
      claim: { id: "claims-2" },
      evidence: { id: "evidence-2" },
      waiver: { id: "waivers-2" },
    });
  });
});

describe("the reasons of a criterion", () => {
  const kinds = (result: CriterionResult) => result.reasons.map((reason) => reason.kind);
  const tasks = [{ key: "t" }];
  const bound: CriterionRule = { kind: "task", taskKey: "t" };

  it("begin with what decides, then say who claims it", () => {
    const parts = { tasks, claims: [{ subject: C }] };
    expect(kinds(judgeCriterion(bound, parts))).toEqual(["task", "claimed"]);
    expect(kinds(judgeCriterion(manual, parts))).toEqual(["own state", "claimed"]);
  });

  it("say nothing of a claim on what is met", () => {
    const claims = [{ subject: C, by: person("Ben") }];
    expect(kinds(judgeCriterion(manual, { claims, evidence: [{ subject: C }] }))).toEqual([
      "own state",
    ]);
  });

  it("begin with a waiver in force and name who approved it", () => {
    const { reasons } = judgeCriterion(bound, { tasks, waivers: [{ subject: C }] });
    expect(reasons).toMatchObject([
      { kind: "waived", approvedBy: { name: "Ben" }, until: "2026-04-01T00:00:00.000Z" },
      { kind: "task", state: "to do" },
    ]);
  });

  it("begin with what refutes it, before its rule", () => {
    const evidence = [{ subject: C, outcome: "failed" as const }];
    const { reasons } = judgeCriterion(bound, { tasks, evidence });
    expect(reasons).toMatchObject([
      { kind: "refuted", evidence: { evidenceId: "evidence-1" } },
      { kind: "task" },
    ]);
  });

  it("say why a waiver does not cover it, and that not applicable does not count", () => {
    const waivers = [{ subject: C, approvedBy: null }];
    const { reasons } = judgeCriterion(manual, { waivers, notApplicable: [{ subject: C }] });
    expect(reasons).toMatchObject([
      { kind: "own state" },
      { kind: "waiver not in force", why: "not approved", expiresOn: "2026-03-31" },
      { kind: "not applicable does not count", reason: "There is no such part" },
    ]);
  });

  it("say nothing of a waiver that covers nothing any more where it is met", () => {
    const waivers = [{ subject: C, expiresOn: "2026-03-01" }];
    const result = judgeCriterion(manual, { waivers, evidence: [{ subject: C }] });
    expect(kinds(result)).toEqual(["own state"]);
    expect(result.waiver).toBeNull();
  });

  it("name the missing thing that its rule refers to", () => {
    const missing = (rule: CriterionRule) => judgeCriterion(rule).reasons;
    expect(missing({ kind: "metric", metricKey: "x" })).toEqual([
      { kind: "missing", noun: "metric", key: "x" },
    ]);
    expect(missing({ kind: "gate", phaseKey: "x" })).toMatchObject([{ noun: "phase" }]);
    expect(missing(bound)).toMatchObject([{ noun: "task", key: "t" }]);
    expect(missing({ kind: "component", componentKey: "x", minPercent: 1 })).toMatchObject([
      { noun: "component" },
    ]);
  });
});

describe("a criterion holds", () => {
  it("until the proof of its text or of its task runs out", () => {
    const evidence = [{ subject: C, at: daysAgo(3) }];
    expect(judgeCriterion(manual, { evidence }).holdsUntil).toBe(daysAgo(-11));
    const ofTask = [{ subject: T, at: daysAgo(5) }];
    const parts = { tasks: [{ key: "t" }], evidence: ofTask };
    expect(judgeCriterion({ kind: "task", taskKey: "t" }, parts).holdsUntil).toBe(daysAgo(-9));
  });

  it("until the waiver runs out that covers it", () => {
    const waivers = [{ subject: C }];
    expect(judgeCriterion(manual, { waivers }).holdsUntil).toBe("2026-04-01T00:00:00.000Z");
  });

  it("until the waiver runs out that covers its rule, although its text is proved for longer", () => {
    const parts = {
      tasks: [{ key: "t" }],
      evidence: [{ subject: C }],
      waivers: [{ subject: C, expiresOn: "2026-03-18" }],
    };
    expect(judgeCriterion({ kind: "task", taskKey: "t" }, parts)).toMatchObject({
      state: "waived",
      holdsUntil: "2026-03-19T00:00:00.000Z",
    });
  });

  it("until the next of its proofs is out of date, which is then the one to tell of", () => {
    const checks = ["one", "other"].map((key) => ({ key, subject: C, seenRed: true }));
    const evidence = [
      { subject: C, checkKey: "one", at: daysAgo(20) },
      { subject: C, checkKey: "other", at: daysAgo(9) },
    ];
    expect(judgeCriterion(manual, { checks, evidence })).toMatchObject({
      shown: "stale",
      holdsUntil: daysAgo(-5),
    });
  });

  it("for ever while nothing is said", () => {
    expect(judgeCriterion(manual).holdsUntil).toBeNull();
  });
});
