import { expect, it } from "vitest";
import { chooseChecks } from "./choose-checks.mjs";

it("words are told as somebody would write them for a shell, a text as it stands", () => {
  const checks = ["words", "text"].map((key) => ({ key, kind: "command", command: null }));
  const commands = new Map<string, string | string[]>([
    ["words", ["grep", "two words", "a.txt"]],
    ["text", "grep 'two words' a.txt"],
  ]);
  const { toRun } = chooseChecks(checks, { kind: "by check", commands }, []);
  expect(toRun.map(({ what }) => what)).toEqual([
    "grep 'two words' a.txt",
    "grep 'two words' a.txt",
  ]);
  expect(toRun[0]?.words).toEqual(["grep", "two words", "a.txt"]);
});
