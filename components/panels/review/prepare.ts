import { scoreMaturity } from "@/lib/domain/maturity/score-maturity";
import type { Project } from "@/lib/domain/project";
import type { AgendaItem } from "@/lib/domain/review/agenda";
import type { HeldReview, ReviewedItem } from "@/lib/domain/review/held-review";
import { markNow } from "@/lib/domain/review/mark-now";
import { computeVerdict } from "@/lib/domain/verdict/compute-verdict";
import { wordAgendaFact } from "@/lib/features/reviews/types";
import { ownersIn } from "../words/owners";
import type { OpenReview, ReviewItemModel, ReviewModel } from "./contract";

interface Given {
  open: HeldReview | null;
  last: { key: string; closedAt: Date } | null;
  since: string | null;
  /** What would be on the agenda now; none while one is open. */
  draft: readonly AgendaItem[];
  people: readonly string[];
  mayLead: boolean;
}

/** What is frozen stays as it was; beside it stands how each row is now. */
export function prepareReview(project: Project, given: Given, now: string): ReviewModel {
  const { open, last, since, draft, people, mayLead } = given;
  const { verified, claimed } = scoreMaturity(project, now).overall;
  return {
    project: { slug: project.slug, name: project.name },
    verdict: computeVerdict(project, now).verdict,
    readiness: { claimed, verified, target: project.readinessTargetPercent },
    at: now,
    mayLead,
    previous: last && { key: last.key, closedAt: last.closedAt.toISOString() },
    since,
    open: open && toOpen(project, open, now),
    preview: draft.map(({ kind, hero, caption, rows }) => ({
      ...{ kind, hero, caption, count: rows.length },
    })),
    people: [...new Set([...people, ...ownersIn(project)])],
    isExample: project.isExample,
  };
}

function toOpen(project: Project, review: HeldReview, now: string): OpenReview {
  const { closedAt: _, closedBy: __, since: ___, openedBy, items, ...rest } = review;
  return {
    ...rest,
    openedBy: openedBy.name,
    items: items.map((item) => toItem(project, item, now)),
  };
}

function toItem(project: Project, item: ReviewedItem, now: string): ReviewItemModel {
  const { rows, outcome, actions, ...rest } = item;
  return {
    ...rest,
    rows: rows.map((row) => ({
      ...row,
      said: wordAgendaFact(row.said, project.currency, now),
      found: wordAgendaFact(row.found, project.currency, now),
      now: markNow(project, row.subject, now),
    })),
    outcome: outcome && { ...outcome, by: outcome.by.name },
    actions: actions.map(({ done, ...action }) => ({ ...action, isDone: done !== null })),
  };
}
