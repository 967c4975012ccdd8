import { describe, expect, it } from "vitest";
import {
  answerableFor,
  approvers,
  calledSo,
  confirmers,
  type Insider,
  newOwners,
} from "./who-is-told";

const lena: Insider = { id: "lena", name: "Lena Lead", role: "editor" };
const otto: Insider = { id: "otto", name: "Otto", role: "editor" };
const vera: Insider = { id: "vera", name: "Vera", role: "viewer" };
const edgar: Insider = { id: "edgar", name: "Edgar", role: "approver" };
const ada: Insider = { id: "ada", name: "Ada", role: "admin" };
const all = [lena, otto, vera, edgar, ada];

const ids = (people: Insider[]) => people.map(({ id }) => id);

describe("a name in a project", () => {
  it.each([
    ["Lena Lead", ["lena"]],
    [" lena  lead", ["lena"]],
    ["CTO", []],
    [null, []],
  ])("of %j means %j", (name, people) => {
    expect(ids(calledSo(all, name))).toEqual(people);
  });

  it.each([
    [null, "Otto", ["otto"]],
    ["otto ", "Otto", []],
    ["Otto", null, []],
    ["Otto", "Lena Lead", ["lena"]],
  ])("from %j to %j tells %j", (before, after, people) => {
    expect(ids(newOwners(all, before, after))).toEqual(people);
  });
});

it("is everybody but who asked, of those who may approve", () => {
  expect(ids(approvers(all, "ada"))).toEqual(["edgar"]);
  expect(ids(approvers(all, null))).toEqual(["edgar", "ada"]);
});

describe("to confirm a claim", () => {
  it.each<[named: (string | null)[], claimedBy: string, people: string[]]>([
    [["Otto", "otto", null], "lena", ["otto"]],
    [["Lena Lead", "Ada"], "lena", ["ada"]],
    [["Vera"], "lena", ["edgar", "ada"]],
    [[null, "CTO"], "edgar", ["ada"]],
  ])("where %j are named and %s claims it, asks %j", (named, claimedBy, people) => {
    expect(ids(confirmers(all, named, claimedBy))).toEqual(people);
  });
});

describe("a trigger that comes due", () => {
  it.each<[owner: string | null, ofProject: (string | null)[], people: string[]]>([
    ["Otto", ["Ada"], ["otto"]],
    ["CFO", ["Ada", "ada", null], ["ada"]],
    [null, ["CTO"], ["edgar", "ada"]],
  ])("of %j in a project of %j is told %j", (owner, ofProject, people) => {
    expect(ids(answerableFor(all, owner, ofProject))).toEqual(people);
  });
});
