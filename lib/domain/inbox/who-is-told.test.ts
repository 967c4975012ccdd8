import { describe, expect, it } from "vitest";
import {
  answerableFor,
  approvers,
  calledSo,
  concernedBy,
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

describe("R15: who has to know what becomes of a decision", () => {
  const ada = { id: "ada", name: "Ada", role: "editor" } as const;
  const eva = { id: "eva", name: "Eva", role: "approver" } as const;
  const sue = { id: "sue", name: "Sue", role: "viewer" } as const;
  const voice = (userId: string | null) => ({ person: { name: "Ada", userId }, answeredBy: null });
  const told = (voices: ReturnType<typeof voice>[], sponsor: string | null = null) =>
    concernedBy(
      [ada, eva, sue],
      { owner: null, sponsor },
      { askedBy: { name: "Eva", userId: "eva" }, decidedBy: null },
      { voices } as unknown as Parameters<typeof concernedBy>[3],
    ).map(({ id }) => id);

  it("whoever asked or answered with an account, and who answers for the project, once each", () => {
    expect(told([voice("ada"), voice("ada")], "Eva")).toEqual(["ada", "eva"]);
    expect(told([], " sue ")).toEqual(["eva", "sue"]);
  });

  it("a name alone is nobody's account", () => {
    expect(told([voice(null)])).toEqual(["eva"]);
  });
});
