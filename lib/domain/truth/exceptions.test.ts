import { describe, expect, it } from "vitest";
import { daysAgo, person } from "@/lib/testing/project-builder";
import {
  A,
  ana,
  ben,
  claim,
  command,
  deriveItem,
  proof,
  stateTable,
  waiver,
} from "@/lib/testing/state-cases";

describe("R6: missing evidence is unknown, and not applicable needs a reason", () => {
  const broken = (outcome: "error" | "skipped", days = 1) =>
    proof({ checkKey: "runs", outcome, at: daysAgo(days) });
  const declared = (reason: string) => ({ subject: A, reason });
  stateTable([
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
  stateTable([
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
  stateTable([
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
    const { holdsUntil } = deriveItem(parts);
    expect(holdsUntil).toBe("2026-03-17T00:00:00.000Z");
    expect(deriveItem(parts, "2026-03-16T23:59:59.999Z").state).toBe("waived");
    expect(deriveItem(parts, "2026-03-17T00:00:00.000Z").state).toBe("to do");
  });

  it("of several the one that lasts longest decides", () => {
    const { waiver: decides, holdsUntil } = deriveItem({
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
    expect(deriveItem({ ...failing, waivers: [waiver()] }).beneath).toBe("refuted");
  });
});
