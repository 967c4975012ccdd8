import { describe, expect, it } from "vitest";
import type { LocalCommand } from "./config.mjs";
import { chooseChecks } from "./choose-checks.mjs";

const check = (key: string, subject: string, { kind = "command", phase = "0" } = {}) => ({
  ...{ key, kind, phase, command: null, subject: { kind: "item", key: subject } },
});

const CHECKS = [
  check("starts", "exit-0-1"),
  check("answers", "exit-0-2"),
  check("looked", "exit-0-2", { kind: "person" }),
  check("read", "exit-0-3", { kind: "person" }),
  check("quick", "exit-1-1", { phase: "1" }),
  check("steady", "exit-1-1", { phase: "1" }),
];

const choose = (commands: Record<string, LocalCommand>, which = {}) =>
  chooseChecks(CHECKS, { kind: "by check", commands: new Map(Object.entries(commands)) }, which);

const runs = (...given: Parameters<typeof choose>) =>
  choose(...given).toRun.map(({ key, what }) => [key, what]);

it("words are told as somebody would write them for a shell, a text as it stands", () => {
  const { toRun } = choose({
    starts: ["grep", "two words", "a.txt"],
    answers: "grep 'two words' a.txt",
  });
  expect(toRun.map(({ what }) => what)).toEqual([
    "grep 'two words' a.txt",
    "grep 'two words' a.txt",
  ]);
  expect(toRun[0]?.words).toEqual(["grep", "two words", "a.txt"]);
});

describe("a key of gantry.json", () => {
  it("may be that of the item, where it has one check that runs by itself", () => {
    expect(runs({ "exit-0-1": "true", "exit-0-2": "false" })).toEqual([
      ["starts", "true"],
      ["answers", "false"],
    ]);
  });

  it("of what a person confirms runs nothing, and that is said", () => {
    const { toRun, notRun } = choose({ "exit-0-3": "true", looked: "true" });
    expect(toRun).toEqual([]);
    expect(notRun).toContainEqual({ key: "read", why: "a person confirms it" });
    expect(notRun).toContainEqual({ key: "looked", why: "a person confirms it" });
  });

  it("may be of another phase than the one that is run", () => {
    const commands = { starts: "true", quick: "true" };
    expect(runs(commands, { phase: "1" })).toEqual([["quick", "true"]]);
    expect(() => choose(commands, { phase: "1", wanted: ["starts"] })).toThrow(
      "There is no check starts.",
    );
  });

  it("that leaves open which check it is for is told, all of them at once", () => {
    const commands = { start: "true", starts: "true", "exit-0-1": "true", "exit-1-1": "true" };
    expect(() => choose(commands)).toThrow(
      [
        "gantry.json: no check of the project is called start.",
        "there are two commands for starts.",
        "exit-1-1 has several checks. Name one: quick, steady.",
      ].join("\n  "),
    );
  });
});
