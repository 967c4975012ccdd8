import { describe, expect, it } from "vitest";
import { withoutMoney } from "@/lib/domain/economics/without-money";
import type { Voice } from "@/lib/domain/project";
import { projectDocument } from "@/lib/features/documents/schema";
import {
  NOW,
  type ProjectParts,
  buildProject,
  daysAgo,
  projectFromDocument,
  subject,
} from "@/lib/testing/project-builder";
import { portfolio } from "@/prisma/seed/portfolio";
import type { GoNoGoModel } from "./contract";
import { prepareGoNoGo } from "./prepare";

const built = (parts: ProjectParts, now = NOW) => prepareGoNoGo(buildProject(parts), now, null);
const about = (key: string) => ({ subject: subject("criterion", key) });
const must = { key: "m", kind: "must-have", text: "It holds" } as const;
const plain = (text: string) => text.replace(/[\u00a0\u2009]/g, " ");

function example(slug: string): GoNoGoModel {
  const input = portfolio.find((one) => one.project.slug === slug);
  return prepareGoNoGo(
    projectFromDocument(projectDocument.parse(input)),
    "2025-10-12T09:00:00.000Z",
    null,
  );
}
const said = ({ figures }: GoNoGoModel) => figures.map(({ share, words }) => `${share} ${words}`);

describe("in one minute", () => {
  it("VisionFlow: four triggers have fired, no go criterion is met, 15 P0 are open", () => {
    const model = example("visionflow");
    expect(model.verdict).toBe("NO-GO");
    expect(said(model)).toEqual([
      "4 of 4 triggers have fired",
      "0 of 6 go criteria are met, 1 refuted",
      "15 P0 open in the tracker, at most 0",
    ]);
    expect(model.goCriteria.rows.map((row) => row.figure)).toContain("15 open, at most 0");
    expect(model.triggers.rows.map((row) => row.ring.state)).toEqual(Array(4).fill("fired"));
  });

  it("Execution Platform: what is missing today stands before triggers that only count down", () => {
    const model = example("execution-platform");
    expect(said(model)).toEqual([
      "0 of 7 must-haves are met, 1 refuted, 6 claimed without proof",
      "0 of 3 go criteria are met",
      "5 P0 blockers are not proved gone",
      "0 of 3 triggers have fired, 3 counting down",
    ]);
    expect(model.triggers.rows.map((row) => row.countdown?.unit)).toEqual(["days", "days", "days"]);
    expect(model.triggers.rows[1]?.consequence).toBe("extend by 4 weeks");
  });

  it("all that is met, where nothing stands against it", () => {
    const model = built({ criteria: [must], evidence: [about("m")] });
    expect(model.verdict).toBe("GO");
    expect(said(model)).toEqual(["1 of 1 must-have is met"]);
    expect(model.missing).toEqual([]);
  });

  it("that there is nothing to judge by, and what is missing", () => {
    const model = built({});
    expect(model.figures).toEqual([]);
    expect(model.why[0]?.text).toContain("Nothing to judge by");
    expect(model.missing[0]?.text).toContain("to judge by");
    expect(model.decision).toBeNull();
    expect(model.outlook).toMatchObject({
      money: "Investment unknown: no line of money is on record.",
      moneyHref: "/projects/example/economics",
      gap: { verified: null, words: "Nothing to measure." },
    });
  });
});

it("a line says whether people claim that it is met, or its rule finds so", () => {
  const rule = { kind: "blockers", severity: "P0", max: 0 } as const;
  const { mustHaves } = built({ criteria: [must, { ...must, key: "ruled", rule }] });
  expect(mustHaves.rows.map(({ isSaid }) => isSaid)).toEqual([true, false]);
});

describe("a line opens", () => {
  const inside = (parts: ProjectParts) =>
    built({ criteria: [must], ...parts }).mustHaves.rows[0]?.inside;

  it("to the absence of evidence", () => {
    expect(inside({})).toMatchObject({ chains: [], absence: "No evidence. Nobody claims it." });
  });

  it("from the claim over its check to what was found", () => {
    const found = inside({
      checks: [{ ...about("m"), key: "k", command: "make proof" }],
      claims: [about("m")],
      evidence: [{ ...about("m"), checkKey: "k", outcome: "failed", exitCode: 1 }],
    });
    expect(found?.absence).toBeNull();
    expect(found?.chains[0]).toMatchObject({
      claim: { state: "claimed" },
      checks: [{ check: "make proof", link: "broken", evidence: { title: "exit 1" } }],
    });
  });

  it("to the rule with its figures, and to the task it is bound to", () => {
    const found = inside({
      criteria: [{ ...must, rule: { kind: "task", taskKey: "1" } }],
      tasks: [{ key: "1", title: "Build it" }],
    });
    expect(found?.lines).toEqual(expect.arrayContaining(["Task 1 is to do", "Task 1: Build it"]));
    expect(found?.place).toMatchObject({ label: "Task 1" });
  });

  it("to the waiver with who and until", () => {
    const found = inside({ waivers: [{ ...about("m"), expiresOn: "2026-03-19" }] });
    expect(found?.lines[0]).toMatch(/^Waived until 19 Mar, by /);
  });

  it("to the criteria of a gate, and to whether a blocker is gone", () => {
    const { why } = built({
      phases: [{ key: "0", name: "Repair" }],
      items: [{ key: "a", list: "exit", phaseKey: "0", text: "It compiles" }],
      blockers: [{ key: "B1", title: "It does not compile", severity: "P0" }],
    });
    expect(why.map((row) => [row.text, row.listed])).toEqual([
      ["P0 blocker open: It does not compile", false],
      ["Gate 0 has not passed, 0 of 1 verified", false],
    ]);
    expect(why[0]?.inside.absence).toBe("No evidence that it is gone. Nobody claims it.");
    expect(why[1]?.inside.parts).toMatchObject([{ state: "to do", text: "It compiles" }]);
  });
});

describe("the fingerprint", () => {
  it("is the same for whoever may see money and whoever may not", () => {
    const project = buildProject({
      criteria: [{ ...must, text: "A budget of $384K is released" }],
    });
    const hidden = withoutMoney(project);
    expect(hidden.criteria[0]?.text).toBe("A budget of [amount] is released");
    expect(prepareGoNoGo(hidden, NOW, null).fingerprint).toBe(
      prepareGoNoGo(project, NOW, null).fingerprint,
    );
  });

  const parts: ProjectParts = { criteria: [must], claims: [about("m")] };

  it("is the same for the same inputs, at another time too", () => {
    expect(built(parts).fingerprint).toBe(built(parts, daysAgo(-1)).fingerprint);
    expect(built(parts).fingerprint).toMatch(/^[0-9a-f]{4} [0-9a-f]{4}$/);
  });

  it("is another when an input moves, and not when something else does", () => {
    const before = built(parts).fingerprint;
    expect(built({ ...parts, evidence: [about("m")] }).fingerprint).not.toBe(before);
    expect(built({ ...parts, criteria: [{ ...must, dueOn: "2026-04-01" }] }).fingerprint).not.toBe(
      before,
    );
    expect(built({ ...parts, summary: "Other words" }).fingerprint).toBe(before);
  });
});

describe("the decision asked", () => {
  it("names who recommends which option, and where that does not fit together", () => {
    const { decision } = example("execution-platform");
    expect(decision?.options.map((one) => one.recommendedBy.length)).toEqual([1, 1, 0]);
    expect(decision?.options[1]).toMatchObject({
      weeks: "20",
      weeksDiffer: { computed: "18", explained: false },
    });
    expect(decision?.differences[0]?.text).toContain("option 1 and option 2");
    expect(plain(decision?.asked ?? "")).toContain("85 % sure of its advice");
  });

  it("is the open one that comes due first", () => {
    const { decision } = built({
      decisions: [
        { key: "late", question: "Later?", dueOn: "2026-05-01" },
        { key: "done", question: "Done?", dueOn: "2026-01-01", outcome: "yes", decidedAt: NOW },
        { key: "next", question: "Now?", dueOn: "2026-04-01" },
      ],
    });
    expect(decision).toMatchObject({ question: "Now?", outcome: null });
  });

  it("is the one whose poll is open or the address names, and the others stand beside it", () => {
    const vera = { name: "Vera", userId: "vera" };
    const voices = [{ ...SILENT, person: vera }];
    const project = buildProject({
      decisions: [
        { key: "D1", question: "Soon?", dueOn: "2026-04-01" },
        { key: "D2", question: "Polled?" },
        { key: "D3", question: "Polled too?", dueOn: "2026-03-01" },
      ],
      polls: [
        { decisionKey: "D2", voices },
        { decisionKey: "D3", closedAt: NOW, voices },
      ],
    });
    const viewer = { userId: "vera", mayAsk: false, maySign: false };
    const of = (named: string | null) => prepareGoNoGo(project, NOW, null, { named, viewer });
    expect(of(null)).toMatchObject({
      decision: { question: "Polled?" },
      alsoAsked: [
        {
          ...{ key: "D3", question: "Polled too?", words: "was due Sun 1 Mar, no poll open" },
          href: "/projects/example/go-no-go?question=D3",
        },
        { key: "D1", words: "due Wed 1 Apr, no poll open" },
      ],
      verbs: [{ of: "answer@D2", verb: "Answer the poll…", primary: true }],
    });
    expect(of("D1")).toMatchObject({
      decision: { question: "Soon?" },
      alsoAsked: [{ key: "D3" }, { key: "D2", words: "no date, poll open" }],
      verbs: [],
    });
  });

  it("is what is in force where it is named, with what came of it unless the plate says so", () => {
    const taken = { outcome: "go", outcomeKind: "go", decidedAt: NOW } as const;
    const project = buildProject({
      decisions: [
        { key: "D1", ...taken, outcome: "no-go", outcomeKind: "no-go" },
        { key: "D2", ...taken, question: "A tester?", decidedBy: { name: "Eva", userId: null } },
        { key: "D3" },
      ],
    });
    const of = (named: string) => prepareGoNoGo(project, NOW, null, { named });
    expect(of("D2")).toMatchObject({
      decision: { question: "A tester?", outcome: "Decided: go, Eva, 16 Mar" },
      decided: { key: "D1", besideAnother: true },
      alsoAsked: [{ key: "D3" }],
      alsoInForce: [{ key: "D2", href: "/projects/example/go-no-go?question=D2" }],
    });
    expect(of("D1")).toMatchObject({
      ...{ decision: { outcome: null }, decided: { key: "D1" }, instead: null },
    });
  });

  it("says what has become of the one that is named and no longer asked", () => {
    const ben = { name: "Ben", userId: null };
    const project = buildProject({
      decisions: [
        { key: "D1", withdrawal: { by: ben, at: NOW, reason: null } },
        { key: "D2", outcome: "go", outcomeKind: "go", decidedAt: NOW, supersededByKey: "D3" },
        { key: "D3", question: "Anew?" },
      ],
    });
    const of = (named: string) => prepareGoNoGo(project, NOW, null, { named });
    expect(of("D1")).toMatchObject({
      instead: "D1 was withdrawn by Ben. This page shows D3.",
      decision: { question: "Anew?" },
    });
    expect(of("D2").instead).toBe("D2 was superseded by D3. This page shows D3.");
    expect(of("D9").instead).toBe("There is no decision D9 here. This page shows D3.");
  });

  it("is else the newest that was taken, and what has no day is not the newest", () => {
    const { decision } = built({
      decisions: [
        { key: "undated", question: "Ever?", outcome: "yes" },
        { key: "old", question: "Then?", outcome: "yes", decidedAt: "2026-01-01T00:00:00.000Z" },
        { key: "new", question: "Lately?", outcome: "no", decidedAt: NOW },
        { key: "undated too", question: "Sometime?", outcome: "no" },
      ],
    });
    expect(decision?.question).toBe("Lately?");
    expect(built({ decisions: [{ question: "Ever?", outcome: "yes" }] }).decision).toMatchObject({
      question: "Ever?",
    });
  });

  it("shows the voices that are on record, silence too", () => {
    const voice = { ...SILENT, person: null };
    const { decision } = built({
      decisions: [{ key: "d", question: "Now?" }],
      polls: [
        {
          decisionKey: "d",
          voices: [
            { ...voice, function: "CTO", answer: "go" },
            { ...voice, function: "CFO", answer: null },
          ],
        },
      ],
    });
    expect(decision?.voices.map((one) => one.answer)).toEqual(["go", null]);
    expect(decision?.ended).toBeNull();
  });

  it("says of a poll that decided nothing that it has ended, and on what", () => {
    const { decision } = built({
      decisions: [{ key: "d", question: "Now?" }],
      polls: [{ decisionKey: "d", closedAt: "2026-03-14T10:00:00.000Z", voices: [SILENT] }],
    });
    expect(decision?.ended).toBe("ended undecided, 14 Mar, on the question as it was");
  });
});

const SILENT: Voice = {
  id: "v",
  version: 1,
  function: "CTO",
  person: null,
  deputy: null,
  mayApprove: true,
  answer: null,
  reason: null,
  at: null,
  answeredBy: null,
  asDeputy: false,
  conditions: [],
};

it("sets stated money beside what its lines add up to", () => {
  const { outlook } = example("visionflow");
  expect(plain(outlook.money)).toBe(
    "Investment $225–375 K. Six weeks beat four only if one failure costs more than $375–500 K.",
  );
  expect(plain(outlook.moneyDiffers?.text ?? "")).toBe("stated $225–300 K");
});
