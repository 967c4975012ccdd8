import type { QueryClient } from "@tanstack/react-query";
import { whenHeard } from "@/components/forms/when-back";
import { noteChange, noteUnderWay } from "@/lib/client/changes";
import { refuse } from "@/lib/platform/outcome";
import type { PlanRow } from "../contract";
import { rowName } from "../rows-of";
import {
  keepRow,
  lookAt,
  outdateOthers,
  readAll,
  readAllIfMoved,
  readPart,
  rowOf,
} from "./catch-up";
import { type Change, foreseeRow, isAsWanted } from "./foresee";
import { hold } from "./hold";
import { noticeAt, notify, tell } from "./news";
import { CHECKING, noticeOf, notKnown, notSaved, type RowNotice, saidOf } from "./notices";
import { whyNot } from "./rules";
import { sendChange, type Written } from "./send";

/**
 * Writes a change: of different rows side by side, of one row one after another. Nothing here belongs
 * to a component, so it comes to its end when somebody has left the page.
 */
export function writeChange(client: QueryClient, slug: string, change: Change): void {
  const mutation = client.getMutationCache().build<Written, Error, Change, unknown>(client, {
    mutationKey: keyOf(slug),
    scope: { id: `${slug} ${change.row.id}` },
    // Without a network it fails now and says so, instead of waiting out of sight.
    networkMode: "always",
    mutationFn: () => send(client, slug, change),
    onSuccess: (outcome) => settle(client, slug, change, outcome),
    onError: (error) => settleUnanswered(client, slug, change, error),
    // This one still counts as under way.
    onSettled: () => void catchUp(client, slug, 1),
  });
  // From here, and not from when its turn comes: whoever takes something back means this one.
  noteUnderWay(
    slug,
    // What went wrong stands at the row by then.
    mutation.execute(change).catch(() => undefined),
  );
}

/** Of one row in the order in which they were asked for. */
export function changesUnderWay(client: QueryClient, slug: string): Change[] {
  return client
    .getMutationCache()
    .findAll(pendingChanges(slug))
    .map(({ state }) => state.variables as Change);
}

export function pendingChanges(slug: string) {
  return { mutationKey: keyOf(slug), status: "pending" as const };
}

function keyOf(slug: string) {
  return ["plan", slug];
}

/** The change before it may have been refused: the rules are asked once more. */
async function send(client: QueryClient, slug: string, change: Change): Promise<Written> {
  const row = rowOf(client, slug, change.row.id);
  if (!row) return refuse("not found", "Not saved. The row does not exist any more.");
  const refusal = whyNot(row, change.verb, change.at);
  if (refusal !== null) return refuse("refused", refusal);
  if (!navigator.onLine) throw new NotSent();
  return sendChange(slug, row, change);
}

class NotSent extends Error {
  override name = "NotSent";
}

async function settle(client: QueryClient, slug: string, change: Change, outcome: Written) {
  const { row, verb } = change;
  if (!outcome.ok && outcome.reason !== "conflict") {
    notify(client, slug, row.id, noticeOf(outcome, change));
    return;
  }
  if (outcome.ok) {
    const { version } = outcome.data;
    await keepRow(client, slug, row.id, (known) =>
      known.version < version ? { ...foreseeRow(known, change), version } : known,
    );
    // What can be taken back is told there, and once.
    tell(client, slug, { said: "", savedAt: change.at });
    noteChange({ slug, change: outcome.change, words: saidOf(row, verb) });
    outdate(client, slug, row);
    return;
  }
  await lookAgain(client, slug, change, {
    elsewise: noticeOf(outcome, change),
    unseen: noticeOf(outcome, change),
  });
}

/** It may have been written all the same: the row is asked before anything is said of it. */
async function settleUnanswered(
  client: QueryClient,
  slug: string,
  change: Change,
  error: Error,
): Promise<void> {
  if (error instanceof NotSent) {
    hold(client, slug, change);
    return;
  }
  notify(client, slug, change.row.id, CHECKING);
  await lookAgain(client, slug, change, {
    elsewise: notSaved(change, "the server did not answer"),
    unseen: notKnown(change),
  });
}

async function lookAgain(
  client: QueryClient,
  slug: string,
  change: Change,
  say: { elsewise: RowNotice; unseen: RowNotice },
): Promise<void> {
  const { row, verb } = change;
  try {
    const part = await lookAt(client, slug, [rowName(row)]);
    const found = rowOf(client, slug, row.id);
    const isWanted = found !== undefined && isAsWanted(found, verb);
    notify(client, slug, row.id, isWanted ? null : say.elsewise);
    if (isWanted) tell(client, slug, { said: saidOf(row, verb), savedAt: part.at });
    outdateOthers(client, slug, part);
  } catch {
    const { unseen } = say;
    notify(client, slug, row.id, unseen);
    // Unless something was done about it meanwhile.
    whenHeard(() => {
      if (noticeAt(client, slug, row.id) === unseen) void lookAgain(client, slug, change, say);
    });
  }
}

const outdated = new WeakMap<QueryClient, Map<string, Map<string, PlanRow>>>();

/** After something else was written about a row. */
export function readBehind(client: QueryClient, slug: string, row: PlanRow): Promise<void> {
  outdate(client, slug, row);
  return catchUp(client, slug);
}

/** Written, and not yet read again. */
function outdate(client: QueryClient, slug: string, row: PlanRow): void {
  const ofClient = outdated.get(client) ?? new Map<string, Map<string, PlanRow>>();
  outdated.set(client, ofClient);
  ofClient.set(slug, (ofClient.get(slug) ?? new Map<string, PlanRow>()).set(row.id, row));
}

/**
 * What the server says was written in these rows; false where it could not be read. Rows that are being
 * written here are read when that is done, and not twice.
 */
export async function hearOf(
  client: QueryClient,
  slug: string,
  names: readonly string[],
): Promise<boolean> {
  const own = new Map(changesUnderWay(client, slug).map(({ row }) => [rowName(row), row]));
  const rows = names.flatMap((name) => own.get(name) ?? []);
  if (rows.length < names.length) return readPart(client, slug, names);
  for (const row of rows) outdate(client, slug, row);
  return true;
}

/** Once for a burst: what was written is read again when the last of it is done. */
async function catchUp(client: QueryClient, slug: string, ending = 0): Promise<void> {
  if (changesUnderWay(client, slug).length > ending) return;
  const rows = [...(outdated.get(client)?.get(slug)?.values() ?? [])];
  if (rows.length === 0) return;
  outdated.get(client)?.delete(slug);
  try {
    const part = await lookAt(client, slug, rows.map(rowName));
    outdateOthers(client, slug, part);
    if (changesUnderWay(client, slug).length === 0) readAllIfMoved(client, slug, part);
  } catch {
    // Others may have written in them too, and whoever told of that waits for nothing more: where it cannot be read
    // either, the plan says that it is not current.
    void readAll(client, slug);
  }
}
