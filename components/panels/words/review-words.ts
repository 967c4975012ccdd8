import type { AgendaFact, AgendaKind, Hero } from "@/lib/domain/review/agenda";
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

function wordPercent(percent: number | null): string {
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
