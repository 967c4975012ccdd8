import { compareStates } from "../history/compare-states";
import type { State } from "../history/join-rows";
import { AGENDA_KINDS, type AgendaItem, type AgendaKind } from "./agenda";
import { type OpenAction, overdueItem, type ParkedItem, undoneItem } from "./carried-items";
import { blockersItem, decisionsItem, figuresItem, slipsItem } from "./change-items";
import { gatesItem, triggersItem } from "./near-items";
import { questionOf } from "./questions";
import type { Draft } from "./rows";
import { refutedItem, staleItem } from "./truth-items";
import { verdictItem } from "./verdict-item";

export interface AgendaInput {
  /** As the project stood at the last review; null where nothing is known of any earlier moment. */
  before: State | null;
  after: State;
  parked: readonly ParkedItem[];
  /** Of all reviews before, not done. */
  actions: readonly OpenAction[];
}

/**
 * What a review has to talk about: what has become of the project since the last one, and what is near, overdue or
 * carried over now. Only what there is; the verdict always. In the order of `AGENDA_KINDS`, within an item the most
 * important row first. What was parked comes again: where time alone decides what there is of its kind, as the item
 * that its kind has now, and not at all once it has none; else as it was.
 */
export function writeAgenda({ before, after, parked, actions }: AgendaInput): AgendaItem[] {
  const differences = before ? compareStates(before, after) : [];
  const drafts = [
    verdictItem(before, after, differences),
    undoneItem(actions, after.now),
    refutedItem(before, after, differences),
    staleItem(after, differences),
    triggersItem(after),
    gatesItem(after, differences),
    blockersItem(after, differences),
    slipsItem(after, differences),
    figuresItem(differences),
    decisionsItem(after),
    overdueItem(actions, after.now),
  ].filter((draft) => draft !== null);
  const again = new Map(
    parked.flatMap((one) => {
      const draft = drafts.find((draft) => isAgain(one.item, draft));
      return draft ? [[draft, one] as const] : [];
    }),
  );
  const comeAgain = new Set([...again.values()]);
  const fresh = drafts.map((draft) => toItem(draft, again.get(draft)));
  const kept = parked.filter((one) => !comeAgain.has(one) && !isSettled(one.item)).map(carried);
  return AGENDA_KINDS.flatMap((kind) => [...kept, ...fresh].filter((one) => one.kind === kind));
}

/** Judged anew at each moment: what was parked of it is in what it is now. */
const STANDING: readonly AgendaKind[] = [
  "verdict",
  "triggers near",
  "gates near",
  "decisions moved",
  "actions overdue",
];

function isAgain(item: AgendaItem, draft: Draft): boolean {
  if (isOfActions(item)) return isOfActions(draft);
  return item.kind === draft.kind && STANDING.includes(item.kind);
}

/** Of what would have come as it is now there is nothing left to be asked. */
function isSettled(item: AgendaItem): boolean {
  return isOfActions(item) || STANDING.includes(item.kind);
}

function isOfActions({ rows }: Pick<AgendaItem, "rows">): boolean {
  return rows.length > 0 && rows.every(({ subject }) => subject.kind === "action");
}

function toItem(draft: Draft, parked: ParkedItem | undefined): AgendaItem {
  const origins = new Set(isOfActions(draft) ? draft.rows.map(({ subject }) => subject.key) : []);
  const [only = null] = origins;
  return {
    ...draft,
    question: questionOf(draft),
    carriedFrom: parked ? originOf(parked) : origins.size === 1 ? only : null,
    carriedText: parked?.text ?? null,
  };
}

function carried(parked: ParkedItem): AgendaItem {
  const { item, text } = parked;
  return { ...item, kind: "carried over", carriedFrom: originOf(parked), carriedText: text };
}

function originOf({ item, reviewKey }: ParkedItem): string {
  return item.carriedFrom ?? reviewKey;
}
