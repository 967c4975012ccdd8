import { describe, expect, it } from "vitest";
import { NOW, buildProject, daysAgo, person, subject } from "@/lib/testing/project-builder";
import { FATES, readFate, writeFate } from "./filter";
import { prepareClaims } from "./prepare";

const item = subject("item", "a");

describe("the ledger", () => {
  const project = buildProject({
    slug: "harbour",
    items: [{ key: "a", text: "It starts" }],
    claims: [
      { id: "first", subject: item, by: person("Executor"), at: daysAgo(9), statement: "Done" },
      {
        id: "second",
        subject: item,
        by: person("Lena"),
        at: daysAgo(1),
        withdrawal: { by: person("Otto"), at: NOW, reason: "another file" },
      },
    ],
    evidence: [
      { subject: item, outcome: "failed", at: daysAgo(8), exitCode: 3, run: "CI 7", excerpt: "no" },
    ],
  });
  const { rows } = prepareClaims(project, NOW);

  it("says in spite of what something was claimed, and why", () => {
    const open = [{ kind: "task" as const, key: "0.2", missing: false }];
    const claims = [{ override: { open, reason: "the vendor is late" } }];
    const ledger = prepareClaims(buildProject({ items: [{}], claims }), NOW);
    expect(ledger.rows[0]?.override).toBe("Claimed although 0.2 was open: the vendor is late");
    expect(rows[0]?.override).toBeNull();
  });

  it("keeps every claim, the newest first, with what became of it", () => {
    expect(rows.map(({ id, fate }) => [id, fate])).toEqual([
      ["second", "withdrawn"],
      ["first", "refuted"],
    ]);
  });

  it("leads from what was said to what answered it", () => {
    expect(rows[1]).toMatchObject({
      text: "It starts",
      href: "/projects/harbour/plan#item-a",
      chain: {
        claim: { title: "Claimed by Executor", note: "7 Mar 12:00, Done" },
        checks: [
          {
            link: "broken",
            evidence: { state: "refuted", title: "exit 3", note: "CI 7, 8 days ago" },
            excerpt: "no",
          },
        ],
      },
    });
  });

  it("says who took a claim back, and why", () => {
    expect(rows[0]).toMatchObject({
      withdrawn: "Withdrawn by Otto, 16 Mar 12:00: another file",
      chain: { checks: [] },
    });
  });
});

it.each([null, ...FATES])("%s stands in the address and is read from it", (fate) => {
  expect(readFate(writeFate("?show=stale", fate))).toBe(fate);
});
