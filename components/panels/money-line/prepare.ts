import { PERIOD_OF_KIND } from "@/lib/domain/economics/line-terms";
import { figuresOf } from "@/lib/domain/economics/option-uses";
import { pickFacts } from "@/lib/domain/facts";
import type { MoneyLine, Project } from "@/lib/domain/project";
import { MONEY_KINDS, type MoneyKind } from "@/lib/domain/vocabulary";
import { MONEY_LINE_FACTS } from "@/lib/features/economics/types";
import { unlessHidden } from "../words/hidden-money";
import { movesOf } from "../words/moves";
import type { MoneyLineModel, MoneyLineStart } from "./contract";

/**
 * Of a line that is there, as `line-M1`, of a new one, as `new-investment`, or of one that begins as a copy, as
 * `new@line-M1`; null where there is no such line.
 */
export function prepareMoneyLine(
  project: Project,
  of: string | null,
  { mayEdit, newId }: { mayEdit: boolean; newId: string },
): MoneyLineModel | null {
  const line = project.moneyLines.find(({ key }) => of === `line-${key}`);
  const copied = project.moneyLines.find(({ key }) => of === `new@line-${key}`);
  const kind = MONEY_KINDS.find((known) => of === `new-${known}`);
  const begun = line ?? copied;
  if (!begun && kind === undefined && !project.hidesMoney) return null;
  return unlessHidden(project, ({ slug, currency, phases, options }) => ({
    slug,
    currency,
    mayEdit,
    line: line
      ? { ...pickFacts(line, ["id", "version", "key"]), moves: movesOfLine(project, line) }
      : null,
    newId,
    place: copied ? { after: copied.id } : null,
    facts: begun ? pickFacts(begun, MONEY_LINE_FACTS) : newLine(kind ?? "investment"),
    phases: phases.map((phase) => pickFacts(phase, ["key", "name"])),
    options: options.map((option) => pickFacts(option, ["key", "name"])),
    figures: line ? figuresOf(project, "money line", line.key) : [],
  }));
}

/** Those of other sections stand elsewhere on the page, and so do those of single options. */
function movesOfLine({ moneyLines }: Project, { id, kind, optionKey }: MoneyLine) {
  const kinds = SECTIONS.find((one) => one.includes(kind)) ?? [kind];
  return movesOf(
    moneyLines,
    id,
    (one) => kinds.includes(one.kind) && (one.optionKey === null) === (optionKey === null),
  );
}

const SECTIONS: readonly (readonly MoneyKind[])[] = [
  ["investment", "contingency"],
  ["annual-return"],
  ["incident-cost", "annual-loss"],
];

function newLine(kind: MoneyKind): MoneyLineStart {
  return {
    kind,
    name: "",
    per: PERIOD_OF_KIND[kind],
    amount: null,
    actualMinor: null,
    probabilityPercent: null,
    phaseKey: null,
    optionKey: null,
    note: null,
  };
}
