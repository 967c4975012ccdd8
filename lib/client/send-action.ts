import type { z } from "zod";
import type * as features from "@/lib/features/actions";
import type { Outcome, Refusal } from "@/lib/platform/outcome";
import { noteUnderWay, noteWritten } from "./changes";
import { wordWritten } from "./written-words";

type Features = typeof features;
type Declared = {
  [Feature in keyof Features]: Features[Feature][keyof Features[Feature]];
}[keyof Features];

/** Every action there is, as `evidence.claimDone`. */
export type ActionName = Declared["name"];
type Action<Name extends ActionName> = Extract<Declared, { name: Name }>;
export type ActionInput<Name extends ActionName> = z.input<Action<Name>["schema"]>;
type Answered<Name extends ActionName> = Awaited<ReturnType<Action<Name>["run"]>>;
export type ActionData<Name extends ActionName> = Extract<Answered<Name>, { ok: true }>["data"];
/** What was written bears the id by which it can be taken back. */
export type ActionOutcome<Name extends ActionName> =
  | { ok: true; data: ActionData<Name>; change: string }
  | Refusal;

/** A write is known within this time, or it is not known whether it was made. */
const LONGEST_MS = 8000;

/**
 * Writes through an action and answers with its outcome; a refusal is an outcome too. Calls travel
 * side by side and outlive the page that made them. Throws `NoAnswer` where it is not known whether
 * anything was written: read again before saying that it was not. Sending the same once more is safe
 * wherever the input names the version of its row, which the second can no longer find.
 *
 *     const outcome = await sendAction("evidence.claimDone", { slug, target, note: null });
 *
 * A new action needs nothing here: see `defineAction` in `lib/platform/action.ts`. A form whose write can
 * be taken back says what it did with `noteChange`; every other write of a project is known to stay.
 */
export function sendAction<Name extends ActionName>(
  name: Name,
  input: ActionInput<Name>,
): Promise<ActionOutcome<Name>> {
  const answered = send(name, input).then((outcome) => {
    if (outcome.ok) noteOf(name, input, outcome.change);
    return outcome;
  });
  // What is one's own belongs to no project.
  noteUnderWay("slug" in input ? input.slug : "", answered);
  return answered;
}

async function send<Name extends ActionName>(
  name: Name,
  input: ActionInput<Name>,
): Promise<ActionOutcome<Name>> {
  const body = JSON.stringify(input);
  const keepsAlive = inKeeping + body.length <= MOST_KEPT;
  if (keepsAlive) inKeeping += body.length;
  try {
    const response = await fetch(`/api/actions/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      keepalive: keepsAlive,
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    const outcome: unknown = await response.json();
    if (!isOutcome(outcome)) throw new Error(`The answer to ${name} is no outcome.`);
    return outcome as ActionOutcome<Name>;
  } catch (error) {
    throw new NoAnswer(name, { cause: error });
  } finally {
    if (keepsAlive) inKeeping -= body.length;
  }
}

/** Whoever can take it back says so where they hear of it. */
function noteOf(name: ActionName, input: ActionInput<ActionName>, change: string): void {
  const words = wordWritten(name);
  if ("slug" in input && words !== null) noteWritten({ slug: input.slug, change, words });
}

/** The server said nothing in time, or something that is not its answer. */
export class NoAnswer extends Error {
  constructor(action: string, options: ErrorOptions) {
    super(`No answer to ${action}.`, options);
    this.name = "NoAnswer";
  }
}

/** Browsers refuse more than 64 KiB at a time that is to outlive the page; a character may take four. */
const MOST_KEPT = 16 * 1024;
let inKeeping = 0;

function isOutcome(value: unknown): value is Outcome<unknown> {
  return typeof value === "object" && value !== null && "ok" in value;
}
