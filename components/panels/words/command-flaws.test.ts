import { describe, expect, it } from "vitest";
import { lintCheck } from "@/lib/domain/checks/lint-command";
import { wordCommandFlaw } from "./command-flaws";

const words = (command: string, expected: string | null = null) =>
  lintCheck({ kind: "command", command, expected }).map(wordCommandFlaw);

describe("the words of a flaw", () => {
  it.each([
    ["npm test || true", "`|| true` swallows a failure: it passes either way"],
    ["npm test\necho a\necho b", "`echo a echo b` decides in the end, and always passes"],
    [
      "npm test | tee log",
      "`| tee log` ends the pipe and always passes; without `pipefail` a failure before it is lost",
    ],
    ["grep -r x | wc -l", "it counts (`| wc -l`) and nobody compares: any number passes"],
    [
      "find . -exec tsc {} ';'",
      "`find` passes whatever comes of `-exec tsc {} ';'`; ending in `+` it would not",
    ],
    ["npm test &", "`npm test &` runs on in the background: nobody waits for its result"],
    ["echo `date`", "`echo 'date'` tests nothing"],
    ["grep 'a(?!b)' src", "`grep` does not understand `(?!b)` without `-P`, so it never finds it"],
  ])("%s", (command, sentence) => {
    expect(words(command)).toEqual([sentence]);
  });

  it("quote what is expected", () => {
    expect(words("curl localhost/health", "It is constant")).toEqual([
      "`localhost/health` answers the same whatever happens (“constant”)",
    ]);
    expect(words("pytest", "One has no body")).toEqual([
      "a test it counts on is empty and passes (“has no body”)",
    ]);
  });
});
