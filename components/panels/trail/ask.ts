/** What is asked of the trail; null for whatever there is. */
export interface TrailFilter {
  who: string | null;
  noun: string | null;
  /** Days. */
  from: string | null;
  to: string | null;
  find: string | null;
}

export const NO_FILTER: TrailFilter = { who: null, noun: null, from: null, to: null, find: null };

const NAMES = Object.keys(NO_FILTER) as (keyof TrailFilter)[];
const LONGEST = 200;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Reads `?who=Lena&noun=task`; what can be asked of nothing is not asked. */
export function readFilter(search: string): TrailFilter {
  const params = new URLSearchParams(search);
  const text = (name: string) => {
    const value = (params.get(name) ?? "").replaceAll("\u0000", "").trim().slice(0, LONGEST);
    return value === "" ? null : value;
  };
  const day = (name: string) => {
    const value = text(name);
    return value !== null && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
  };
  return {
    ...{ who: text("who"), noun: text("noun"), find: text("find") },
    ...{ from: day("from"), to: day("to") },
  };
}

/** The address keeps what else stands in it. */
export function writeFilter(search: string, filter: TrailFilter): string {
  const params = new URLSearchParams(search);
  for (const name of NAMES) {
    const value = filter[name];
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  return params.size === 0 ? "" : `?${params.toString()}`;
}

export function isFiltered(filter: TrailFilter): boolean {
  return NAMES.some((name) => filter[name] !== null);
}

/** As the panel is asked: what is asked of the trail, and behind which event; null for its beginning. */
export function wordAsk(filter: TrailFilter, after: string | null): string | null {
  const asked = writeFilter("", filter).slice(1);
  const behind = after === null ? "" : new URLSearchParams({ after }).toString();
  return [asked, behind].filter(Boolean).join("&") || null;
}
