import { figureSubject } from "../audit/figure-subject";
import type { Project } from "../project";

/** What names an option, by key. */
export interface OptionUses {
  /** Once it is gone they name no option: they keep their amounts and count for the whole. */
  moneyLines: string[];
  impacts: string[];
  /** What was stated of it would have nothing to stand beside. */
  figures: string[];
  /** They rest on it. */
  decisions: string[];
  criteria: string[];
}

export function usesOfOption(project: Project, optionKey: string): OptionUses {
  const { moneyLines, impacts, decisions, criteria } = project;
  const names = (row: { optionKey: string | null }) => row.optionKey === optionKey;
  return {
    moneyLines: keysOf(moneyLines.filter(names)),
    impacts: keysOf(impacts.filter(names)),
    figures: figuresOf(project, "option", optionKey),
    decisions: keysOf(decisions.filter(({ optionKeys }) => optionKeys.includes(optionKey))),
    criteria: keysOf(criteria.filter(({ consequence }) => consequence && names(consequence))),
  };
}

export function isUsed({ moneyLines, impacts, figures, decisions, criteria }: OptionUses): boolean {
  return [moneyLines, impacts, figures, decisions, criteria].some((keys) => keys.length > 0);
}

/** The figures that somebody stated of one line of money, or of one option. */
export function figuresOf(
  { statedFigures }: Project,
  kind: "money line" | "option",
  key: string,
): string[] {
  return keysOf(
    statedFigures.filter((figure) => {
      const subject = figureSubject(figure);
      return subject?.kind === kind && subject.key === key;
    }),
  );
}

function keysOf(rows: readonly { key: string }[]): string[] {
  return rows.map(({ key }) => key);
}
