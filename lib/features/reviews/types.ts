import type { AgendaFact, AgendaKind, AgendaMark, Hero } from "@/lib/domain/review/agenda";
import type { DifferenceLine } from "@/lib/features/snapshots/types";
import { formatShortDay } from "@/lib/format/dates";
import { FIXED_SPACE } from "@/lib/format/marks";
import { formatMoney } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/numbers";
import { formatPercent } from "@/lib/format/percent";

/** What each kind of item is headed with. */
export const AGENDA_WORDS: Record<AgendaKind, string> = {
  verdict: "Verdict",
  "carried over": "Carried over",
  "claims refuted": "Claims refuted",
  "proof gone stale": "Proof gone stale",
  "triggers near": "Triggers near",
  "gates near": "Gates near",
  "blockers raised": "Blockers raised",
  slips: "Slips",
  "figures moved": "Figures moved",
  "decisions moved": "Decisions whose inputs changed",
  "actions overdue": "Actions overdue",
};

/** Null where nothing is known, or may not be seen. */
export function wordAgendaFact(
  fact: AgendaFact | null,
  currency: string,
  now: string,
): string | null {
  if (fact === null) return null;
  switch (fact.what) {
    case "words":
      return fact.value;
    case "day":
      return formatShortDay(fact.dayOn, now);
    case "percent":
      return formatPercent(fact.value);
    case "hours":
      return `${formatNumber(fact.value, 2)}${FIXED_SPACE}h`;
    case "money":
      return formatMoney(fact.value, currency);
  }
}

/** "5 of 5 claims refuted", "12 % readiness, verified (9 % before)", "3 days past the gate of phase 0". */
export function wordHero(hero: Hero, caption: string): string {
  switch (hero.what) {
    case "share":
      return `${formatNumber(hero.part)} of ${formatNumber(hero.whole)} ${caption}`;
    case "count":
      return `${formatNumber(hero.count)} ${caption}`;
    case "days":
      return `${formatNumber(Math.abs(hero.days))} ${caption}`;
    case "percent": {
      const value = wordPercent(hero.value);
      const before = hero.before === null ? "" : ` (${wordPercent(hero.before)} before)`;
      return `${value} ${caption}${before}`;
    }
  }
}

export function wordPercent(percent: number | null): string {
  return percent === null ? "unknown" : formatPercent(percent);
}

/** "under a minute", "4 min", "1 h 5 min". */
export function wordSpent(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes === 0) return "under a minute";
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours > 0 ? `${String(hours)} h` : null, rest > 0 ? `${String(rest)} min` : null];
  return parts.filter((part) => part !== null).join(" ");
}

/** What came of one meeting, in words: as its page, its document and its mail say it. */
export interface Minutes {
  slug: string;
  project: string;
  key: string;
  isOpen: boolean;
  /** "Mon 30 Nov 2026". */
  heldOn: string;
  /** "Opened by Ana, 30 Nov 09:00 UTC; closed by Ben, 30 Nov 09:25 UTC". */
  held: string;
  /** "NO-GO; readiness 12 % verified, 48 % claimed"; null where no state of then was kept. */
  standing: string | null;
  /** "Data as of 30 Nov 09:25 UTC, compared with 23 Nov 09:30 UTC, example data". */
  asOf: string;
  took: string;
  items: MinutesItem[];
  actions: MinutesAction[];
  /** By kind what has changed since the review before; null where that is not known. */
  changes: { title: string; lines: DifferenceLine[] }[] | null;
}

export interface MinutesItem {
  id: string;
  title: string;
  /** "5 of 5 checked claims refuted". */
  sentence: string;
  question: string;
  /** "Parked in R3: Ben is away"; null for what was new. */
  carried: string | null;
  heads: [said: string, found: string];
  rows: MinutesRow[];
  /** How many more rows it had than are told. */
  more: number;
  /** "Decided: Repair comes first."; null while nothing has come of it. */
  outcome: string | null;
  by: string | null;
  notes: string | null;
  took: string;
}

export interface MinutesRow {
  title: string;
  said: string | null;
  found: string | null;
  /** As it was when the review was opened. */
  mark: AgendaMark | null;
}

export interface MinutesAction {
  id: string;
  version: number;
  text: string;
  owner: string | null;
  due: string | null;
  /** "Claims refuted". */
  about: string;
  /** "Ben, 2 Dec 10:00"; null while it is not done. */
  done: string | null;
  isOverdue: boolean;
}
