import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { person } from "@/lib/testing/project-builder";
import type { Person, Voice } from "../project";
import { POLL_ANSWERS, type PollAnswer } from "../vocabulary";
import { type PollOutcome, tallyPoll } from "./tally-poll";

const eva = person("Eva", "eva");
const ana = person("Ana", "ana");
const ben = person("Ben", "ben");

function voice(name: string, answer: PollAnswer | null, part: Partial<Voice> = {}): Voice {
  const by = person(name, name);
  return {
    id: name,
    version: 1,
    function: name,
    person: by,
    deputy: null,
    mayApprove: true,
    answer,
    reason: null,
    at: null,
    answeredBy: answer === null ? null : by,
    asDeputy: false,
    conditions: [],
    ...part,
  };
}

function tally(
  voices: Voice[],
  { quorum = null, minimumApprovers = 1, askedBy = eva }: Rules = {},
) {
  return tallyPoll({ askedBy }, { openedBy: eva, quorum, minimumApprovers, voices });
}

interface Rules {
  quorum?: number | null;
  minimumApprovers?: number | null;
  askedBy?: Person | null;
}

const go = (name: string, part?: Partial<Voice>) => voice(name, "go", part);
const no = (name: string) => voice(name, "no-go");
const iff = (name: string) => voice(name, "go with conditions");
const silent = (name: string) => voice(name, null);

describe("R15: what a roll call comes to", () => {
  it.each<[string, Voice[], Rules, PollOutcome]>([
    ["nobody is asked", [], {}, "undecided"],
    ["all are silent", [silent("a"), silent("b")], {}, "undecided"],
    ["one is silent, all are needed", [go("a"), silent("b")], {}, "undecided"],
    ["one is silent, one is enough", [go("a"), silent("b")], { quorum: 1 }, "go"],
    ["all say go", [go("a"), go("b")], {}, "go"],
    ["one has conditions", [go("a"), iff("b")], {}, "go with conditions"],
    ["one says no-go", [go("a"), iff("b"), no("c")], {}, "no-go"],
    ["a no-go below the quorum decides nothing", [no("a"), silent("b")], {}, "undecided"],
    ["a quorum of more than there are is all", [go("a")], { quorum: 9 }, "go"],
    [
      "two approvers are needed",
      [go("a"), silent("b")],
      { quorum: 1, minimumApprovers: 2 },
      "undecided",
    ],
    ["two approvers are there", [go("a"), iff("b")], { minimumApprovers: 2 }, "go with conditions"],
  ])("%s", (_, voices, rules, outcome) => {
    expect(tally(voices, rules).outcome).toBe(outcome);
  });

  it("the asker alone cannot approve", () => {
    const own = go("eva", { answeredBy: eva });
    expect(tally([own])).toMatchObject({
      outcome: "undecided",
      reasons: [{ kind: "asker alone", name: "Eva" }],
    });
    expect(tally([own, go("ana", { answeredBy: ana })]).outcome).toBe("go");
  });

  it("nor can whoever opened the poll of another's question", () => {
    const own = go("eva", { answeredBy: eva });
    expect(tally([own], { askedBy: ana }).outcome).toBe("undecided");
    expect(tally([own], { askedBy: null }).outcome).toBe("undecided");
  });

  it("somebody who speaks for two functions is one approver", () => {
    const voices = [go("a", { answeredBy: ana }), go("b", { answeredBy: ana })];
    expect(tally(voices, { minimumApprovers: 2 })).toMatchObject({
      outcome: "undecided",
      reasons: [{ kind: "approvers", approving: 1, needed: 2 }],
    });
  });

  it("whoever may not approve is heard, and their go approves nothing", () => {
    const heard = go("a", { mayApprove: false });
    expect(tally([heard])).toMatchObject({
      outcome: "undecided",
      heard: 1,
      reasons: [
        { kind: "approvers", approving: 0, needed: 1 },
        { kind: "may not approve", functions: ["a"] },
      ],
    });
    expect(tally([heard, go("b")]).outcome).toBe("go");
    expect(tally([voice("a", "no-go", { mayApprove: false }), go("b")]).outcome).toBe("no-go");
  });

  it("a deputy is the person who answered", () => {
    const byDeputy = go("a", { person: ana, deputy: eva, answeredBy: eva, asDeputy: true });
    expect(tally([byDeputy]).outcome).toBe("undecided");
    expect(tally([{ ...byDeputy, answeredBy: ben }]).outcome).toBe("go");
  });

  it("tells who is silent, whatever is decided", () => {
    expect(tally([go("a"), silent("b")], { quorum: 1 }).reasons).toEqual([
      { kind: "go", functions: ["a"] },
      { kind: "silent", functions: ["b"] },
    ]);
  });
});

const arbitraryVoices = fc
  .array(
    fc.record({
      answer: fc.option(fc.constantFrom(...POLL_ANSWERS)),
      by: fc.constantFrom(eva, ana, ben),
      mayApprove: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map(({ answer, by, mayApprove }, at) =>
      voice(`f${at}`, answer, { mayApprove, answeredBy: answer === null ? null : by }),
    ),
  );
const arbitraryRules = fc.record({
  quorum: fc.option(fc.integer({ min: 1, max: 7 })),
  minimumApprovers: fc.option(fc.integer({ min: 1, max: 3 })),
});

describe("for any roll call", () => {
  it("a go has another than who asks behind it, and nobody against it", () => {
    fc.assert(
      fc.property(arbitraryVoices, arbitraryRules, (voices, rules) => {
        const { outcome } = tally(voices, rules);
        if (outcome === "undecided" || outcome === "no-go") return;
        const for_ = voices.filter((one) => one.answer !== null && one.mayApprove);
        expect(for_.some((one) => one.answeredBy?.userId !== "eva")).toBe(true);
        expect(voices.some((one) => one.answer === "no-go")).toBe(false);
      }),
    );
  });

  it("silence in the place of a go never makes it more of a go", () => {
    fc.assert(
      fc.property(arbitraryVoices, arbitraryRules, (voices, rules) => {
        const quiet = voices.map((one) =>
          one.answer === "go" ? { ...one, answer: null, answeredBy: null } : one,
        );
        if (tally(voices, rules).outcome !== "undecided") return;
        expect(tally(quiet, rules).outcome).toBe("undecided");
      }),
    );
  });

  it("more to ask for never makes it more of a go", () => {
    fc.assert(
      fc.property(arbitraryVoices, arbitraryRules, (voices, rules) => {
        if (tally(voices, { ...rules, quorum: null }).outcome !== "go") return;
        expect(tally(voices, rules).outcome).toBe("go");
      }),
    );
  });

  it("gives its reasons", () => {
    fc.assert(
      fc.property(arbitraryVoices, arbitraryRules, (voices, rules) => {
        const { reasons, heard, silent: quiet } = tally(voices, rules);
        expect(reasons.length).toBeGreaterThan(0);
        expect(heard + quiet).toBe(voices.length);
      }),
    );
  });
});
