import { describe, expect, it } from "vitest";
import { askedDecision } from "@/lib/domain/decisions/asked-decision";
import { fingerprintInputs } from "@/lib/domain/decisions/inputs";
import { withoutMoney } from "@/lib/domain/economics/without-money";
import type { Decision, Project, Voice } from "@/lib/domain/project";
import {
  NOW,
  type ProjectParts,
  buildProject,
  daysAgo,
  person,
} from "@/lib/testing/project-builder";
import { prepareAlsoInForce, prepareDecided, prepareEarlier } from "./prepare-decided";
import { type DecidingViewer, prepareVerbs } from "./prepare-verbs";

const cost = (likelyMinor: number) => ({ lowMinor: 100_00, likelyMinor, highMinor: 300_00 });
const THEN: ProjectParts = {
  targetOn: "2026-06-01",
  options: [{ key: "1", cost: cost(200_00) }],
};
const TAKEN: Partial<Decision> = {
  key: "D1",
  optionKeys: ["1"],
  outcome: "go",
  outcomeKind: "go",
  reason: "It cannot wait.",
  decidedBy: person("Eva", "eva"),
  decidedAt: daysAgo(1),
  contentHash: "8c41e07b".repeat(8),
  inputs: fingerprintInputs(buildProject(THEN), ["1"], NOW),
};
const VOICE: Voice = {
  id: "v",
  version: 1,
  function: "Security",
  person: person("Ana", "ana"),
  deputy: person("Ben", "ben"),
  mayApprove: true,
  answer: null,
  reason: null,
  at: null,
  answeredBy: null,
  asDeputy: false,
  conditions: [],
};
const plain = (text: string | undefined) => text?.replace(/[\u00a0\u2009]/g, " ");

describe("R14, R15: what was decided", () => {
  const decidedOf = (project: Project) =>
    prepareDecided(project, { asked: askedDecision(project, NOW) }, NOW);
  const of = (parts: ProjectParts) =>
    decidedOf(buildProject({ ...THEN, decisions: [TAKEN], ...parts }));

  it("the human's word with name and reason, signed by its hash", () => {
    expect(of({})).toMatchObject({
      verdict: "GO",
      words: "Decided go by Eva, Sun 15 Mar",
      reason: "It cannot wait.",
      hash: "8c41 e07b",
      changed: [],
      isAltered: false,
    });
  });

  it("without the inputs it was signed on it does not pass for unchanged", () => {
    expect(of({})).toMatchObject({ changed: [], inputs: "inputs unchanged since 15 Mar" });
    expect(of({ decisions: [{ ...TAKEN, inputs: null }] })).toMatchObject({
      ...{ changed: [], inputs: "its inputs were not kept", hash: "8c41 e07b" },
    });
  });

  it("lists what has moved with both sides and how far it may", () => {
    const changed = of({ targetOn: "2026-07-01", options: [{ key: "1", cost: cost(250_00) }] });
    expect(
      changed?.changed.map(({ label, before, after, note }) =>
        plain(`${label}: ${before} → ${after}, ${note}`),
      ),
    ).toEqual([
      "Option 1, investment, likely: $200 → $250, may move 5 %",
      "Target date: Mon 1 Jun → Wed 1 Jul, may move 7 days",
    ]);
  });

  it("without money it says that an amount has moved, and not to what", () => {
    const parts = { ...THEN, options: [{ key: "1", cost: cost(250_00) }], decisions: [TAKEN] };
    const decided = decidedOf(withoutMoney(buildProject(parts)));
    expect(decided?.changed).toMatchObject([{ before: "hidden", after: "hidden" }]);
    expect(JSON.stringify(decided)).not.toMatch(/250|20000|25000/);
  });

  it("stands with its question and its answers where another question is asked", () => {
    const voices: Voice[] = [{ ...VOICE, answer: "go" }];
    const polls = [{ decisionKey: "D1", closedAt: daysAgo(1), voices }];
    expect(of({ polls })).toMatchObject({ besideAnother: false, voices: [] });
    const decisions = [
      { ...TAKEN, question: "Ship?" },
      { key: "D2", question: "Which way?" },
    ];
    expect(of({ decisions, polls })).toMatchObject({
      ...{ key: "D1", question: "Ship?", besideAnother: true },
      voices: [{ function: "Security", answer: "go" }],
    });
  });

  it("a document's own words are no poll, and stand where they were asked", () => {
    expect(of({ decisions: [{ outcome: "Option 2", decidedAt: NOW }] })).toBeNull();
  });

  describe("on several questions", () => {
    const NO_GO: Partial<Decision> = {
      ...{ key: "D0", question: "Does it ship?", outcome: "no-go", outcomeKind: "no-go" },
      ...{ decidedBy: person("Eva", "eva"), decidedAt: daysAgo(4) },
    };
    const HIRED = { ...TAKEN, question: "A second tester?", reason: null };
    const WORDS = { key: "old", question: "Which way?", outcome: "Option 2", decidedAt: NOW };
    const beside = (decisions: ProjectParts["decisions"], parts: ProjectParts = {}) => {
      const project = buildProject({ ...THEN, decisions, ...parts });
      const asked = askedDecision(project, NOW);
      return {
        plate: decidedOf(project)?.key ?? null,
        others: prepareAlsoInForce(project, { asked }, NOW).map(
          ({ key, question, words, inputs }) => `${key} ${question} ${words}; ${inputs}`,
        ),
      };
    };

    it("a later go takes no no-go from the plate, and stands beside it", () => {
      expect(beside([NO_GO, HIRED])).toEqual({
        plate: "D0",
        others: [
          "D1 A second tester? Decided go by Eva, Sun 15 Mar; inputs unchanged since 15 Mar",
        ],
      });
    });

    it("whether the inputs of the others have changed is said as of the plate", () => {
      const moved = { targetOn: "2026-07-01" };
      const project = buildProject({ ...THEN, ...moved, decisions: [NO_GO, HIRED] });
      expect(prepareAlsoInForce(project, {}, NOW)).toMatchObject([
        { key: "D1", inputs: "inputs changed since 15 Mar: 1", haveChanged: true },
      ]);
      expect(prepareAlsoInForce(project, { altered: ["D1"] }, NOW)).toMatchObject([
        { isAltered: true },
      ]);
    });

    it("a document's own words stand beside a plate or an open question, and not twice", () => {
      const told = "old Which way? Decided Option 2, Mon 16 Mar; its inputs were not kept";
      expect(beside([HIRED, WORDS])).toEqual({ plate: "D1", others: [told] });
      expect(beside([WORDS, { key: "D2", question: "And now?" }])).toEqual({
        ...{ plate: null, others: [told] },
      });
      expect(beside([WORDS])).toEqual({ plate: null, others: [] });
    });
  });

  it("what was taken over from and what was withdrawn can be read", () => {
    const withdrawal = { by: person("Ana"), at: NOW, reason: "Too early" };
    const project = buildProject({
      decisions: [
        { ...TAKEN, supersededByKey: "D3" },
        { key: "D2", withdrawal },
        { key: "D3", outcome: "no-go" },
      ],
    });
    expect(prepareEarlier(project, NOW).map(({ key, words }) => `${key} ${words}`)).toEqual([
      "D2 withdrawn by Ana: Too early",
      "D1 go by Eva, 15 Mar; superseded by D3",
    ]);
  });
});

describe("what can be done", () => {
  const asked = { decisions: [{ key: "D1" }] };
  const polled = { ...asked, polls: [{ decisionKey: "D1", voices: [VOICE] }] };
  const nobody: DecidingViewer = { userId: null, mayAsk: false, maySign: false };

  it.each<[string, ProjectParts, Partial<DecidingViewer>, string[]]>([
    ["nothing by whoever only reads", polled, {}, []],
    ["an answer by whoever is named", polled, { userId: "ana" }, ["answer@D1"]],
    ["an answer by the deputy", polled, { userId: "ben" }, ["answer@D1"]],
    ["the decision by whoever signs", polled, { userId: "eva", maySign: true }, ["close@D1"]],
    ["a question where there is none", {}, { mayAsk: true }, ["ask", "rules"]],
    [
      "a poll by whoever asks",
      asked,
      { mayAsk: true },
      ["poll@D1", "edit@D1", "withdraw@D1", "ask", "rules"],
    ],
    [
      "the question anew once it is decided",
      { decisions: [TAKEN] },
      { mayAsk: true },
      ["ask@D1", "ask", "rules"],
    ],
    [
      "what is decided anew beside another question",
      { decisions: [TAKEN, { key: "D2" }] },
      { mayAsk: true },
      ["poll@D2", "edit@D2", "withdraw@D2", "ask@D1", "ask", "rules"],
    ],
    [
      "of several in force the one at the plate",
      { decisions: [{ ...TAKEN, key: "D0", outcomeKind: "no-go" }, TAKEN] },
      { mayAsk: true },
      ["ask@D0", "ask", "rules"],
    ],
    [
      "and not twice where it is asked anew already",
      { decisions: [TAKEN, { key: "D2", replacesKey: "D1" }] },
      { mayAsk: true },
      ["poll@D2", "edit@D2", "withdraw@D2", "ask", "rules"],
    ],
  ])("%s", (_, parts, viewer, verbs) => {
    const project = buildProject(parts);
    const asked = askedDecision(project, NOW);
    const found = prepareVerbs(project, asked, { ...nobody, ...viewer }, NOW);
    expect(found.map(({ of }) => of)).toEqual(verbs);
  });

  it.each([
    ["leads nobody to ask anew while what it was decided on holds", {}, []],
    ["leads to it once that has moved", { targetOn: "2026-07-01" }, ["ask@D1"]],
  ])("%s", (_, moved, primary) => {
    const project = buildProject({ ...THEN, decisions: [TAKEN], ...moved });
    const asked = askedDecision(project, NOW);
    const found = prepareVerbs(project, asked, { ...nobody, mayAsk: true }, NOW);
    expect(found.flatMap((one) => (one.primary ? one.of : []))).toEqual(primary);
  });

  it("another that is in force anew on its own page, which its line leads to", () => {
    const decisions = [{ ...TAKEN, key: "D0", outcomeKind: "no-go" } as const, TAKEN];
    const project = buildProject({ decisions });
    const [, line] = project.decisions;
    const found = prepareVerbs(project, line ?? null, { ...nobody, mayAsk: true }, NOW);
    expect(found.map(({ of }) => of)).toEqual(["ask@D1", "ask@D0", "ask", "rules"]);
  });
});
