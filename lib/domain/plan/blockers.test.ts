import { expect, it } from "vitest";
import { NOW, buildProject } from "@/lib/testing/project-builder";
import { blockerAgeDays } from "./blockers";

const [blocker] = buildProject({ blockers: [{ raisedOn: "2026-03-01" }] }).blockers;

it("a blocker ages from the day it was raised", () => {
  expect(blockerAgeDays(blocker!, NOW)).toBe(15);
});

it("until the day it was resolved", () => {
  expect(blockerAgeDays({ ...blocker!, resolvedOn: "2026-03-04" }, NOW)).toBe(3);
});

it("never below zero", () => {
  expect(blockerAgeDays({ ...blocker!, raisedOn: "2026-04-01" }, NOW)).toBe(0);
});
