import { expect, it } from "vitest";
import { commandLine, toldCommand } from "./command-line.mjs";

it.each([
  [["npm", "test"], "npm test"],
  [["pytest", "-k", "not slow"], "pytest -k 'not slow'"],
  [["sh", "-c", "echo 'a' && b"], "sh -c 'echo '\\''a'\\'' && b'"],
  [["x", ""], "x ''"],
])("%j is written %j", (words, line) => {
  expect(commandLine(words)).toBe(line);
});

it("is told without secrets, and no longer than the server takes", () => {
  const mask = (text: string) => text.replaceAll("hunter22", "[masked PASSWORD]");
  expect(toldCommand("deploy --key hunter22", mask)).toBe("deploy --key [masked PASSWORD]");
  const long = toldCommand("x".repeat(5000), mask);
  expect([long?.length, long?.endsWith("…")]).toEqual([1000, true]);
  expect(toldCommand(`${"x".repeat(998)}😀😀`, mask)).toBe(`${"x".repeat(998)}…`);
  expect(toldCommand("\0 ", mask)).toBeNull();
});
