import { describe, expect, it } from "vitest";
import { summariseProject } from "@/lib/domain/summary/summarise-project";
import { NOW, projectFromDocument } from "@/lib/testing/project-builder";
import { generateProject, slugOf } from "./project";

const generate = (index: number, tasks = 40, seed = 1) =>
  generateProject({ seed, index, tasks, now: new Date(NOW) });

const twenty = Array.from({ length: 20 }, (_, index) => generate(index));

describe("a generated project", () => {
  it("is the same for the same seed, index and moment, whatever was made before it", () => {
    expect(generate(7)).toEqual(twenty[7]);
    expect(generate(7, 40, 2)).not.toEqual(twenty[7]);
  });

  it.each([1, 10, 200, 1000])("has as many tasks as asked for: %i", (tasks) => {
    expect(generate(0, tasks).tasks).toHaveLength(tasks);
  });

  it("depends on nothing that is missing and never on itself", () => {
    for (const { dependencies } of twenty) {
      for (const { blocking, dependent } of dependencies) {
        expect(blocking.missing || dependent.missing).toBe(false);
        expect(blocking).not.toMatchObject({ kind: dependent.kind, key: dependent.key });
      }
    }
  });
});

it("no two of a seed have the same address", () => {
  const slugs = Array.from({ length: 2000 }, (_, index) => slugOf(1, index));
  expect(new Set(slugs).size).toBe(2000);
});

it("together they hold what real ones hold: proof, claims, failures, staleness and exceptions", () => {
  const states = new Set(
    twenty.flatMap((document) => {
      const { states: counts } = summariseProject(projectFromDocument(document), NOW);
      return Object.entries(counts.tasks).flatMap(([state, count]) => (count > 0 ? [state] : []));
    }),
  );
  for (const state of ["verified", "claimed", "refuted", "stale", "waived", "not applicable"]) {
    expect([...states]).toContain(state);
  }
  const all = <T>(pick: (document: (typeof twenty)[number]) => T[]) => twenty.flatMap(pick);
  expect(all(({ evidence }) => evidence.filter((row) => row.outcome === "failed"))).not.toEqual([]);
  expect(all(({ blockers }) => blockers)).not.toEqual([]);
  expect(all(({ moneyLines }) => moneyLines)).not.toEqual([]);
});
