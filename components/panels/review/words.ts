import type { Hero } from "@/lib/domain/review/agenda";
import { formatAgo } from "@/lib/format/ages";
import { formatDay, formatTime } from "@/lib/format/dates";
import { percentFigure } from "@/lib/format/percent";
import type { ReviewActionModel, ReviewItemModel } from "./contract";

/** How current what is shown is; moments are instants. */
export interface Standing {
  at: string;
  now: string;
  /** The server is not heard since then. */
  staleSince: string | null;
  /** The session has ended. */
  signedOutSince: string | null;
}

/** "Data as of 09:40 UTC, 2 min ago". */
export function wordAge({ at, now }: Standing): string {
  return `Data as of ${formatTime(at)} UTC, ${formatAgo(at, now)}`;
}

/** "Signed out since 09:41", "Stale since 09:41"; null while all is well. */
export function wordTrouble({ staleSince, signedOutSince }: Standing): string | null {
  if (signedOutSince !== null) return `Signed out since ${formatTime(signedOutSince)}`;
  return staleSince === null ? null : `Stale since ${formatTime(staleSince)}`;
}

/** "04:10", past an hour "1:04:10". */
export function wordClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const rest = [minutes, whole % 60].map((part) => String(part).padStart(2, "0")).join(":");
  return hours === 0 ? rest : `${String(hours)}:${rest}`;
}

export interface HeroWords {
  /** As large as can be. */
  figure: string;
  /** "of 5", "%": beside it. */
  unit: string | null;
  /** As large again where there is room for both. */
  whole: string | null;
  /** What it was, under it. */
  before: string | null;
  isOver: boolean;
}

/** So many digits have room beside each other in the biggest size. */
const MOST_DIGITS = 3;

export function wordHero(hero: Hero): HeroWords {
  const plain = { unit: null, whole: null, before: null, isOver: false };
  switch (hero.what) {
    case "count":
      return { ...plain, figure: String(hero.count) };
    case "share": {
      const [part, whole] = [String(hero.part), String(hero.whole)];
      return part.length + whole.length > MOST_DIGITS
        ? { ...plain, figure: part, unit: `of ${whole}` }
        : { ...plain, figure: part, unit: "of", whole };
    }
    case "percent":
      return {
        ...plain,
        figure: hero.value === null ? "?" : percentFigure(hero.value),
        unit: hero.value === null ? null : "%",
        before: hero.before === null ? null : `${percentFigure(hero.before)} % before`,
      };
    // That they are days, and until or since what, is said below.
    case "days":
      return { ...plain, figure: String(Math.abs(hero.days)), isOver: hero.days < 0 };
  }
}

/** "5 of 5 claims refuted", in a line. */
export function sayHero(hero: Hero, caption: string): string {
  const { figure, unit, whole, before } = wordHero(hero);
  const said = [figure === "?" ? "unknown:" : figure, unit, whole, caption]
    .filter(Boolean)
    .join(" ");
  return before === null ? said : `${said}, ${before}`;
}

const OUTCOMES = { decided: "Decided", acted: "Action", parked: "Parked" } as const;

/** "Decided: Ada takes phase 0", "2 actions, the last: Split the module, Ada, by Fri 5 Dec"; null without an outcome. */
export function wordOutcome({ outcome, actions }: ReviewItemModel, now: string): string | null {
  if (outcome === null) return null;
  const { kind, text } = outcome;
  const last = actions.at(-1);
  const head = actions.length > 1 ? `${String(actions.length)} actions, the last` : OUTCOMES.acted;
  const acted = last && `${head}: ${wordAction(last, now)}`;
  if (kind === "acted") return acted ?? `${OUTCOMES.acted}.`;
  const said = text ? `${OUTCOMES[kind]}: ${text}` : OUTCOMES[kind];
  return acted === undefined ? said : `${said} · ${acted}`;
}

/** "Note: Ben is away"; null without one. */
export function wordNote({ notes }: Pick<ReviewItemModel, "notes">): string | null {
  return notes === null ? null : `Note: ${notes}`;
}

/** "claims refuted"; of what was carried over what it is about. */
export function subjectOf({ kind, caption }: Pick<ReviewItemModel, "kind" | "caption">): string {
  return kind === "carried over" ? caption : kind;
}

/** "carried over from R3", "parked in R3: the numbers are missing"; null for what is new. */
export function wordCarried({
  carriedFrom,
  carriedText,
}: Pick<ReviewItemModel, "carriedFrom" | "carriedText">): string | null {
  if (carriedFrom === null) return null;
  return carriedText === null
    ? `carried over from ${carriedFrom}`
    : `parked in ${carriedFrom}: ${carriedText}`;
}

/** "Split the module, Ada, by Fri 5 Dec". */
export function wordAction(
  { text, owner, dueOn }: Pick<ReviewActionModel, "text" | "owner" | "dueOn">,
  now: string,
): string {
  const due = dueOn === null ? null : `by ${formatDay(dueOn, now)}`;
  return [text, owner, due].filter(Boolean).join(", ");
}
