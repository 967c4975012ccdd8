import type { OptionUses } from "@/lib/domain/economics/option-uses";
import { listUncounted, type UncountedTerm } from "@/lib/domain/economics/line-terms";
import { nextKey } from "@/lib/domain/next-key";
import { plainWords } from "@/lib/domain/plain-words";
import type { MoneyKind, MoneyPeriod } from "@/lib/domain/vocabulary";
import { capitalised } from "@/lib/format/capitalised";
import { formatList } from "@/lib/format/counts";
import type { MoneyLineFacts, OptionFacts } from "./types";

interface Keyed {
  key: string;
}

type NamedLine = Pick<MoneyLineFacts, "kind" | "name" | "optionKey">;

/** Two lines of one kind and name could not be told apart; alternatives may have a line of one name each. */
export function whyNotLine(line: NamedLine, others: readonly (NamedLine & Keyed)[]): string | null {
  const same = others.find(
    (other) =>
      other.kind === line.kind &&
      other.optionKey === line.optionKey &&
      plainWords(other.name) === plainWords(line.name),
  );
  return same ? `${same.key} is a line of this kind and name already` : null;
}

/** At each field, why what it says means nothing beside the kind of the line. */
export function whyNotTerms(
  line: Parameters<typeof listUncounted>[0],
): { field: UncountedTerm["field"]; words: string }[] {
  return listUncounted(line).map((term) => ({ field: term.field, words: whyNotCounted(term) }));
}

export function whyNotCounted(term: UncountedTerm): string {
  const line = LINE_WORDS[term.kind];
  if (term.field === "probabilityPercent") {
    return `${line} has no chance: only the cost of an incident is computed with one`;
  }
  const counted = PER_WORDS[term.counted];
  return `${line} is counted ${counted}, so it cannot be ${PER_WORDS[term.said]}`;
}

const LINE_WORDS: Record<MoneyKind, string> = {
  investment: "An investment",
  contingency: "A contingency",
  "annual-return": "A return of a year",
  "incident-cost": "The cost of an incident",
  "annual-loss": "A loss of a year",
};

const PER_WORDS: Record<MoneyPeriod, string> = {
  once: "once",
  incident: "for an incident",
  year: "for a year",
};

type NamedOption = Pick<OptionFacts, "name">;

export function whyNotOption(
  { name }: NamedOption,
  others: readonly (NamedOption & Keyed)[],
): string | null {
  const same = others.find((other) => plainWords(other.name) === plainWords(name));
  return same ? `Option ${same.key} has this name already` : null;
}

/** What was asked, and what would be switched to, names an option: it stays while they do. */
export function whyStays({
  decisions,
  criteria,
}: Pick<OptionUses, "decisions" | "criteria">): string | null {
  const rest = [
    ...decisions.map((key) => `decision ${key} asks about it`),
    ...criteria.map((key) => `criterion ${key} leads to it`),
  ];
  return rest.length === 0 ? null : `${capitalised(formatList(rest))}.`;
}

export function whyNotRemoveOption(uses: Pick<OptionUses, "decisions" | "criteria">) {
  const why = whyStays(uses);
  return why && `Not removed. ${why}`;
}

/** What names the option is what its remover was told of, or they have to look again. */
export function whyNotUnlink(links: readonly string[], told: readonly string[]): string | null {
  const isSame = [...links].sort().join("\n") === [...told].sort().join("\n");
  return isSame ? null : "Not removed. What names it has changed since you looked.";
}

/** "5" after four options that are numbered, else "O1". */
export function nextOptionKey(keys: readonly string[]): string {
  const areNumbers = keys.length > 0 && keys.every((key) => /^\d{1,9}$/.test(key));
  return nextKey(areNumbers ? "" : "O", keys);
}

export function whyNotWrite(role: string): string {
  return `Your role, ${role}, may not do this.`;
}
