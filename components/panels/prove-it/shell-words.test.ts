import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { pipelineLines, WAYS } from "./pipeline-lines";
import { asArguments, quoteShell } from "./shell-words";

/** What a real shell makes of the words behind a program that prints each it was given. */
function readByShell(words: string): string[] {
  const out = execFileSync("sh", ["-c", `printf '%s\\0' ${words}`], { encoding: "utf8" });
  return out.split("\0").slice(0, -1);
}

describe("a word for a shell", () => {
  it.each([
    "plain",
    "a b",
    "it's",
    `'"'"'`,
    "$HOME",
    "$(touch /tmp/never)",
    "`touch /tmp/never`",
    "a\nb",
    "a;b|c&d>e<f",
    "*",
    "~",
    "\\",
    "#",
    "!",
    "",
    "ü€",
  ])("%j comes out of it as it went in", (word) => {
    expect(readByShell(quoteShell(word))).toEqual([word]);
  });
});

describe("a command behind another program", () => {
  it.each([
    ["pytest tests/ --collect-only", ["pytest", "tests/", "--collect-only"]],
    ["  npm   test ", ["npm", "test"]],
    ["grep x y || echo clean", ["sh", "-c", "grep x y || echo clean"]],
    ["python -c 'import x'", ["sh", "-c", "python -c 'import x'"]],
    ["cd app", ["sh", "-c", "cd app"]],
    ["CI=1 npm test", ["sh", "-c", "CI=1 npm test"]],
    ["a\nb", ["sh", "-c", "a\nb"]],
    ["echo $(id)", ["sh", "-c", "echo $(id)"]],
  ])("%j is %j", (command, words) => {
    expect(readByShell(asArguments(command))).toEqual(words);
  });
});

const PROVING = { slug: "vimana", origin: "https://gantry.example.com" };

describe("the lines for a pipeline", () => {
  it("name the check, and run its command", () => {
    const lines = pipelineLines({ ...PROVING, key: "task-0-3", command: "npm test" }, "shell");
    expect(lines.split("\n").at(-1)).toBe("gantry check task-0-3 -- npm test");
  });

  it.each(WAYS)("for %s hold the command of a check, or a place for one", (way) => {
    const lines = (command: string | null) => pipelineLines({ ...PROVING, key: "k", command }, way);
    expect(lines("npm run smoke")).toContain("npm run smoke");
    expect(lines(null)).toContain("your-command");
  });

  it("let no command read the secrets of GitHub", () => {
    const command = "echo ${{ secrets.DEPLOY_KEY }}";
    const lines = pipelineLines({ ...PROVING, key: "k", command }, "github");
    const filledIn = lines.replaceAll("${{ '${{' }}", "(as it is)");
    expect(filledIn.match(/\$\{\{.*?\}\}/g)).toEqual(["${{ secrets.GANTRY_TOKEN }}"]);
    expect(filledIn).toContain("(as it is) secrets.DEPLOY_KEY }}");
  });

  it("keep each line of a command within its block", () => {
    const lines = pipelineLines({ ...PROVING, key: "k", command: "a\nb:\n- c" }, "gitlab");
    const block = lines.slice(lines.indexOf("- |") + 4).split("\n");
    expect(block.every((line) => line.startsWith("      "))).toBe(true);
  });

  it.each([
    ["true", "passed", 0],
    ["exit 3", "failed", 3],
    ["echo 'it'\"'\"'s' | grep -q nothing", "failed", 1],
  ])("for curl send of %j that it %s, and end with its code %d", (command, outcome, exitCode) => {
    const folder = mkdtempSync(path.join(tmpdir(), "prove-it-"));
    const say = (name: string, text: string) =>
      writeFileSync(path.join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    say("curl", `while [ "$1" != -d ]; do shift; done; printf '%s' "$2"`);
    say("git", "printf 1a2b3c4");
    const lines = pipelineLines({ ...PROVING, key: "smoke.1", command }, "curl");
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH ?? ""}`, GANTRY_TOKEN: "x" };
    // As a pipeline runs it: the first command that fails ends it.
    const { stdout, status } = spawnSync("sh", ["-ec", lines], { encoding: "utf8", env });
    expect(JSON.parse(stdout)).toEqual({ check: "smoke.1", outcome, exitCode, commit: "1a2b3c4" });
    expect(status).toBe(exitCode);
    say("curl", "exit 22");
    expect(spawnSync("sh", ["-ec", lines], { env }).status).toBe(22);
  });
});
