import { PERIOD_OF_KIND } from "@/lib/domain/economics/line-terms";
import { figuresOf } from "@/lib/domain/economics/option-uses";
import { pickFacts } from "@/lib/domain/facts";
import type { Project } from "@/lib/domain/project";
import { MONEY_KINDS, type MoneyKind } from "@/lib/domain/vocabulary";
import { MONEY_LINE_FACTS } from "@/lib/features/economics/types";
import { unlessHidden } from "../words/hidden-money";
import type { MoneyLineModel, MoneyLineStart } from "./contract";

/** Of a line that is there, as `line-M1`, or of a new one, as `new-investment`; null where neither is. */
export function prepareMoneyLine(
  project: Project,
  of: string | null,
  mayEdit: boolean,
): MoneyLineModel | null {
  const line = project.moneyLines.find(({ key }) => of === nameLine(key));
  const kind = MONEY_KINDS.find((known) => of === nameNewLine(known));
  if (!line && kind === undefined && !project.hidesMoney) return null;
  return unlessHidden(project, ({ slug, currency, phases, options }) => ({
    slug,
    currency,
    mayEdit,
    line: line ? pickFacts(line, ["id", "version", "key"]) : null,
    facts: line ? pickFacts(line, MONEY_LINE_FACTS) : newLine(kind ?? "investment"),
    phases: phases.map((phase) => pickFacts(phase, ["key", "name"])),
    options: options.map((option) => pickFacts(option, ["key", "name"])),
    figures: line ? figuresOf(project, "money line", line.key) : [],
  }));
}

/** How a request names a line. */
function nameLine(key: string): string {
  return `line-${key}`;
}

function nameNewLine(kind: MoneyKind): string {
  return `new-${kind}`;
}

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
