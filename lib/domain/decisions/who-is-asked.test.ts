import { describe, expect, it } from "vitest";
import type { Person, Voice } from "../project";
import { tallyPoll } from "./tally-poll";
import { type Asked, whyNeverGo, whyNotByRules } from "./who-is-asked";

const may = (name: string, mayApprove: boolean) => ({ name, function: name, mayApprove });

describe("R15: the rules of a project", () => {
  const ruled = [may("Engineering", true), may("Finance", false)];

  it("are kept by whoever is asked as they say, or with less", () => {
    expect(whyNotByRules(ruled, ruled)).toBeNull();
    expect(whyNotByRules(ruled, [may("Finance", false), may("Engineering", false)])).toBeNull();
  });

  it("leave nobody out whom they name", () => {
    expect(whyNotByRules(ruled, [may("Engineering", true)])).toBe(
      "The rules of this project ask Finance as well.",
    );
    expect(whyNotByRules(ruled, [may("finance", false)])).toMatch(/ask Engineering, Finance/);
  });

  it("say whose go approves: whoever is added is heard", () => {
    expect(whyNotByRules(ruled, [may("Engineering", true), may("Finance", true)])).toBe(
      "By the rules of this project Finance is heard, but may not approve.",
    );
    expect(whyNotByRules(ruled, [...ruled, may("Legal", false)])).toBeNull();
    expect(whyNotByRules(ruled, [...ruled, may("Legal", true)])).toMatch(/Legal is heard/);
  });

  it("hold nobody where they name nobody", () => {
    expect(whyNotByRules([], [may("Legal", true)])).toBeNull();
  });
});

describe("R15: no go can come of a poll", () => {
  const who = (name: string) => ({ name, userId: name });
  const [eva, ana, ben] = [who("eva"), who("ana"), who("ben")];
  const asks = (person: typeof eva, deputy: typeof eva | null = null, mayApprove = true) => ({
    ...{ person, deputy, mayApprove },
  });
  const nobody = /^Nobody but who asks or opens it may approve/;

  it("of whoever asks or opens it alone, nor of those who are only heard", () => {
    expect(whyNeverGo([eva], 1, [asks(eva), asks(ana, null, false)])).toMatch(nobody);
    expect(whyNeverGo([eva, ana], 1, [asks(ana, eva)])).toMatch(nobody);
    expect(whyNeverGo([eva, ana], 1, [asks(ana, ben)])).toBeNull();
    expect(whyNeverGo([{ name: "Ana", userId: null }], 1, [asks(ana)])).toMatch(nobody);
  });

  it("of fewer people than have to approve, each counted once", () => {
    const few = "3 people have to approve, and 1 person at most can: name more whose go approves.";
    expect(whyNeverGo([eva], 3, [asks(ana)])).toBe(few);
    expect(whyNeverGo([eva], 3, [asks(ana), asks(ana), asks(ben, null, false)])).toBe(few);
    expect(whyNeverGo([eva], 2, [asks(ana), asks(ben)])).toBeNull();
  });

  it("counts deputies where they make one more", () => {
    expect(whyNeverGo([eva], 2, [asks(ana, ben), asks(ana)])).toBeNull();
    expect(whyNeverGo([eva], 3, [asks(ana, ben), asks(ben, eva), asks(ana)])).toBeNull();
    expect(whyNeverGo([eva], 3, [asks(ana, ben), asks(ben, ana), asks(ana)])).toMatch(/2 people/);
  });

  it("and where none is told of, its tally can come to a go", () => {
    const people = [eva, ana, ben, null];
    const voices = people.flatMap((deputy) =>
      [eva, ana, ben].flatMap((person) => [true, false].map((may) => asks(person, deputy, may))),
    );
    for (const one of voices) {
      for (const other of voices) {
        for (const needed of [1, 2]) {
          const why = whyNeverGo([eva, ana], needed, [one, other]);
          expect(why === null, JSON.stringify([needed, one, other])).toBe(
            comesToGo([eva, ana], needed, [one, other]),
          );
        }
      }
    }
  });
});

/** Whoever answers, as far as one of the two can. */
function comesToGo([askedBy, openedBy]: [Person, Person], needed: number, asked: Asked[]) {
  const spoken = asked.reduce<Person[][]>(
    (ways, { person, deputy }) =>
      ways.flatMap((way) =>
        [person, deputy].flatMap((one) => (one === null ? [] : [[...way, one]])),
      ),
    [[]],
  );
  return spoken.some((way) => {
    const voices = asked.map((one, at) => ({ ...VOICE, ...one, answeredBy: way[at] ?? null }));
    const poll = { openedBy, quorum: null, minimumApprovers: needed, voices };
    return tallyPoll({ askedBy }, poll).outcome === "go";
  });
}

const VOICE: Voice = {
  ...{ id: "", version: 1, function: "", person: null, deputy: null, mayApprove: true },
  ...{ answer: "go", reason: null, at: null, answeredBy: null, asDeputy: false, conditions: [] },
};
