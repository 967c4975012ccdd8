import { describe, expect, it } from "vitest";
import type { EvidenceMention } from "@/lib/domain/truth/reasons";
import type { CriterionReason, CriterionState, TriggerReason } from "@/lib/domain/verdict/reasons";
import { wordCriterion, wordCriterionReason } from "./criterion-words";
import {
  wordConsequence,
  wordTrigger,
  wordTriggerMoment,
  wordTriggerReason,
} from "./trigger-words";

const NOW = "2025-12-02T09:40:00.000Z";
const plain = (words: string) => words.replaceAll("\u00a0", " ");
const ana = { name: "Ana", userId: null };
const ben = { name: "Ben", userId: null };

const evidence: EvidenceMention = {
  evidenceId: "1",
  checkKey: null,
  outcome: "passed",
  origin: "ci",
  by: { name: "CI", userId: null },
  at: "2025-12-02T06:40:00.000Z",
  commit: null,
  run: null,
};
const toDo: CriterionReason = { kind: "own state", state: "to do", evidence: null };
const claimed: CriterionReason = { kind: "claimed", by: ana, at: "2025-12-01T16:10:00.000Z" };
const task: CriterionReason = { kind: "task", taskKey: "2.1", title: "Supervise", state: "to do" };
const waived: CriterionReason = {
  kind: "waived",
  reason: "Later",
  approvedBy: ben,
  until: "2025-12-20T00:00:00.000Z",
};

describe("beside a criterion stands", () => {
  it.each<[string, CriterionState, CriterionReason[]]>([
    ["nothing recorded", "unmet", [toDo]],
    ["claimed by Ana, no proof", "unmet", [{ ...toDo, state: "claimed" }, claimed]],
    [
      "passed by CI, 3 h ago; what it ran was never seen failing",
      "unmet",
      [{ ...toDo, state: "claimed", evidence }, claimed],
    ],
    ["verified by CI, 3 h ago", "met", [{ ...toDo, state: "verified", evidence }]],
    ["verified by CI, 3 h ago, out of date", "unmet", [{ ...toDo, state: "stale", evidence }]],
    ["refuted by CI, 3 h ago", "unmet", [{ ...toDo, state: "refuted", evidence }]],
    ["refuted by CI, 3 h ago", "unmet", [{ kind: "refuted", evidence }, task]],
    ["task 2.1 is to do", "unmet", [task, claimed]],
    ["waived until 19 Dec, by Ben", "waived", [waived, task]],
    ["waived until 19 Dec", "waived", [{ ...waived, approvedBy: null }, task]],
    ["unknown", "unknown", []],
  ])("%s", (words, state, reasons) => {
    expect(plain(wordCriterion({ state, reasons }, NOW))).toBe(words);
  });
});

describe("further reasons of a criterion", () => {
  it.each<[string, CriterionReason]>([
    [
      "its waiver ran out 28 Nov",
      { kind: "waiver not in force", why: "expired", expiresOn: "2025-11-28" },
    ],
    [
      "waiver asked, not answered yet",
      { kind: "waiver not in force", why: "not approved", expiresOn: "2025-12-19" },
    ],
    [
      "waiver asked, and its last day passed without an answer",
      { kind: "waiver not in force", why: "not approved", expiresOn: "2025-11-19" },
    ],
    [
      "its waiver does not hold: no reason",
      { kind: "waiver not in force", why: "no reason", expiresOn: "2025-12-19" },
    ],
    [
      "Ana calls it not applicable, which takes nothing away: No such part",
      { kind: "not applicable does not count", reason: "No such part", by: ana, at: NOW },
    ],
  ])("%s", (words, reason) => {
    expect(wordCriterionReason(reason, NOW)).toBe(words);
  });
});

describe("a trigger stands as it does because", () => {
  const due = { dueOn: "2025-12-05", endsAt: "2025-12-06T00:00:00.000Z" };
  const held: TriggerReason = { kind: "held true", state: "claimed", evidence: null };
  const silent: TriggerReason = { kind: "nothing said" };
  it.each<[string, TriggerReason[]]>([
    ["claimed by Ana, no proof", [held, claimed]],
    ["verified by CI, 3 h ago", [{ ...held, state: "verified", evidence }, claimed]],
    ["was due Fri 5 Dec, nothing said", [{ kind: "past due", ...due }, silent]],
    ["due Fri 5 Dec, nothing said", [{ kind: "due", ...due }, silent]],
    ["due Fri 5 Dec, task 2.1 is to do", [{ kind: "due", ...due }, task]],
    ["due Fri 5 Dec", [{ kind: "due", ...due }]],
    ["task 2.1 is to do", [task]],
    ["refuted by CI, 3 h ago", [{ kind: "refuted", evidence }]],
    ["waived until 19 Dec, by Ben", [waived, silent]],
    ["nothing said", []],
  ])("%s", (words, reasons) => {
    expect(plain(wordTrigger({ state: "unknown", reasons }, NOW))).toBe(words);
  });

  it("it was called not applicable, by whom and why", () => {
    const reason = { kind: "not applicable", reason: "No such part", by: ana, at: NOW } as const;
    expect(wordTriggerReason(reason, NOW)).toBe("not applicable, says Ana: No such part");
  });
});

describe("in time a trigger", () => {
  const endsAt = "2025-12-06T00:00:00.000Z";
  it.each([
    ["fired since 19 Aug", { state: "fired", since: "2025-08-19T00:00:00.000Z", endsAt: null }],
    ["fired", { state: "fired", since: null, endsAt: null }],
    ["3 days left", { state: "counting", since: null, endsAt }],
    ["31 h left", { state: "counting", since: null, endsAt: "2025-12-03T16:40:00.000Z" }],
    ["due", { state: "counting", since: null, endsAt: "2025-12-02T09:40:00.000Z" }],
    ["cleared", { state: "cleared", since: null, endsAt }],
    ["unknown", { state: "unknown", since: null, endsAt: null }],
  ] as const)("%s", (words, trigger) => {
    expect(wordTriggerMoment(trigger, NOW)).toBe(words);
  });
});

describe("if it fires", () => {
  const consequence = { text: "As agreed.", weeks: null, phaseKey: null, optionKey: null };
  it.each([
    ["stop", { ...consequence, kind: "stop" }],
    ["cut scope", { ...consequence, kind: "cut scope" }],
    ["extend by 4 weeks", { ...consequence, kind: "extend", weeks: 4 }],
    ["extend", { ...consequence, kind: "extend" }],
    ["defer phase 2", { ...consequence, kind: "defer phase", phaseKey: "2" }],
    ["defer a phase", { ...consequence, kind: "defer phase" }],
    ["switch to option 3", { ...consequence, kind: "switch plan", optionKey: "3" }],
    ["switch plan", { ...consequence, kind: "switch plan" }],
  ] as const)("%s", (words, one) => {
    expect(wordConsequence(one)).toBe(words);
  });
});
