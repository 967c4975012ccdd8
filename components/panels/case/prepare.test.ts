import { expect, it } from "vitest";
import { assessEconomics } from "@/lib/domain/economics/assess-economics";
import { withoutMoney } from "@/lib/domain/economics/without-money";
import { projectDocument } from "@/lib/features/documents/schema";
import { buildProject, projectFromDocument } from "@/lib/testing/project-builder";
import { portfolio } from "@/prisma/seed/portfolio";
import { wordCaseLine } from "../words/case-words";
import { prepareCase } from "./prepare";

const example = (slug: string) =>
  projectFromDocument(projectDocument.parse(portfolio.find((one) => one.project.slug === slug)));
const plain = (words: string | null) => words?.replace(/[\u00a0\u2009]/g, " ") ?? null;

it.each([
  [
    "visionflow",
    [
      "Investment | $225–375 K | null",
      "One of each loss | $375–1,650 K | null",
      "Payback | unknown | no line of annual return",
    ],
    "Investment $225–375 K. Six weeks beat four only if one failure costs more than $375–500 K.",
  ],
  [
    "execution-platform",
    ["Investment | $384 K | null", "Return a year | $280 K | null", "Payback | 1.37 years | null"],
    "Investment $384 K, return a year $280 K, paid back in 1.37 years.",
  ],
])("the case of %s is a sentence, three figures and a page", (slug, rows, line) => {
  const model = prepareCase(example(slug));
  expect(model.href).toBe(`/projects/${slug}/economics`);
  if ("hidden" in model) throw new Error("hidden");
  expect(
    model.rows.map(({ name, value, note }) => `${name} | ${plain(value) ?? ""} | ${String(note)}`),
  ).toEqual(rows);
  expect(plain(wordCaseLine(assessEconomics(example(slug))))).toBe(line);
});

it("without money it is that nothing is on record, and hidden it is that", () => {
  expect(prepareCase(buildProject())).toMatchObject({
    sentence: "Nothing on record says what it costs, what it returns or what may be lost.",
  });
  expect(wordCaseLine(assessEconomics(buildProject()))).toBe(
    "Investment unknown: no line of money is on record.",
  );
  expect(prepareCase(withoutMoney(example("visionflow")))).toEqual({
    href: "/projects/visionflow/economics",
    hidden: "Amounts are hidden for your role.",
  });
});
