import { scoreMaturity } from "@/lib/domain/maturity/score-maturity";
import type { AgendaItem } from "@/lib/domain/review/agenda";
import { isOverdue } from "@/lib/domain/review/carried-items";
import type { HeldReview, ReviewAction, ReviewedItem } from "@/lib/domain/review/held-review";
import type { State } from "@/lib/domain/history/join-rows";
import { compareStates } from "@/lib/domain/history/compare-states";
import { computeVerdict } from "@/lib/domain/verdict/compute-verdict";
import { escaped } from "@/lib/features/digest/types";
import { byKind, DIFFERENCE_WORDS, wordDifference } from "@/lib/features/snapshots/types";
import { formatCount } from "@/lib/format/counts";
import { formatFullDay, formatInstant, formatShortDay } from "@/lib/format/dates";
import { heading, markdownTable, plainText } from "@/lib/format/markdown";
import {
  AGENDA_WORDS,
  type Minutes,
  type MinutesAction,
  type MinutesItem,
  wordAgendaFact,
  wordHero,
  wordPercent,
  wordSpent,
} from "./types";

/** A page tells of the most important ones; the wall and the API have them all. */
const MOST_ROWS = 8;

export interface Reviewed {
  project: { slug: string; name: string; currency: string; isExample: boolean };
  review: HeldReview;
  /** As it stood at the review before and at this one; null where that was not kept. */
  before: State | null;
  after: State | null;
}

/** Moments are told in UTC, as of `now`. */
export function writeMinutes({ project, review, before, after }: Reviewed, now: string): Minutes {
  const { key, closedAt, items } = review;
  const spent = items.reduce((sum, item) => sum + item.spentSeconds, 0);
  const told = before && after ? compareStates(before, after) : null;
  const lines = told?.map((one) => wordDifference(one, project.currency, now));
  return {
    slug: project.slug,
    project: project.name,
    key,
    isOpen: closedAt === null,
    heldOn: formatFullDay(review.heldOn),
    held: wordHeld(review, now),
    standing: after && wordStanding(after),
    asOf: `${wordAsOf(review, now)}${project.isExample ? ", example data" : ""}`,
    took: wordSpent(spent),
    items: items.map((item) => toItem(item, project.currency, now)),
    actions: items.flatMap((item) => item.actions.map((one) => toAction(one, item, now))),
    changes:
      lines === undefined
        ? null
        : byKind(lines).map(([kind, ofKind]) => ({ title: DIFFERENCE_WORDS[kind], lines: ofKind })),
  };
}

function wordHeld({ openedBy, openedAt, closedBy, closedAt }: HeldReview, now: string): string {
  const opened = `Opened by ${openedBy.name}, ${formatInstant(openedAt, now)} UTC`;
  if (closedBy === null || closedAt === null) return `${opened}; not closed yet`;
  return `${opened}; closed by ${closedBy.name}, ${formatInstant(closedAt, now)} UTC`;
}

function wordStanding({ project, now }: State): string {
  const { verified, claimed } = scoreMaturity(project, now).overall;
  const shares = `${wordPercent(verified)} verified, ${wordPercent(claimed)} claimed`;
  return `${computeVerdict(project, now).verdict}; readiness ${shares}`;
}

function wordAsOf({ closedAt, since }: HeldReview, now: string): string {
  const asOf = `Data as of ${formatInstant(closedAt ?? now, now)} UTC`;
  const to = since === null ? "nothing before" : `${formatInstant(since, now)} UTC`;
  return `${asOf}, compared with ${to}`;
}

function toItem(item: ReviewedItem, currency: string, now: string): MinutesItem {
  const { id, hero, caption, question, heads, rows, outcome, notes, spentSeconds } = item;
  return {
    ...{ id, question, heads, notes, title: AGENDA_WORDS[item.kind] },
    sentence: wordHero(hero, caption),
    carried: wordCarried(item),
    rows: rows.slice(0, MOST_ROWS).map(({ title, said, found, mark }) => ({
      ...{ title, mark },
      said: wordAgendaFact(said, currency, now),
      found: wordAgendaFact(found, currency, now),
    })),
    more: Math.max(0, rows.length - MOST_ROWS),
    outcome: outcome && wordOutcome(outcome, item.actions.length),
    by: outcome && `${outcome.by.name}, ${formatInstant(outcome.at, now)} UTC`,
    took: wordSpent(spentSeconds),
  };
}

function wordCarried({ carriedFrom, carriedText }: AgendaItem): string | null {
  if (carriedFrom === null) return null;
  return carriedText === null ? `From ${carriedFrom}` : `Parked in ${carriedFrom}: ${carriedText}`;
}

function wordOutcome(
  { kind, text }: NonNullable<ReviewedItem["outcome"]>,
  actions: number,
): string {
  switch (kind) {
    case "decided":
      return `Decided: ${text ?? ""}`;
    case "acted":
      return `Acted: ${formatCount(actions, "action")}`;
    case "parked":
      return text === null ? "Parked" : `Parked: ${text}`;
  }
}

function toAction(action: ReviewAction, { kind }: ReviewedItem, now: string): MinutesAction {
  const { id, version, text, owner, dueOn, done } = action;
  return {
    ...{ id, version, text, owner, about: AGENDA_WORDS[kind] },
    due: dueOn === null ? null : formatShortDay(dueOn, now),
    done: done && `${done.by.name}, ${formatInstant(done.at, now)} UTC`,
    isOverdue: done === null && isOverdue(action, now),
  };
}

/** The same as Markdown, to be sent and filed. */
export function minutesMarkdown(minutes: Minutes): string {
  const { project, key, heldOn, held, standing, asOf, took, items, actions, changes } = minutes;
  return [
    heading(1, `${project}: minutes of ${key}, ${heldOn}`),
    `${plainText(`${held}.`)} ${plainText(`${asOf}.`)} Items took ${plainText(took)}.`,
    standing === null ? "" : `**${plainText(standing)}**`,
    heading(2, "Actions"),
    actions.length === 0 ? "None were given." : actionTable(actions),
    heading(2, "Items"),
    ...items.flatMap(itemPart),
    heading(2, "What has changed since the last review"),
    changes === null ? "There is nothing to compare with." : changeList(changes),
  ]
    .filter((block) => block !== "")
    .join("\n\n")
    .concat("\n");
}

function actionTable(actions: readonly MinutesAction[]): string {
  return markdownTable(
    ["Action", "Owner", "Due", "About", "Done"],
    actions.map(({ text, owner, due, about, done }) => [text, owner, due, about, done ?? "no"]),
  );
}

function itemPart(item: MinutesItem): string[] {
  const { title, sentence, question, carried, heads, rows, more, notes } = item;
  const outcome = item.outcome === null ? "Nothing came of it yet" : item.outcome;
  const by = item.by === null ? "" : ` (${item.by})`;
  return [
    heading(3, title),
    `**${plainText(sentence)}** ${plainText(question)}`,
    carried === null ? "" : plainText(carried),
    rows.length === 0
      ? ""
      : markdownTable(
          ["What", ...heads, "State"],
          rows.map(({ title: what, said, found, mark }) => [what, said, found, mark]),
        ),
    more > 0 ? `${formatCount(more, "more row")}.` : "",
    `- ${plainText(outcome + by)}`,
    notes === null ? "" : `- Notes: ${plainText(notes)}`,
    `- Time: ${plainText(item.took)}`,
  ];
}

function changeList(changes: NonNullable<Minutes["changes"]>): string {
  if (changes.length === 0) return "Nothing has changed.";
  return changes
    .flatMap(({ title, lines }) =>
      lines.map(({ row, title: name, before, after }) => {
        const what = row === "the project" ? "The project" : `${row} ${name}`;
        return `- ${title}: ${plainText(what)}: ${plainText(before)} → ${plainText(after)}`;
      }),
    )
    .join("\n");
}

/** As a mail says it: what came of the meeting, and where all of it stands. */
export function writeLetter(minutes: Minutes, origin: string) {
  const { project, key, heldOn, held, standing, items, actions } = minutes;
  const href = new URL(`/projects/${minutes.slug}/reviews/${encodeURIComponent(key)}`, origin).href;
  const subject = `${project}: minutes of ${key}, ${heldOn}`;
  const intro = [`${held}.`, ...(standing === null ? [] : [`${standing}.`])];
  const told = actions.map(
    ({ text, owner, due }) => `${text} (${owner ?? "nobody"}, ${due ?? "no day"})`,
  );
  const came = items.map(
    ({ title, sentence, outcome }) => `${title}: ${sentence}. ${outcome ?? "Nothing came of it"}`,
  );
  const parts = [
    { title: "Actions", lines: told.length === 0 ? ["None were given"] : told },
    { title: "Items", lines: came },
  ];
  return {
    subject,
    text: [
      subject,
      intro.join("\n"),
      ...parts.map(({ title, lines }) => [title, ...lines.map((line) => `- ${line}`)].join("\n")),
      `All of it: ${href}`,
      "",
    ].join("\n\n"),
    html: [
      "<!doctype html>",
      `<html lang="en"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>`,
      `<h1>${escaped(subject)}</h1>`,
      ...intro.map((line) => `<p>${escaped(line)}</p>`),
      ...parts.map(({ title, lines }) => {
        const list = lines.map((line) => `<li>${escaped(line)}</li>`).join("");
        return `<h2>${title}</h2><ul>${list}</ul>`;
      }),
      `<p><a href="${escaped(href)}">All of it</a></p>`,
      "</body></html>",
    ].join("\n"),
  };
}
