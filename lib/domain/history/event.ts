import type { Person } from "../project";

export type Told = Readonly<Record<string, unknown>>;

/** A change as the audit trail keeps it. */
export interface PastEvent {
  action: string;
  subject: { kind: string; id: string; key: string | null };
  before: Told | null;
  after: Told | null;
  by: Person;
  at: string;
}

/** The facts inside of facts; none where there are none. */
export function toldIn(told: Told | null, name: string): Told {
  const inside = told?.[name];
  return typeof inside === "object" && inside !== null ? (inside as Told) : {};
}

export function textIn(told: Told, name: string): string | null {
  const value = told[name];
  return typeof value === "string" ? value : null;
}
