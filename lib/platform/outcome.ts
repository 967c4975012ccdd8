/** What a write answers. An expected refusal is a value; only surprises are thrown. */
export type Outcome<T> = { ok: true; data: T } | Refusal;

export type RefusalReason =
  | "signed out"
  | "forbidden"
  | "not found"
  | "invalid"
  | "conflict"
  | "refused"
  | "archived"
  | "failed";

export interface Refusal {
  ok: false;
  reason: RefusalReason;
  /** One sentence for people. */
  message: string;
  /** `invalid`: the offending fields; `conflict`: the row as it is now; `refused`: what is open. */
  detail?: unknown;
}

export function done<T>(data: T): Outcome<T> {
  return { ok: true, data };
}

export function refuse(reason: RefusalReason, message: string, detail?: unknown): Refusal {
  return detail === undefined
    ? { ok: false, reason, message }
    : { ok: false, reason, message, detail };
}

/** For what only the rules can say is wrong with one field of the input. */
export function refuseField(path: string, message: string): Refusal {
  return refuse("invalid", "Some fields are not valid.", [{ path, message }]);
}
