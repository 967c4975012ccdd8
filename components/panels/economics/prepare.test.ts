import { describe, expect, it } from "vitest";
import { withoutMoney } from "@/lib/domain/economics/without-money";
import { projectDocument } from "@/lib/features/documents/schema";
import {
  buildProject,
  NOW,
  type ProjectParts,
  projectFromDocument,
} from "@/lib/testing/project-builder";
import { money } from "@/lib/testing/stated-figures";
import { portfolio } from "@/prisma/seed/portfolio";
import { prepareEconomics } from "./prepare";

const example = (slug: string) =>
  projectFromDocument(projectDocument.parse(portfolio.find((one) => one.project.slug === slug)));
const built = (parts: ProjectParts) => prepareEconomics(buildProject(parts), NOW);
const plain = (words: string | null) => words?.replace(/[\u00a0\u2009]/g, " ") ?? null;
const strip = ({ strip: figures }: ReturnType<typeof prepareEconomics>) =>
  figures.map(({ label, value, note }) =>
    [label, plain(value), plain(note.before), note.difference && "≠", plain(note.after)]
      .filter((one) => one !== null)
      .join(" | "),
  );

describe("the bottom line of the money", () => {
  it("of VisionFlow is a break-even, with the figures it rests on", () => {
    const model = prepareEconomics(example("visionflow"), NOW);
    expect(model).toMatchObject({ verdict: "NO-GO", about: "option 4 against option 3" });
    expect(plain(model.sentence)).toBe(
      "Six weeks beat four only if one failure costs more than $375–500 K.",
    );
    expect(model.facts.map(plain)).toEqual([
      "A failure is said to cost $500–2,000 K, so option 4 is the cheapest over the whole stated range.",
      "Option 4 adds $75–100 K and 20 points of success to option 3.",
    ]);
    expect(strip(model)).toEqual([
      "Investment | $225–375 K | by line | ≠ | $225–300 K by phase",
      "Expected loss, option 1 | $450–1,800 K | 90 % × $500–2,000 K",
      "Return on option 4 | 1.1–7.6× | computed | ≠ | 3–5 times stated",
      "Chance of success | 10 → 95 % | stated, no evidence",
      "Spent so far | unknown | of $225–375 K; 3 lines without an actual",
    ]);
    expect(model.strip[2]?.arithmetic.lines.map(({ value }) => plain(value))).toEqual([
      "10 → 95 %",
      "$500,000–2,000,000",
      "$225,000–375,000",
    ]);
  });

  it("of the execution platform is what its investment returns, as stated", () => {
    const model = prepareEconomics(example("execution-platform"), NOW);
    expect(plain(model.sentence)).toBe(
      "$384 K is paid back in 1.37 years and returns 118.75 % in three.",
    );
    expect(model.facts).toEqual([
      "Which option costs least in the end is unknown: their chances of success or the cost of a failure are not said.",
      "Options 1 and 2 are each recommended.",
      "No discount rate is set, so there is no present value.",
    ]);
    expect(strip(model)).toEqual([
      "Investment | $384 K | 5 lines, 20 % contingency, as stated: $384 K",
      "Return a year | $280 K | 4 lines, as stated: $280 K",
      "Payback | 1.37 years | computed, as stated: 1.4 years",
      "Return in 3 years | 118.75 % | beyond the investment, as stated: 119 %",
      "Spent so far | unknown | of $384 K; 5 lines without an actual",
    ]);
    expect(model.strip[0]?.arithmetic.result).toEqual({
      name: "All lines together",
      value: "$384,000",
    });
    expect(model.strip[1]?.arithmetic.result.value).toBe("$280,000");
  });

  it.each(["vimana", "core-vibe-hq"])(
    "of %s says that nothing is on record, and where it would come from",
    (slug) => {
      const model = prepareEconomics(example(slug), NOW);
      expect(model).toMatchObject({ about: "no money on record", isEmpty: true });
      expect(model.sentence).toBe(
        "Nothing on record says what it costs, what it returns or what may be lost.",
      );
      expect(model.facts[0]).toContain("come with the document of the project");
      expect(model.strip.map(({ value }) => value)).toEqual(Array(5).fill("unknown"));
    },
  );

  it("holds no amount for whoever may not see one", () => {
    const model = prepareEconomics(withoutMoney(example("visionflow")), NOW);
    expect(model).toMatchObject({
      sentence: "Amounts are hidden for your role.",
      facts: ["4 options, recommended: option 4."],
      strip: [],
    });
    expect(prepareEconomics(withoutMoney(buildProject()), NOW).facts).toEqual([
      "No options are on record.",
    ]);
    expect(prepareEconomics(withoutMoney(buildProject({ options: [{}] })), NOW).facts).toEqual([
      "1 option, none of them recommended.",
    ]);
  });
});

const invested = { kind: "investment", amount: money(38_400_000) } as const;
const returning = { kind: "annual-return", amount: money(0) } as const;

describe("without a break-even", () => {
  it.each([
    ["an investment alone", [invested], "$384 K is asked for, and no line says what it returns."],
    [
      "a return alone",
      [{ ...returning, amount: money(100_000) }],
      "$1 K a year is to come back, and no line says what it takes.",
    ],
    ["a return of nothing", [invested, returning], "$384 K is never paid back."],
    [
      "losses alone",
      [{ kind: "incident-cost", amount: money(500_000) }],
      "$5 K may be lost, and no line says what would avoid it.",
    ],
    [
      "a return that may be nothing",
      [invested, { ...returning, amount: money(0, 38_400_000) }],
      "$384 K is paid back in 1 year at best, else never, and returns −100–200 % in three.",
    ],
  ] as const)("of %s it says what there is", (_, moneyLines, words) => {
    expect(plain(built({ moneyLines: [...moneyLines] }).sentence)).toBe(words);
  });

  it("an option that is the cheapest at any loss is named", () => {
    const options = [
      { key: "a", cost: money(100), probabilityPercent: 90, incidentCost: money(1000) },
      { key: "b", cost: money(200), probabilityPercent: 50 },
    ];
    const model = built({ options });
    expect(model.sentence).toBe("Option a costs least, whatever one failure costs.");
    expect(strip(model)[2]).toBe(
      "Return on option a | unknown | it takes one option that costs nothing",
    );
  });

  it("both what is risked and what comes back have their figures", () => {
    const options = [
      { key: "a", cost: money(0), probabilityPercent: 40, incidentCost: money(100_000) },
      { key: "b", cost: money(20_000), probabilityPercent: 90 },
    ];
    const labels = built({
      options,
      moneyLines: [invested, { ...returning, amount: money(100) }],
    }).strip;
    expect(labels.map(({ label }) => label)).toEqual([
      "Investment",
      "Payback",
      "Return in 3 years",
      "Chance of success",
      "Spent so far",
    ]);
  });

  it("what was spent stands beside what may be", () => {
    const moneyLines = [{ ...invested, actualMinor: 50_000_000 }];
    expect(strip(built({ moneyLines }))[4]).toBe(
      "Spent so far | $500 K | of $384 K; over by $116 K (30.2 %)",
    );
  });
});
