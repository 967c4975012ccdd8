import type { MoneyKind } from "@/lib/domain/vocabulary";

/** The sections of the page of the money in which something is written. */
export const MONEY_SECTIONS = ["investment", "returns", "exposure", "budget", "options"] as const;
export type MoneySection = (typeof MONEY_SECTIONS)[number];

/** What somebody wants to write about; `of` names it to its panel. */
export type MoneyAsked =
  | { about: "line"; of: string; first: "name" | "actual" }
  | { about: "option"; of: string }
  | { about: "terms" };

export function askLine(key: string, first: "name" | "actual" = "name"): MoneyAsked {
  return { about: "line", of: `line-${key}`, first };
}

export function askNewLine(kind: MoneyKind): MoneyAsked {
  return { about: "line", of: `new-${kind}`, first: "name" };
}

export function askOption(key: string): MoneyAsked {
  return { about: "option", of: `option-${key}` };
}

/** A new one that begins as what is asked about; nothing of what has no copy. */
export function askCopy(asked: MoneyAsked): MoneyAsked {
  return asked.about === "terms" ? asked : { ...asked, of: `new@${asked.of}` };
}

/** The key of a row that is there. */
export function keyOf(asked: MoneyAsked): string | null {
  if (asked.about === "terms" || !asked.of.startsWith(`${asked.about}-`)) return null;
  return asked.of.slice(asked.about.length + 1);
}

export const NEW_OPTION: MoneyAsked = { about: "option", of: "new" };
export const TERMS: MoneyAsked = { about: "terms" };

/** What is added where. */
export const NEW_IN: Record<MoneySection, { section: MoneySection; asks: MoneyAsked }> = {
  investment: { section: "investment", asks: askNewLine("investment") },
  returns: { section: "returns", asks: askNewLine("annual-return") },
  exposure: { section: "exposure", asks: askNewLine("incident-cost") },
  budget: { section: "investment", asks: askNewLine("investment") },
  options: { section: "options", asks: NEW_OPTION },
};

/** How the place is called at which something is written: its row bears it. */
export function stopOf(section: MoneySection, asked: MoneyAsked): string {
  return `${section} ${"of" in asked ? asked.of : asked.about}`;
}
