import type { ReviewStage } from "@/lib/domain/review/agenda";
import { isCaptured } from "@/lib/domain/review/leaving";
import type { OpenReview, ReviewItemModel, ReviewModel } from "./contract";
import { subjectOf } from "./words";

/** Where everybody is. */
export interface Position {
  stage: ReviewStage;
  itemId: string | null;
  rowsPage: number;
}

export const NO_OUTCOME = "Decide, act or park first.";

/** From four metres nobody reads more rows than five. The agenda stands in two columns of them. */
export const ROWS_A_PAGE = 5;
export const LINES_A_PAGE = 2 * ROWS_A_PAGE;

export function shownItem({ stage, index, items }: OpenReview): ReviewItemModel | null {
  return stage === "item" && index !== null ? (items[index] ?? null) : null;
}

/** The next screen; null after the last; the refusal where an item would be left without an outcome. */
export function forward(open: OpenReview): Position | typeof NO_OUTCOME | null {
  const { stage, index, items } = open;
  if (stage === "closing") return null;
  if (stage === "agenda") return atItem(items[0]) ?? CLOSING;
  if (shownItem(open)?.outcome === null) return NO_OUTCOME;
  return atItem(items[(index ?? 0) + 1]) ?? CLOSING;
}

/** The screen before; null before the first. */
export function backward({ stage, index, items }: OpenReview): Position | null {
  if (stage === "agenda") return null;
  if (stage === "closing") return atItem(items.at(-1)) ?? AGENDA;
  return (index ?? 0) > 0 ? atItem(items[(index ?? 0) - 1]) : AGENDA;
}

/** The same screen with other rows of it; null where there are none that way. */
export function turned(open: OpenReview, by: 1 | -1): Position | null {
  const rowsPage = open.rowsPage + by;
  if (rowsPage < 0 || rowsPage >= pagesOf(open)) return null;
  return { stage: open.stage, itemId: shownItem(open)?.id ?? null, rowsPage };
}

/** As it is about to be at a moment, where it need not be waited for. */
export function movedTo(
  model: ReviewModel,
  { stage, itemId, rowsPage }: Position,
  now: string,
): ReviewModel {
  const { open } = model;
  if (open === null) return model;
  const found = open.items.findIndex(({ id }) => id === itemId);
  const index = found === -1 ? null : found;
  const isSame = open.stage === stage && open.index === index;
  const enteredAt = isSame ? open.enteredAt : now;
  return { ...model, open: { ...open, stage, rowsPage, index, enteredAt } };
}

/** One that was opened by mistake is discarded before anything is captured in it, from its agenda. */
export function mayDiscard({ open, mayLead }: ReviewModel): boolean {
  return mayLead && open?.stage === "agenda" && !isCaptured(open.items);
}

export function pagesOf(open: OpenReview): number {
  return Math.max(
    1,
    Math.ceil(rowsOf(open) / (open.stage === "agenda" ? LINES_A_PAGE : ROWS_A_PAGE)),
  );
}

/** Those of a page; of one that is no longer there, the last. */
export function pageOf<Row>(rows: readonly Row[], page: number, most = ROWS_A_PAGE): Row[] {
  const last = Math.max(0, Math.ceil(rows.length / most) - 1);
  const from = Math.min(page, last) * most;
  return rows.slice(from, from + most);
}

/** What came of the meeting, in the order of its agenda: an action each for itself. */
export interface Result {
  id: string;
  kind: "decided" | "action" | "parked";
  text: string;
  owner: string | null;
  dueOn: string | null;
}

export function resultsOf(items: readonly ReviewItemModel[]): Result[] {
  return items.flatMap(({ id, caption, outcome, actions }): Result[] => [
    ...(outcome === null || outcome.kind === "acted"
      ? []
      : [{ id, kind: outcome.kind, text: outcome.text ?? caption, owner: null, dueOn: null }]),
    ...actions.map(
      ({ id: actionId, text, owner, dueOn }): Result => ({
        ...{ id: actionId, kind: "action", text, owner, dueOn },
      }),
    ),
  ]);
}

/** The item as it is by now, and where it stands if that is not what is shown. */
export function placeOf(
  item: ReviewItemModel,
  { open }: ReviewModel,
): { item: ReviewItemModel; elsewhere: string | null } {
  const index = open?.items.findIndex(({ id }) => id === item.id) ?? -1;
  const now = open?.items[index];
  if (open === null || now === undefined)
    return { item, elsewhere: `${item.caption}, of a review that is closed` };
  const isShown = open.stage === "item" && open.index === index;
  const place = `${String(index + 1)} of ${String(open.items.length)}, ${subjectOf(now)}`;
  return { item: now, elsewhere: isShown ? null : place };
}

const AGENDA: Position = { stage: "agenda", itemId: null, rowsPage: 0 };
const CLOSING: Position = { stage: "closing", itemId: null, rowsPage: 0 };

function atItem(item: ReviewItemModel | undefined): Position | null {
  return item ? { stage: "item", itemId: item.id, rowsPage: 0 } : null;
}

function rowsOf(open: OpenReview): number {
  if (open.stage === "agenda") return open.items.length;
  return open.stage === "closing"
    ? resultsOf(open.items).length
    : (shownItem(open)?.rows.length ?? 0);
}
