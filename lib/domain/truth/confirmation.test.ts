import { describe } from "vitest";
import { daysAgo, person } from "@/lib/testing/project-builder";
import {
  ana,
  ben,
  byHand,
  check,
  claim,
  command,
  proof,
  stateTable,
  tests,
  withdrawn,
} from "@/lib/testing/state-cases";
import type { Evidence } from "../project";

describe("R3: without an automatic check a different person verifies", () => {
  const confirmed = (by = ben, row: Partial<Evidence> = {}) =>
    proof({ origin: "person", by, ...row });
  stateTable([
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
      says: "what CI finds without a check confirms what somebody claimed",
      parts: { claims: [claim()], evidence: [proof({ checkKey: null })] },
      state: "verified",
      because: ["passed", "claimed"],
    },
    {
      says: "and proves nothing that nobody claimed",
      parts: { evidence: [proof({ checkKey: null })] },
      state: "to do",
      because: ["no evidence", "nothing to confirm", "work status"],
    },
    {
      says: "nor what its own account claimed",
      parts: { claims: [claim({ by: person("CI") })], evidence: [proof({ checkKey: null })] },
      state: "claimed",
      because: ["no evidence", "own confirmation", "claimed"],
    },
    {
      says: "nor once that claim is withdrawn",
      parts: {
        claims: [claim({ by: person("CI"), withdrawal: withdrawn })],
        evidence: [proof({ checkKey: null })],
      },
      state: "to do",
      because: ["no evidence", "nothing to confirm", "work status"],
    },
    {
      says: "a check by a person that CI passed asks for a claim as well",
      parts: { checks: [byHand], evidence: [proof({ checkKey: "look" })] },
      state: "to do",
      because: ["no evidence", "nothing to confirm", "work status"],
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
  stateTable([
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
