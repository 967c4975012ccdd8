import { describe, expect, it } from "vitest";
import type { Project } from "@/lib/domain/project";
import { summariseProject } from "@/lib/domain/summary/summarise-project";
import {
  buildProject,
  daysAgo,
  NOW,
  type ProjectParts,
  subject,
} from "@/lib/testing/project-builder";
import { wordBottomLine } from "./bottom-line";

const about = (key: string) => ({ subject: subject("item", key) });
const exit = (key: string, phaseKey = "0") => ({ key, list: "exit", phaseKey }) as const;
const repair = { key: "0", name: "Critical fixes" };

function said(parts: ProjectParts, openP0: string[] = []) {
  return wordBottomLine(summariseProject(buildProject(parts), NOW), openP0);
}

describe("the bottom line of a project that may not ship", () => {
  it("says that its gate has failed, and how much of it", () => {
    const { sentence } = said({
      phases: [repair],
      items: [exit("a"), exit("b"), exit("c")],
      evidence: [
        { ...about("a"), outcome: "failed" },
        { ...about("b"), outcome: "failed" },
      ],
    });
    expect(sentence).toBe("Not ready. Gate 0, Critical fixes, failed: 2 of 3 criteria refuted.");
  });

  it("says how far a gate is that has not passed", () => {
    expect(said({ phases: [repair], items: [exit("a"), exit("b")] }).sentence).toBe(
      "Not ready. Gate 0, Critical fixes, has 0 of 2 criteria verified.",
    );
  });

  it("says that a gate has nothing to pass", () => {
    expect(said({ phases: [repair] }).sentence).toContain(
      "Gate 0, Critical fixes, has no criteria to pass",
    );
  });

  it("names the only P0, and counts several", () => {
    const blocked = (...titles: string[]): ProjectParts => ({
      phases: [repair],
      items: [exit("a")],
      blockers: titles.map((title) => ({ key: title, title, severity: "P0" as const })),
    });
    expect(said(blocked("It does not compile"), ["It does not compile"]).sentence).toBe(
      "Not ready. 1 P0 open: It does not compile.",
    );
    expect(said(blocked("One", "Two"), ["One", "Two"]).sentence).toBe("Not ready. 2 P0 open.");
  });

  it("puts fired triggers before all else, and the rest beside it", () => {
    const { sentence, also } = said({
      criteria: [
        { key: "crash", kind: "no-go", text: "It crashes" },
        { key: "budget", kind: "no-go", text: "No budget", dueOn: daysAgo(-30).slice(0, 10) },
        { key: "must", kind: "must-have" },
        { key: "go", kind: "go" },
      ],
      claims: [{ subject: subject("criterion", "crash") }],
    });
    expect(sentence).toBe("Not ready. 1 of 2 no-go triggers has fired: It crashes.");
    expect(also).toEqual(["0 of 1 must-have is met", "0 of 1 go criterion is met"]);
  });

  it("says how many must-haves are met", () => {
    const { sentence } = said({
      criteria: [
        { key: "a", kind: "must-have" },
        { key: "b", kind: "must-have" },
      ],
      claims: [{ subject: subject("criterion", "a") }],
    });
    expect(sentence).toBe("Not ready. 0 of 2 must-haves are met, 1 claimed without proof.");
  });

  it("says that there is nothing to judge by", () => {
    expect(said({}).sentence).toBe(
      "Not ready. There is nothing to judge by: no must-have, no go criterion, no gate.",
    );
  });
});

describe("the bottom line of a project that may ship", () => {
  const proved: ProjectParts = {
    phases: [repair],
    items: [exit("a")],
    claims: [about("a")],
    evidence: [about("a")],
  };

  it("says what is proved", () => {
    expect(said(proved).sentence).toBe("Ready. All that is asked for is proved: 1 gate.");
  });

  it("says on which conditions", () => {
    const waived: Project = buildProject({
      ...proved,
      items: [exit("a"), exit("b")],
      waivers: [{ ...about("b"), expiresOn: daysAgo(-30).slice(0, 10) }],
    });
    expect(wordBottomLine(summariseProject(waived, NOW), []).sentence).toBe(
      "Ready on conditions. 1 gate waived.",
    );
  });
});
