import {
  EVIDENCE_ORIGINS,
  type EvidenceOrigin,
  OUTCOMES,
  type Outcome,
} from "@/lib/domain/vocabulary";

/** Which runs are asked for; null for whatever there is. */
export interface RunFilter {
  outcome: Outcome | null;
  origin: EvidenceOrigin | null;
  /** The key of a check, or of what it proves. */
  key: string | null;
  commit: string | null;
  branch: string | null;
}

export interface RunAsk extends RunFilter {
  /** Those of the one check, or of the one row, "task-1.2". */
  check: string | null;
  row: string | null;
  /** The run behind which they begin. */
  after: string | null;
}

export const NO_FILTER: RunFilter = {
  outcome: null,
  origin: null,
  key: null,
  commit: null,
  branch: null,
};

const LONGEST = 200;

/** How the address of the page names each. */
const IN_ADDRESS: Record<keyof RunFilter, string> = {
  outcome: "runs",
  origin: "origin",
  key: "proves",
  commit: "commit",
  branch: "branch",
};

/** Reads `?runs=failed&branch=main`; what is nothing that can be asked for is not asked. */
export function readFilter(search: string): RunFilter {
  const params = new URLSearchParams(search);
  return filterOf((name) => params.get(IN_ADDRESS[name]));
}

/** The address keeps what else stands in it. */
export function writeFilter(search: string, filter: RunFilter): string {
  const params = new URLSearchParams(search);
  for (const [name, inAddress] of Object.entries(IN_ADDRESS)) {
    const value = filter[name as keyof RunFilter];
    if (value === null) params.delete(inAddress);
    else params.set(inAddress, value);
  }
  return params.size === 0 ? "" : `?${params.toString()}`;
}

export function isFiltered(filter: RunFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

/** As the panel is asked; null for all of them. */
export function wordAsk(ask: Partial<RunAsk>): string | null {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(ask)) if (value !== null) params.set(name, value);
  return params.size === 0 ? null : params.toString();
}

export function readAsk(of: string | null): RunAsk {
  const params = new URLSearchParams(of ?? "");
  const named = (name: string) => textIn(params.get(name));
  return {
    ...filterOf((name) => params.get(name)),
    check: named("check"),
    row: named("row"),
    after: named("after"),
  };
}

function filterOf(read: (name: keyof RunFilter) => string | null): RunFilter {
  const [outcome, origin] = [read("outcome"), read("origin")];
  return {
    outcome: OUTCOMES.find((known) => known === outcome) ?? null,
    origin: EVIDENCE_ORIGINS.find((known) => known === origin) ?? null,
    key: textIn(read("key")),
    commit: textIn(read("commit")),
    branch: textIn(read("branch")),
  };
}

/** No text holds a NUL character, so nothing is found by one. */
function textIn(value: string | null): string | null {
  const text = (value ?? "").replaceAll("\u0000", "").trim().slice(0, LONGEST);
  return text === "" ? null : text;
}
