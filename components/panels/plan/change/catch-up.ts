import type { Query, QueryClient } from "@tanstack/react-query";
import { whenBack } from "@/components/forms/when-back";
import { fetchPanel, panelKey } from "../../query";
import type { PlanModel, PlanRow } from "../contract";
import { mergePlan } from "../part-of-plan";
import { allRows, findRow, fingerprintOf, mapRows, rowName } from "../rows-of";

/** A look that takes longer is none. */
const LONGEST_MS = 8000;

export function planOf(client: QueryClient, slug: string): PlanModel | undefined {
  return client.getQueryData<PlanModel>(panelKey("plan", slug));
}

/** The row as the browser last heard of it. */
export function rowOf(client: QueryClient, slug: string, id: string): PlanRow | undefined {
  const plan = planOf(client, slug);
  return plan && findRow(plan, id);
}

/** Changes one row of the plan that the browser holds; a look under way would bring back the old one. */
export async function keepRow(
  client: QueryClient,
  slug: string,
  id: string,
  change: (row: PlanRow) => PlanRow,
): Promise<void> {
  const queryKey = panelKey("plan", slug);
  await client.cancelQueries({ queryKey, exact: true });
  client.setQueryData<PlanModel>(
    queryKey,
    (plan) => plan && mapRows(plan, (row) => (row.id === id ? change(row) : row)),
  );
}

/** Reads these rows again, with the gates, the heads and what stands directly behind them. */
export async function lookAt(
  client: QueryClient,
  slug: string,
  names: readonly string[],
): Promise<PlanModel> {
  const part = await fetchPart(slug, names);
  await client.cancelQueries({ queryKey: panelKey("plan", slug), exact: true });
  takeIn(client, slug, part);
  return part;
}

function fetchPart(slug: string, names: readonly string[]): Promise<PlanModel> {
  return fetchPanel("plan", slug, AbortSignal.timeout(LONGEST_MS), names.join(","));
}

function takeIn(client: QueryClient, slug: string, part: PlanModel): void {
  const queryKey = panelKey("plan", slug);
  client.setQueryData<PlanModel>(queryKey, (plan) => plan && mergePlan(plan, part));
}

/** What others wrote in these rows; false where it could not be read. */
export async function readPart(
  client: QueryClient,
  slug: string,
  rows: readonly string[],
): Promise<boolean> {
  if (!planOf(client, slug)) return false;
  const plan = { queryKey: panelKey("plan", slug), exact: true };
  try {
    let part: PlanModel;
    do {
      // Whoever has asked for all of the plan waits for it, and it may be older than the part.
      await client.refetchQueries({ ...plan, fetchStatus: "fetching" }, { cancelRefetch: false });
      part = await fetchPart(slug, rows);
    } while (client.isFetching(plan) > 0);
    takeIn(client, slug, part);
    outdateOthers(client, slug, part);
    readAllIfMoved(client, slug, part);
    return true;
  } catch {
    return false;
  }
}

/** Reads all of the plan again where something moved that the part does not have. */
export function readAllIfMoved(client: QueryClient, slug: string, part: PlanModel): void {
  const plan = planOf(client, slug);
  if (!plan || fingerprintOf(plan) === part.fingerprint) return;
  void client.invalidateQueries({ queryKey: panelKey("plan", slug), exact: true });
}

/** After a row came, went or moved: then more than rows is another. What went is not asked for. */
export async function readAll(client: QueryClient, slug: string): Promise<void> {
  const plan = panelKey("plan", slug);
  await client.invalidateQueries({ queryKey: plan, exact: true });
  const read = planOf(client, slug);
  const names = new Set(read && allRows(read).map(rowName));
  const isGone = ({ queryKey: [, , panel, name] }: Query) =>
    read !== undefined && panel === "plan-row" && !names.has(String(name));
  const others = { queryKey: ["panel", slug] };
  await Promise.all([
    client.invalidateQueries({
      ...others,
      predicate: (query) => query.queryKey[2] !== "plan" && !isGone(query),
    }),
    // Brought back, it is read again.
    client.invalidateQueries({ ...others, predicate: isGone, refetchType: "none" }),
  ]);
}

/**
 * Reads all of the plan where it could not be read after a change: until it is, nobody knows what stands beside a row.
 * `onHeld` tells that it takes a connection.
 */
export async function readWhatWasMissed(
  client: QueryClient,
  slug: string,
  onHeld: () => void,
): Promise<void> {
  const wasMissed = () => {
    const state = client.getQueryState(panelKey("plan", slug));
    return state?.isInvalidated === true && state.fetchStatus !== "fetching";
  };
  if (!wasMissed()) return;
  if (!navigator.onLine) {
    onHeld();
    await new Promise<unknown>((resolve) => whenBack(resolve));
  }
  await readAll(client, slug);
}

/** What else is shown of the project has to be read again; of what stands behind rows only theirs. */
export function outdateOthers(client: QueryClient, slug: string, part: PlanModel): void {
  const names = new Set(allRows(part).map(rowName));
  void client.invalidateQueries({
    predicate: ({ queryKey: [root, of, panel, name] }) => {
      if (root !== "panel" || (of !== slug && of !== "portfolio")) return false;
      return panel === "plan-row" ? names.has(String(name)) : panel !== "plan";
    },
  });
}
