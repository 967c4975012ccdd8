/** Phases by key between commas, as a field holds them. */
export function phasesIn(written: string): string[] {
  return written.split(", ").filter((key) => key !== "");
}
