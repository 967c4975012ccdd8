import {
  type ActionInput,
  type ActionName,
  type ActionOutcome,
  NoAnswer,
  sendAction,
} from "@/lib/client/send-action";

export type Answer<Name extends ActionName> = ActionOutcome<Name> | Unanswered;

/** `unsent`: there is no network, so the server cannot have heard of it. `unanswered`: nothing is known. */
export interface Unanswered {
  ok: false;
  reason: "unsent" | "unanswered";
  message: string;
  detail?: undefined;
}

/** What a write was answered, and if by nothing, that in words. */
export async function answerTo<Name extends ActionName>(
  name: Name,
  input: ActionInput<Name>,
): Promise<Answer<Name>> {
  if (!navigator.onLine) return { ok: false, reason: "unsent", message: NOT_SENT };
  try {
    return await sendAction(name, input);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return { ok: false, reason: "unanswered", message: NOT_KNOWN };
  }
}

const NOT_SENT = "There is no connection, so nothing was sent.";
const NOT_KNOWN =
  "The server did not answer: whether it was written is not known. Look again first.";
