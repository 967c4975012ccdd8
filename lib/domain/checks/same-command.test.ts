import { expect, it } from "vitest";
import { isSameCommand } from "./same-command";

it.each([
  ["npm test", "npm test", true],
  ["npm  test ", "npm test", true],
  ["pytest -k 'not slow'", 'pytest -k "not slow"', true],
  ["pytest -k not\\ slow", "pytest -k 'not slow'", true],
  ["sh -c 'npm test || true'", "npm test || true", true],
  ["sh -c 'npm test || true'", "npm test", false],
  ["npm test", "npm test -- --run", false],
  ["npm test || true", "npm test", false],
  ["NPM test", "npm test", false],
])("%j for %j: %j", (ran, told, expected) => {
  expect(isSameCommand(ran, told)).toBe(expected);
});
