import { describe, expect, it } from "vitest";
import {
  NOW,
  type ProjectParts,
  buildProject,
  daysAgo,
  person,
  subject,
} from "@/lib/testing/project-builder";
import type { Check, Claim, Evidence, Waiver } from "../project";
import type { ItemState } from "../vocabulary";
import { deriveState } from "./derive-state";

const A = subject("item", "a");
const ana = person("Ana");
const ben = person("Ben");

const claim = (row: Partial<Claim> = {}): Partial<Claim> => ({ subject: A, by: ana, ...row });
const check = (row: Partial<Check> = {}): Partial<Check> => ({ subject: A, ...row });
const proof = (row: Partial<Evidence> = {}): Partial<Evidence> => ({ subject: A, ...row });
const waiver = (row: Partial<Waiver> = {}): Partial<Waiver> => ({ subject: A, ...row });
const withdrawn = { by: ana, at: daysAgo(0), reason: null };

function derive(parts: ProjectParts, now = NOW) {
  return deriveState(buildProject({ items: [{ key: "a" }], ...parts }), A, now);
}

interface Case {
  says: string;
  parts: ProjectParts;
  state: ItemState;
  because: string[];
}

function table(cases: Case[]) {
  it.each(cases)("$says", ({ parts, state, because }) => {
    const result = derive(parts);
    expect(result.state).toBe(state);
    expect(result.reasons.map((reason) => reason.kind)).toEqual(because);
  });
}

const command = check({ key: "runs" });
const tests = check({ key: "tests" });
const byHand = check({ key: "look", kind: "person" });

describe("R1: the shown state is derived", () => {
  table([
    {
      says: "an item nobody has touched is to do",
      parts: {},
      state: "to do",
      because: ["no evidence", "work status"],
    },
    {
      says: "work that somebody began is in progress",
      parts: { items: [{ key: "a", status: "in progress" }] },
      state: "in progress",
      because: ["no evidence", "work status"],
    },
    {
      says: "what somebody says is done is claimed",
      parts: { claims: [claim()] },
      state: "claimed",
      because: ["no evidence", "claimed"],
    },
    {
      says: "a claim that was withdrawn does not stand",
      parts: { claims: [claim({ withdrawal: withdrawn })] },
      state: "to do",
      because: ["no evidence", "work status"],
    },
    {
      says: "of two claims the one that was not withdrawn stands",
      parts: { claims: [claim(), claim({ by: ben, withdrawal: withdrawn })] },
      state: "claimed",
      because: ["no evidence", "claimed"],
    },
    {
      says: "a check that passes in CI verifies, claimed or not",
      parts: { checks: [command], evidence: [proof({ checkKey: "runs" })] },
      state: "verified",
      because: ["passed"],
    },
    {
      says: "also where the account of CI made the claim",
      parts: {
        checks: [command],
        claims: [claim({ by: person("CI") })],
        evidence: [proof({ checkKey: "runs" })],
      },
      state: "verified",
      because: ["passed", "claimed"],
    },
    {
      says: "a check that fails refutes, claimed or not",
      parts: { checks: [command], evidence: [proof({ checkKey: "runs", outcome: "failed" })] },
      state: "refuted",
      because: ["failed"],
    },
    {
      says: "one person alone cannot make it verified",
      parts: { evidence: [proof({ origin: "person", by: ana })] },
      state: "to do",
      because: ["no evidence", "nothing to confirm", "work status"],
    },
    {
      says: "nor by withdrawing the claim and confirming it alone",
      parts: {
        claims: [claim({ withdrawal: withdrawn })],
        evidence: [proof({ origin: "person", by: ana })],
      },
      state: "to do",
      because: ["no evidence", "nothing to confirm", "work status"],
    },
    {
      says: "nor by typing a pass onto an automatic check",
      parts: {
        checks: [command],
        claims: [claim()],
        evidence: [proof({ checkKey: "runs", origin: "person", by: ana })],
      },
      state: "claimed",
      because: ["no evidence", "own confirmation", "claimed"],
    },
  ]);
});

describe("several automatic checks", () => {
  const runs = proof({ checkKey: "runs" });
  table([
    {
      says: "verified only when every one has passed",
      parts: { checks: [command, tests], evidence: [runs, proof({ checkKey: "tests" })] },
      state: "verified",
      because: ["passed", "passed"],
    },
    {
      says: "one without a result leaves the claim a claim",
      parts: { checks: [command, tests], claims: [claim()], evidence: [runs] },
      state: "claimed",
      because: ["passed", "no evidence", "claimed"],
    },
    {
      says: "one that fails refutes, whatever the others say",
      parts: {
        checks: [command, tests],
        evidence: [proof({ checkKey: "tests", outcome: "failed" }), runs],
      },
      state: "refuted",
      because: ["passed", "failed"],
    },
    {
      says: "a failure that passed since is repaired",
      parts: {
        checks: [command],
        evidence: [runs, proof({ checkKey: "runs", outcome: "failed", at: daysAgo(2) })],
      },
      state: "verified",
      because: ["passed"],
    },
  ]);

  it.each([
    ["first", [check({ key: "tests", freshnessDays: 3 }), command]],
    ["last", [command, check({ key: "tests", freshnessDays: 3 })]],
  ])("the pass that runs out first decides how long it holds, listed %s", (_, checks) => {
    const evidence = [
      proof({ id: "long", checkKey: "runs" }),
      proof({ id: "short", checkKey: "tests" }),
    ];
    const result = derive({ checks, evidence });
    expect(result.evidence?.id).toBe("short");
    expect(result.holdsUntil).toBe(daysAgo(-2));
  });

  it.each([
    ["first", [command, tests]],
    ["last", [tests, command]],
  ])("of two that fail the newest decides, its check listed %s", (_, checks) => {
    const evidence = [
      proof({ id: "old", checkKey: "tests", outcome: "failed", at: daysAgo(3) }),
      proof({ id: "new", checkKey: "runs", outcome: "failed", at: daysAgo(2) }),
    ];
    expect(derive({ checks, evidence }).evidence?.id).toBe("new");
  });
});

describe("R2: evidence has a freshness", () => {
  const at = (days: number, row: Partial<Evidence> = {}) =>
    proof({ checkKey: "runs", at: daysAgo(days), ...row });
  table([
    {
      says: "14 days by default: after 13 it is verified",
      parts: { checks: [command], evidence: [at(13)] },
      state: "verified",
      because: ["passed"],
    },
    {
      says: "past them verified becomes stale",
      parts: { checks: [command], evidence: [at(14)] },
      state: "stale",
      because: ["past freshness"],
    },
    {
      says: "the project may say otherwise",
      parts: { freshnessDays: 30, checks: [command], evidence: [at(20)] },
      state: "verified",
      because: ["passed"],
    },
    {
      says: "the check may say otherwise than the project",
      parts: {
        freshnessDays: 30,
        checks: [check({ key: "runs", freshnessDays: 7 })],
        evidence: [at(8)],
      },
      state: "stale",
      because: ["past freshness"],
    },
    {
      says: "evidence that ends earlier is stale from then on",
      parts: { checks: [command], evidence: [at(3, { expiresAt: daysAgo(1) })] },
      state: "stale",
      because: ["past freshness"],
    },
    {
      says: "evidence cannot hold longer than its check allows",
      parts: { checks: [command], evidence: [at(20, { expiresAt: daysAgo(-20) })] },
      state: "stale",
      because: ["past freshness"],
    },
    {
      says: "a failure does not age away",
      parts: { checks: [command], evidence: [at(300, { outcome: "failed" })] },
      state: "refuted",
      because: ["failed"],
    },
    {
      says: "a claim does not freshen what is stale",
      parts: { checks: [command], claims: [claim()], evidence: [at(20)] },
      state: "stale",
      because: ["past freshness", "claimed"],
    },
    {
      says: "one stale check among fresh ones makes the item stale",
      parts: { checks: [command, tests], evidence: [at(20), proof({ checkKey: "tests" })] },
      state: "stale",
      because: ["past freshness", "passed"],
    },
    {
      says: "newer evidence for another commit makes it stale",
      parts: {
        checks: [command, tests],
        evidence: [
          at(3, { commit: "aaaaaaa1" }),
          proof({ checkKey: "tests", commit: "bbbbbbb2", at: daysAgo(2) }),
        ],
      },
      state: "stale",
      because: ["other commit", "passed"],
    },
    {
      says: "also when the newer run broke off",
      parts: {
        checks: [command],
        evidence: [at(3, { commit: "aaaaaaa1" }), at(2, { commit: "bbbbbbb2", outcome: "error" })],
      },
      state: "stale",
      because: ["other commit", "no result"],
    },
    {
      says: "newer evidence for the same commit, its hash written short, does not",
      parts: {
        checks: [command, tests],
        evidence: [
          at(3, { commit: "AAAAAAA1ffff" }),
          proof({ checkKey: "tests", commit: "aaaaaaa1", at: daysAgo(2) }),
        ],
      },
      state: "verified",
      because: ["passed", "passed"],
    },
    {
      says: "in whichever order the short and the long hash arrive",
      parts: {
        checks: [command, tests],
        evidence: [
          at(3, { commit: "aaaaaaa" }),
          proof({ checkKey: "tests", commit: "aaaaaaa1ffff", at: daysAgo(2) }),
        ],
      },
      state: "verified",
      because: ["passed", "passed"],
    },
    {
      says: "a name shorter than a hash is not taken for its beginning",
      parts: {
        checks: [command, tests],
        evidence: [
          at(3, { commit: "aaaaaa" }),
          proof({ checkKey: "tests", commit: "aaaaaaa1ffff", at: daysAgo(2) }),
        ],
      },
      state: "stale",
      because: ["other commit", "passed"],
    },
    {
      says: "evidence that is bound to no commit is outdated by none",
      parts: {
        checks: [command, tests],
        evidence: [at(3), proof({ checkKey: "tests", commit: "bbbbbbb2", at: daysAgo(2) })],
      },
      state: "verified",
      because: ["passed", "passed"],
    },
    {
      says: "nor evidence that is bound to no commit",
      parts: {
        checks: [command, tests],
        evidence: [
          at(3, { commit: "aaaaaaa1" }),
          proof({ checkKey: "tests", at: daysAgo(2) }),
          proof({ checkKey: "tests", commit: "aaaaaaa1", at: daysAgo(1) }),
        ],
      },
      state: "verified",
      because: ["passed", "passed"],
    },
    {
      says: "nor older evidence for another commit",
      parts: {
        checks: [command, tests],
        evidence: [
          at(3, { commit: "aaaaaaa1" }),
          proof({ checkKey: "tests", commit: "bbbbbbb2", at: daysAgo(4) }),
          proof({ checkKey: "tests", commit: "aaaaaaa1", at: daysAgo(1) }),
        ],
      },
      state: "verified",
      because: ["passed", "passed"],
    },
  ]);

  it("says the moment from which it no longer holds, and changes at that moment", () => {
    const parts = { checks: [command], evidence: [at(10)] };
    const { holdsUntil } = derive(parts);
    expect(holdsUntil).toBe(daysAgo(-4));
    const before = new Date(Date.parse(daysAgo(-4)) - 1).toISOString();
    expect(derive(parts, before).state).toBe("verified");
    expect(derive(parts, daysAgo(-4)).state).toBe("stale");
  });

  it("tells how long it was fresh for, unless the evidence named its own end", () => {
    const [aged] = derive({ checks: [command], evidence: [at(16)] }).reasons;
    expect(aged).toMatchObject({ kind: "past freshness", freshDays: 14, since: daysAgo(2) });
    const [ended] = derive({
      checks: [command],
      evidence: [at(3, { expiresAt: daysAgo(1) })],
    }).reasons;
    expect(ended).toMatchObject({ kind: "past freshness", freshDays: null, since: daysAgo(1) });
  });
});

describe("R3: without an automatic check a different person verifies", () => {
  const confirmed = (by = ben, row: Partial<Evidence> = {}) =>
    proof({ origin: "person", by, ...row });
  table([
    {
      says: "another person's confirmation verifies",
      parts: { claims: [claim()], evidence: [confirmed()] },
      state: "verified",
      because: ["passed", "claimed"],
    },
    {
      says: "one's own confirmation leaves it claimed",
      parts: { claims: [claim()], evidence: [confirmed(ana)] },
      state: "claimed",
      because: ["no evidence", "own confirmation", "claimed"],
    },
    {
      says: "a name in other letters is the same person",
      parts: { claims: [claim()], evidence: [confirmed(person(" ANA "))] },
      state: "claimed",
      because: ["no evidence", "own confirmation", "claimed"],
    },
    {
      says: "a name in a document and the account of that name are the same person",
      parts: { claims: [claim()], evidence: [confirmed(person("Ana", "1"))] },
      state: "claimed",
      because: ["no evidence", "own confirmation", "claimed"],
    },
    {
      says: "two accounts of one name are two persons",
      parts: {
        claims: [claim({ by: person("Ana", "1") })],
        evidence: [confirmed(person("Ana", "2"))],
      },
      state: "verified",
      because: ["passed", "claimed"],
    },
    {
      says: "one account under two names is one person",
      parts: {
        claims: [claim({ by: person("Ana", "1") })],
        evidence: [confirmed(person("A. Lovelace", "1"))],
      },
      state: "claimed",
      because: ["no evidence", "own confirmation", "claimed"],
    },
    {
      says: "a confirmation given before the claim counts as well",
      parts: { claims: [claim()], evidence: [confirmed(ben, { at: daysAgo(5) })] },
      state: "verified",
      because: ["passed", "claimed"],
    },
    {
      says: "who confirmed may claim too and takes nothing away",
      parts: { claims: [claim(), claim({ by: ben, at: daysAgo(0) })], evidence: [confirmed()] },
      state: "verified",
      because: ["passed", "claimed"],
    },
    {
      says: "what CI finds without a check verifies what nobody claimed",
      parts: { evidence: [proof()] },
      state: "verified",
      because: ["passed"],
    },
    {
      says: "but not what its own account claimed",
      parts: { claims: [claim({ by: person("CI") })], evidence: [proof()] },
      state: "claimed",
      because: ["no evidence", "own confirmation", "claimed"],
    },
    {
      says: "a check by a person asks for a person",
      parts: {
        checks: [byHand],
        claims: [claim()],
        evidence: [confirmed(ben, { checkKey: "look" })],
      },
      state: "verified",
      because: ["passed", "claimed"],
    },
    {
      says: "a confirmation of the whole item answers each of its checks by person",
      parts: {
        checks: [byHand, check({ key: "listen", kind: "person" })],
        claims: [claim()],
        evidence: [confirmed()],
      },
      state: "verified",
      because: ["passed", "passed", "claimed"],
    },
    {
      says: "a confirmation of one check by person does not answer another",
      parts: {
        checks: [byHand, check({ key: "listen", kind: "person" })],
        claims: [claim()],
        evidence: [confirmed(ben, { checkKey: "look" })],
      },
      state: "claimed",
      because: ["passed", "no evidence", "claimed"],
    },
    {
      says: "with an automatic check a person's word is not enough",
      parts: { checks: [command], claims: [claim()], evidence: [confirmed()] },
      state: "claimed",
      because: ["no evidence", "claimed"],
    },
    {
      says: "another person may type the result of an automatic check",
      parts: {
        checks: [command],
        claims: [claim()],
        evidence: [confirmed(ben, { checkKey: "runs" })],
      },
      state: "verified",
      because: ["passed", "claimed"],
    },
  ]);
});

describe("a person's or a document's finding beside automatic checks", () => {
  const runs = (days: number) => proof({ checkKey: "runs", at: daysAgo(days) });
  const found = (days: number, row: Partial<Evidence> = {}) =>
    proof({ outcome: "failed", origin: "document", at: daysAgo(days), ...row });
  table([
    {
      says: "refutes what passed before it",
      parts: { checks: [command], evidence: [runs(3), found(2)] },
      state: "refuted",
      because: ["failed", "passed"],
    },
    {
      says: "is answered when every automatic check has passed after it",
      parts: { checks: [command], evidence: [found(3), runs(2)] },
      state: "verified",
      because: ["passed"],
    },
    {
      says: "is not answered while one of them has not",
      parts: { checks: [command, tests], evidence: [found(3), runs(2)] },
      state: "refuted",
      because: ["failed", "passed", "no evidence"],
    },
    {
      says: "is answered by another person's later confirmation, which proves nothing by itself",
      parts: {
        checks: [command],
        claims: [claim()],
        evidence: [found(3), proof({ origin: "person", by: ben, at: daysAgo(2) })],
      },
      state: "claimed",
      because: ["no evidence", "claimed"],
    },
    {
      says: "a check by person that failed is answered by a person, not by a command",
      parts: {
        checks: [command, byHand],
        evidence: [found(3, { checkKey: "look", origin: "person" }), runs(2)],
      },
      state: "refuted",
      because: ["failed", "passed"],
    },
    {
      says: "evidence of a check that is gone still speaks",
      parts: { evidence: [found(1, { checkKey: "gone" })] },
      state: "refuted",
      because: ["failed"],
    },
  ]);
});

describe("R6: missing evidence is unknown, and not applicable needs a reason", () => {
  const broken = (outcome: "error" | "skipped", days = 1) =>
    proof({ checkKey: "runs", outcome, at: daysAgo(days) });
  const declared = (reason: string) => ({ subject: A, reason });
  table([
    {
      says: "an error is no result",
      parts: { checks: [command], claims: [claim()], evidence: [broken("error")] },
      state: "claimed",
      because: ["no evidence", "no result", "claimed"],
    },
    {
      says: "a skipped run is no result",
      parts: { checks: [command], evidence: [broken("skipped"), broken("skipped", 2)] },
      state: "to do",
      because: ["no evidence", "no result", "work status"],
    },
    {
      says: "neither renews the freshness of a pass",
      parts: {
        checks: [command],
        evidence: [proof({ checkKey: "runs", at: daysAgo(15) }), broken("error")],
      },
      state: "stale",
      because: ["past freshness", "no result"],
    },
    {
      says: "neither lifts a failure",
      parts: {
        checks: [command],
        evidence: [
          proof({ checkKey: "runs", outcome: "failed", at: daysAgo(2) }),
          broken("skipped"),
        ],
      },
      state: "refuted",
      because: ["failed", "no result"],
    },
    {
      says: "not applicable with a reason wins over everything",
      parts: {
        notApplicable: [declared("No such interface")],
        checks: [command],
        evidence: [proof({ checkKey: "runs", outcome: "failed" })],
        waivers: [waiver()],
      },
      state: "not applicable",
      because: ["not applicable", "waived", "failed"],
    },
    {
      says: "not applicable without a reason does not count",
      parts: { notApplicable: [declared("  ")] },
      state: "to do",
      because: ["not applicable without a reason", "no evidence", "work status"],
    },
  ]);
});

describe("R7: a tick in an imported document is a claim at most", () => {
  const said = proof({ origin: "document" });
  table([
    {
      says: "a document's claim is claimed",
      parts: { claims: [claim({ source: { key: "report", section: null } })] },
      state: "claimed",
      because: ["no evidence", "claimed"],
    },
    {
      says: "what a document reports as passed verifies nothing",
      parts: { claims: [claim()], evidence: [said] },
      state: "claimed",
      because: ["no evidence", "document is a claim at most", "claimed"],
    },
    {
      says: "not on an automatic check either",
      parts: { checks: [command], evidence: [proof({ origin: "document", checkKey: "runs" })] },
      state: "to do",
      because: ["no evidence", "document is a claim at most", "work status"],
    },
    {
      says: "what a document finds wrong refutes the claim",
      parts: { claims: [claim({ at: daysAgo(3) })], evidence: [{ ...said, outcome: "failed" }] },
      state: "refuted",
      because: ["failed", "claimed"],
    },
    {
      says: "claiming again does not undo it: only evidence moves readiness",
      parts: {
        claims: [claim({ at: daysAgo(3) }), claim({ at: daysAgo(0) })],
        evidence: [{ ...said, outcome: "failed" }],
      },
      state: "refuted",
      because: ["failed", "claimed again"],
    },
    {
      says: "nor does the claimant's own confirmation",
      parts: {
        claims: [claim()],
        evidence: [
          { ...said, outcome: "failed" },
          proof({ origin: "person", by: ana, at: daysAgo(0) }),
        ],
      },
      state: "refuted",
      because: ["failed", "own confirmation", "claimed"],
    },
    {
      says: "another person's confirmation does",
      parts: {
        claims: [claim()],
        evidence: [
          { ...said, outcome: "failed" },
          proof({ origin: "person", by: ben, at: daysAgo(0) }),
        ],
      },
      state: "verified",
      because: ["passed", "claimed"],
    },
  ]);
});

describe("R10: a waiver", () => {
  const failing = { checks: [command], evidence: [proof({ checkKey: "runs", outcome: "failed" })] };
  table([
    {
      says: "in force shows the item as waived",
      parts: { waivers: [waiver()] },
      state: "waived",
      because: ["waived", "no evidence", "work status"],
    },
    {
      says: "hides no failure: the reason stays",
      parts: { ...failing, waivers: [waiver()] },
      state: "waived",
      because: ["waived", "failed"],
    },
    {
      says: "is not needed for what is verified",
      parts: {
        checks: [command],
        evidence: [proof({ checkKey: "runs" })],
        waivers: [waiver()],
      },
      state: "verified",
      because: ["waived", "passed"],
    },
    {
      says: "nobody approved is not in force",
      parts: { waivers: [waiver({ approvedBy: null, approvedAt: null })] },
      state: "to do",
      because: ["waiver not in force", "no evidence", "work status"],
    },
    {
      says: "approved at no known time is not in force",
      parts: { waivers: [waiver({ approvedAt: null })] },
      state: "to do",
      because: ["waiver not in force", "no evidence", "work status"],
    },
    {
      says: "approved by the one who asked is not in force",
      parts: { waivers: [waiver({ approvedBy: person("ana") })] },
      state: "to do",
      because: ["waiver not in force", "no evidence", "work status"],
    },
    {
      says: "without a reason is not in force",
      parts: { waivers: [waiver({ reason: " " })] },
      state: "to do",
      because: ["waiver not in force", "no evidence", "work status"],
    },
    {
      says: "re-opens the item by itself when it has expired",
      parts: { ...failing, waivers: [waiver({ expiresOn: "2026-03-15" })] },
      state: "refuted",
      because: ["waiver not in force", "failed"],
    },
  ]);

  it("holds through the day it expires on", () => {
    const parts = { waivers: [waiver({ expiresOn: "2026-03-16" })] };
    const { holdsUntil } = derive(parts);
    expect(holdsUntil).toBe("2026-03-17T00:00:00.000Z");
    expect(derive(parts, "2026-03-16T23:59:59.999Z").state).toBe("waived");
    expect(derive(parts, "2026-03-17T00:00:00.000Z").state).toBe("to do");
  });

  it("of several the one that lasts longest decides", () => {
    const { waiver: decides, holdsUntil } = derive({
      waivers: [
        waiver({ id: "short", expiresOn: "2026-03-20" }),
        waiver({ id: "long", expiresOn: "2026-03-30" }),
        waiver({ id: "middle", expiresOn: "2026-03-25" }),
      ],
    });
    expect(decides?.id).toBe("long");
    expect(holdsUntil).toBe("2026-03-31T00:00:00.000Z");
  });

  it("keeps what lies beneath it in sight", () => {
    expect(derive({ ...failing, waivers: [waiver()] }).beneath).toBe("refuted");
  });
});

describe("an answer", () => {
  const project = buildProject({ items: [{ key: "a" }], waivers: [waiver()] });

  it("is derived once for a moment", () => {
    expect(deriveState(project, A, NOW)).toBe(deriveState(project, A, NOW));
  });

  it("and anew for another", () => {
    expect(deriveState(project, A, NOW).state).toBe("waived");
    expect(deriveState(project, A, "2027-01-01T00:00:00.000Z").state).toBe("to do");
    expect(deriveState(project, A, NOW).state).toBe("waived");
  });
});

describe("any claimable subject", () => {
  const result = (parts: ProjectParts, kind: "task" | "blocker" | "criterion", key: string) =>
    deriveState(buildProject(parts), subject(kind, key), NOW);

  it("a task has the states of an item", () => {
    const parts: ProjectParts = {
      tasks: [{ key: "1", status: "in progress" }],
      claims: [{ subject: subject("task", "2") }],
    };
    expect(result(parts, "task", "1").state).toBe("in progress");
  });

  it("a go/no-go criterion starts as to do and is claimed and refuted like the rest", () => {
    const criteria = [{ key: "c" }];
    const about = { subject: subject("criterion", "c") };
    const untouched = result({ criteria }, "criterion", "c");
    expect(untouched).toMatchObject({ state: "to do", reasons: [{ kind: "no evidence" }] });
    expect(untouched.reasons).toHaveLength(1);
    expect(result({ criteria, claims: [about] }, "criterion", "c").state).toBe("claimed");
    const evidence = [{ ...about, outcome: "failed" as const }];
    expect(result({ criteria, evidence }, "criterion", "c").state).toBe("refuted");
  });

  it.each([
    ["not started", null, "to do"],
    ["blocked", null, "to do"],
    ["in progress", null, "in progress"],
    ["fragile", null, "in progress"],
    ["incomplete", null, "in progress"],
    ["done", null, "claimed"],
    ["fragile", "2026-03-01", "claimed"],
  ] as const)("a blocker found %s and resolved on %s is %s", (actualState, resolvedOn, state) => {
    const blockers = [{ key: "b", actualState, resolvedOn }];
    expect(result({ blockers }, "blocker", "b").state).toBe(state);
  });

  it.each(["task", "blocker", "criterion"] as const)(
    "a %s that does not exist is to do",
    (kind) => {
      const { state, reasons } = result({}, kind, "nowhere");
      expect(state).toBe("to do");
      expect(reasons).toContainEqual({
        kind: "not in the project",
        subject: { kind, key: "nowhere" },
      });
    },
  );
});
