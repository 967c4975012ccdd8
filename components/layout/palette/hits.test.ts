import { describe, expect, it } from "vitest";
import type { OwnedAt, SearchHit } from "@/lib/features/search/types";
import { hrefOfHit, wordOwned } from "./hits";

describe("a person", () => {
  it.each<[OwnedAt, number, string, string]>([
    ["plan", 12, "/projects/tugs/plan?owner=Ada+%26+Co.&group=state", "owns 12 rows"],
    ["plan", 1, "/projects/tugs/plan?owner=Ada+%26+Co.&group=state", "owns 1 row"],
    ["blockers", 2, "/projects/tugs/blockers", "owns 2 blockers"],
    ["risks", 1, "/projects/tugs/risks", "owns 1 risk"],
    ["go-no-go", 3, "/projects/tugs/go-no-go", "owns 3 criteria"],
    ["overview", 1, "/projects/tugs", "owns the project"],
  ])("who owns something of %s (%i) is led to %s", (at, count, href, words) => {
    const hit = { ...person(), owns: { at, count } };
    expect(hrefOfHit(hit)).toBe(href);
    expect(wordOwned(hit)).toEqual([words]);
  });
});

it("a person who owns nothing is led to a project that both see", () => {
  expect(hrefOfHit(person())).toBe("/projects/tugs");
  expect(wordOwned(person())).toEqual(["owns nothing"]);
});

it("a row is led to where it stands, and a project to its overview", () => {
  const row: SearchHit = { ...person(), kind: "task", key: "1.2", owns: null };
  expect(hrefOfHit(row)).toBe("/projects/tugs/plan#task-1.2");
  expect(hrefOfHit({ ...row, kind: "project" })).toBe("/projects/tugs");
  expect(wordOwned(row)).toEqual([]);
});

function person(): SearchHit {
  return {
    kind: "person",
    slug: "tugs",
    project: "Tugs",
    key: "Ada & Co.",
    title: "Ada & Co.",
    owns: null,
  };
}
