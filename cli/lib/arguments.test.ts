import { describe, expect, it } from "vitest";
import { readArguments, readSeconds } from "./arguments.mjs";
import { COMMANDS, COMMON } from "./commands.mjs";

const read = (command: string, ...args: string[]) =>
  readArguments(args, { ...COMMANDS[command]?.options, ...COMMON });

describe("the words of a command line", () => {
  it("end at --, behind which all belongs to the command", () => {
    const given = read("check", "smoke", "--wait=5", "--", "npm", "test", "--", "--json");
    expect(given.words).toEqual(["smoke"]);
    expect(given.rest).toEqual(["npm", "test", "--", "--json"]);
    expect([given.text("wait"), given.text("commit"), given.flag("json")]).toEqual([
      ...["5", undefined, false],
    ]);
  });

  it("without -- hold no command", () => {
    expect(read("check", "smoke", "--skip", "--quiet")).toMatchObject({
      words: ["smoke"],
      rest: null,
    });
  });

  it("name an option as often as it may be", () => {
    expect(read("verify", "--check", "a", "--check", "b").all("check")).toEqual(["a", "b"]);
    expect(read("verify").all("check")).toEqual([]);
  });

  it.each([
    ["check", ["--token", "gantry_x"], "Unknown option '--token'"],
    ["check", ["--json=yes"], "Option '--json' does not take an argument"],
    ["verify", ["--phase"], "Option '--phase <value>' argument missing"],
    ["status", ["--gate", ""], "--gate is empty."],
  ])("of %s are refused with what is wrong: %j", (command, args, message) => {
    expect(() => read(command, ...args)).toThrow(message);
  });

  it("name seconds", () => {
    expect(readSeconds("1.5", "wait", 3)).toBe(1500);
    expect(readSeconds(undefined, "wait", 3)).toBe(3000);
    for (const wrong of ["-1", "soon", "90000"]) {
      expect(() => readSeconds(wrong, "wait", 3)).toThrow("--wait");
    }
  });
});
