import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isByProgram,
  isOfWriter,
  isOwnHand,
  isSamePerson,
  speakingFor,
  whoAnswersFor,
} from "./person";

const ann = { name: "Ann", userId: "1" };
const bert = { name: "Bert", userId: "2" };
const program = speakingFor("Pipeline", ann);
const written = (name: string) => ({ name, userId: null });

describe("who is the same person", () => {
  it.each([
    ["an account under two names", ann, { ...ann, name: "Ann B." }, true],
    ["two accounts under one name", ann, { ...bert, name: "Ann" }, false],
    ["a name in a document", ann, written(" ann"), true],
    ["what a program said for her", ann, program, true],
    ["the same of another program of hers", speakingFor("Deploy", ann), program, true],
    ["what a program said for somebody else", bert, program, false],
    ["the same as a document tells it", ann, written("Pipeline, for Ann"), true],
    ["a program for another as a document tells it", bert, written("Pipeline, for Ann"), false],
    ["the program that spoke for nobody", ann, written("Pipeline"), false],
  ])("%s", (_, one, other, expected) => {
    expect(isSamePerson(one, other)).toBe(expected);
    expect(isSamePerson(other, one)).toBe(expected);
  });

  it("tells a hand from a program", () => {
    expect([isOwnHand(ann, ann), isOwnHand(program, ann), isOwnHand(bert, ann)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([isByProgram(program), isByProgram(ann)]).toEqual([true, false]);
  });
});

describe("whose a row is", () => {
  const called = { name: "Ann", userId: null };
  const forBert = { ...called, token: { maker: bert } };
  it.each([
    ["a person's own", ann, ann, true],
    ["what their program said for them", program, ann, true],
    ["a person's of that name, to a program", ann, { ...called, token: { maker: null } }, false],
    ["a person's of that name, to a program for another", ann, forBert, false],
    ["its maker's own, to a program", bert, forBert, false],
    ["what a program wrote", called, forBert, true],
    ["what a program said for its maker", speakingFor("Ann", bert), forBert, true],
    ["what another program said for them", speakingFor("Pipeline", bert), forBert, false],
  ])("%s", (_, by, writer, expected) => {
    expect(isOfWriter(by, writer)).toBe(expected);
  });
});

it("whatever a program is called, whoever made it answers for it", () => {
  const name = fc.string({ minLength: 1 }).filter((one) => !one.includes(", for "));
  fc.assert(
    fc.property(fc.string(), name, (called, maker) => {
      const signed = speakingFor(called, written(maker));
      expect(whoAnswersFor(signed)).toEqual(written(maker));
    }),
  );
});
