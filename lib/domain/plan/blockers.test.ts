import { describe, expect, it } from "vitest";
import { NOW, type ProjectParts, buildProject, subject } from "@/lib/testing/project-builder";
import { blockerAgeDays, blockerStanding, evaluateBlocker, isInTheWay } from "./blockers";

const B = subject("blocker", "b");
const build = ({ blockers: [row] = [], ...parts }: ProjectParts = {}) =>
  buildProject({ blockers: [{ key: "b", ...row }], ...parts });
const judge = (parts: ProjectParts) => {
  const project = build(parts);
  return evaluateBlocker(project, project.blockers[0]!, NOW);
};

const passed = { subject: B };
const failed = { subject: B, outcome: "failed" } as const;
const old = { subject: B, at: "2026-02-01T12:00:00.000Z" };

describe("a blocker is", () => {
  it.each<{ says: string; parts: ProjectParts; standing: string }>([
    { says: "open while nobody says anything", parts: {}, standing: "open" },
    {
      says: "open while somebody works on it",
      parts: { blockers: [{ actualState: "in progress" }] },
      standing: "open",
    },
    {
      says: "claimed resolved when its state is written as done",
      parts: { blockers: [{ actualState: "done" }] },
      standing: "claimed resolved",
    },
    {
      says: "claimed resolved when a day is written down",
      parts: { blockers: [{ resolvedOn: "2026-03-10" }] },
      standing: "claimed resolved",
    },
    {
      says: "claimed resolved when somebody claims it, whatever its state",
      parts: { blockers: [{ actualState: "fragile" }], claims: [{ subject: B }] },
      standing: "claimed resolved",
    },
    {
      says: "resolved when evidence shows it",
      parts: { evidence: [passed] },
      standing: "resolved",
    },
    {
      says: "open when evidence shows otherwise, although it is written as done",
      parts: { blockers: [{ actualState: "done" }], evidence: [failed] },
      standing: "open",
    },
    {
      says: "claimed resolved when the proof of a claim is out of date",
      parts: { claims: [{ subject: B, at: old.at }], evidence: [old] },
      standing: "claimed resolved",
    },
    {
      says: "open when the only proof is out of date and nobody claims it",
      parts: { evidence: [old] },
      standing: "open",
    },
    {
      says: "open under a waiver, which resolves nothing",
      parts: { waivers: [{ subject: B }] },
      standing: "open",
    },
    {
      says: "open when it is called not applicable, which takes nothing away",
      parts: { notApplicable: [{ subject: B }] },
      standing: "open",
    },
    {
      says: "resolved when it is proved beneath a waiver and a not applicable",
      parts: {
        waivers: [{ subject: B }],
        notApplicable: [{ subject: B }],
        evidence: [passed],
      },
      standing: "resolved",
    },
  ])("$says", ({ parts, standing }) => {
    expect(judge(parts).standing).toBe(standing);
  });

  it("in the way of work only while it is open (R8)", () => {
    const said = build({ claims: [{ subject: B }] });
    expect(isInTheWay(said, said.blockers[0]!, NOW)).toBe(false);
    const silent = build();
    expect(isInTheWay(silent, silent.blockers[0]!, NOW)).toBe(true);
    expect(blockerStanding(silent, silent.blockers[0]!, NOW)).toBe("open");
  });

  it("out of the way of work while a waiver is in force, although it stays open (R10)", () => {
    const waived = build({ waivers: [{ subject: B }] });
    expect(isInTheWay(waived, waived.blockers[0]!, NOW)).toBe(false);
    expect(blockerStanding(waived, waived.blockers[0]!, NOW)).toBe("open");
    const asked = build({ waivers: [{ subject: B, approvedBy: null, approvedAt: null }] });
    expect(isInTheWay(asked, asked.blockers[0]!, NOW)).toBe(true);
  });

  it("shown with the waiver in force, until it is resolved", () => {
    const waivers = [{ subject: B }];
    expect(judge({ waivers }).waiver?.id).toBe("waivers-1");
    expect(judge({ waivers, evidence: [passed] }).waiver).toBeNull();
  });
});

describe("the standing of a blocker holds", () => {
  const proofEnds = "2026-03-29T12:00:00.000Z";
  const waiverEnds = "2026-04-01T00:00:00.000Z";
  const B_NOT_APPLICABLE = [{ subject: B }];

  it.each<{ says: string; parts: ProjectParts; until: string | null }>([
    { says: "for ever while it is open", parts: {}, until: null },
    { says: "until its proof is out of date", parts: { evidence: [passed] }, until: proofEnds },
    { says: "until its waiver ends", parts: { waivers: [{ subject: B }] }, until: waiverEnds },
    {
      says: "until its waiver ends beneath a not applicable",
      parts: { waivers: [{ subject: B }], notApplicable: B_NOT_APPLICABLE },
      until: waiverEnds,
    },
    {
      says: "until its proof is out of date beneath a not applicable",
      parts: { evidence: [passed], notApplicable: B_NOT_APPLICABLE },
      until: proofEnds,
    },
    {
      says: "for ever beneath a not applicable alone",
      parts: { notApplicable: B_NOT_APPLICABLE },
      until: null,
    },
    {
      says: "until its proof is out of date where waivers on it and a not applicable decide nothing",
      parts: {
        evidence: [passed],
        notApplicable: B_NOT_APPLICABLE,
        waivers: [
          { expiresOn: "2026-03-20" },
          { expiresOn: "2026-03-01" },
          { expiresOn: "2026-03-18", approvedBy: null },
        ],
      },
      until: proofEnds,
    },
  ])("$says", ({ parts, until }) => {
    expect(judge(parts).holdsUntil).toBe(until);
  });
});

describe("a blocker ages", () => {
  const age = ({ blockers: [row] = [], ...parts }: ProjectParts) => {
    const project = build({ blockers: [{ raisedOn: "2026-03-01", ...row }], ...parts });
    return blockerAgeDays(project, project.blockers[0]!, NOW);
  };

  it("from the day it was raised", () => {
    expect(age({})).toBe(15);
  });

  it("until the day that was written down, once it is proved", () => {
    expect(age({ blockers: [{ resolvedOn: "2026-03-04" }], evidence: [passed] })).toBe(3);
  });

  it("on, where a day was written down and nothing proves it", () => {
    expect(age({ blockers: [{ resolvedOn: "2026-03-04" }] })).toBe(15);
  });

  it("until it was proved where nobody wrote a day down, and not until it was proved again", () => {
    const at = (outcome: "passed" | "failed", day: string) => ({
      subject: B,
      outcome,
      at: `2026-03-${day}T12:00:00.000Z`,
    });
    expect(age({ evidence: [at("passed", "06"), at("passed", "10")] })).toBe(5);
    expect(age({ evidence: [at("passed", "06"), at("failed", "08"), at("passed", "10")] })).toBe(9);
  });

  it("until today where only a document says that it passed, and a waiver does not stop it", () => {
    const document = { subject: B, origin: "document", checkKey: null } as const;
    expect(age({ evidence: [document] })).toBe(15);
    expect(age({ waivers: [{ subject: B }] })).toBe(15);
  });

  it("never below zero", () => {
    expect(age({ blockers: [{ raisedOn: "2026-04-01" }] })).toBe(0);
  });
});

describe("of a blocker is told", () => {
  const done = { claimedState: "done" } as const;
  const fragile = { actualState: "fragile" } as const;
  const claim = { subject: B };
  const withdrawn = {
    subject: B,
    withdrawal: { by: { name: "Ana", userId: null }, at: NOW, reason: null },
  };
  type Told = [claimed: string, actual: string, contradiction: string | null];

  it.each<{ says: string; parts: ProjectParts; told: Told }>([
    { says: "what was written", parts: {}, told: ["not started", "not started", null] },
    {
      says: "that a document has it done, and another that it is not",
      parts: { blockers: [{ ...done, ...fragile }] },
      told: ["done", "fragile", "recorded"],
    },
    {
      says: "that somebody claims it since, which contradicts nothing that is older",
      parts: { blockers: [fragile], claims: [claim] },
      told: ["done", "fragile", null],
    },
    {
      says: "that evidence refutes who claims it",
      parts: { blockers: [fragile], claims: [claim], evidence: [failed] },
      told: ["done", "fragile", "refuted"],
    },
    {
      says: "that evidence refutes it, beneath a waiver too",
      parts: { blockers: [done], evidence: [failed], waivers: [{ subject: B }] },
      told: ["done", "not started", "refuted"],
    },
    {
      says: "nothing of a failure where nobody says that it is done",
      parts: { evidence: [failed] },
      told: ["not started", "not started", null],
    },
    {
      says: "that both have it done, which proves nothing and contradicts nothing",
      parts: { blockers: [{ ...done, actualState: "done" }] },
      told: ["done", "done", null],
    },
    {
      says: "that it is done once it is proved, whatever was written",
      parts: { blockers: [{ ...done, ...fragile }], evidence: [passed] },
      told: ["done", "done", null],
    },
    {
      says: "that it was done when its proof is out of date",
      parts: { blockers: [{ ...done, ...fragile }], evidence: [old] },
      told: ["done", "done", null],
    },
    {
      says: "no more than what is so once every claim was taken back",
      parts: { blockers: [{ ...done, ...fragile }], claims: [withdrawn] },
      told: ["fragile", "fragile", null],
    },
  ])("$says", ({ parts, told }) => {
    const { claimed, actual, contradiction } = judge(parts);
    expect([claimed, actual, contradiction]).toEqual(told);
  });
});
