export const AS_OF = "asOf";

/** As of when the page that is open shows its project: its address says so. Null for now. */
export function asOfHere(): string | null {
  if (typeof window === "undefined") return null;
  return new URLSearchParams(window.location.search).get(AS_OF) || null;
}
