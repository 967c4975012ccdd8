"use client";

import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import type { ActionData, ActionInput, ActionName } from "@/lib/client/send-action";
import type { Refusal } from "@/lib/platform/outcome";
import { answerTo, type Unanswered } from "./answer-to";
import { SignInAgain } from "./sign-in-again";
import { whenBack, whenHeard } from "./when-back";

interface Sending {
  busy: boolean;
  /** Why nothing was written, as one sentence, and where to go where that helps. */
  refusal: ReactNode;
  /** What is wrong with single fields, by their path in the input. */
  wrong: Readonly<Record<string, string>>;
}

const IDLE: Sending = { busy: false, refusal: null, wrong: {} };

/**
 * Writes what a form says, and keeps what was answered until it is sent again. `onRefused` is for whoever
 * has more to do about a refusal than to tell it. What could not be sent goes by itself once there is a
 * connection, as it was sent; where more was written since, it is told that it can be sent. What found no
 * answer is not sent twice by itself: once the server is heard again, that is told.
 */
export function useAction<Name extends ActionName>(
  name: Name,
  onDone: (data: ActionData<Name>, change: string) => void,
  onRefused?: (refusal: Refusal | Unanswered) => void,
): Sending & { send: (input: ActionInput<Name>) => void } {
  const [sending, setSending] = useState(IDLE);
  const [held, setHeld] = useState<ActionInput<Name> | null>(null);
  const [isLost, setLost] = useState(false);

  const again = useEffectEvent((wroteMore: boolean) => {
    if (held === null) return;
    setHeld(null);
    if (wroteMore) setSending({ ...IDLE, refusal: CAN_BE_SENT });
    else void write(held);
  });
  useEffect(() => (held === null ? undefined : whenBack((wroteMore) => again(wroteMore))), [held]);

  useEffect(() => {
    if (!isLost) return undefined;
    return whenHeard(() => {
      setLost(false);
      setSending({ ...IDLE, refusal: HEARD_AGAIN });
    });
  }, [isLost]);

  async function write(input: ActionInput<Name>) {
    setHeld(null);
    setLost(false);
    setSending({ ...IDLE, busy: true });
    const answer = await answerTo(name, input);
    if (answer.ok) {
      setSending(IDLE);
      onDone(answer.data, answer.change);
      return;
    }
    if (answer.reason === "unsent") {
      setHeld(input);
      setSending({ ...IDLE, refusal: `${answer.message} ${GOES_BY_ITSELF}` });
      onRefused?.(answer);
      return;
    }
    setLost(answer.reason === "unanswered");
    const wrong = answer.reason === "invalid" ? fieldsOf(answer.detail) : {};
    // What is wrong with the whole has no field to be told at.
    const isToldThere = Object.keys(wrong).some((path) => path !== "");
    setSending({ busy: false, refusal: isToldThere ? null : wordRefusal(answer), wrong });
    onRefused?.(answer);
  }

  return { ...sending, send: (input) => void write(input) };
}

/** A session that has ended is begun again beside the page, and nothing that is written here is lost. */
export function wordRefusal({ reason, message }: Refusal | Unanswered): ReactNode {
  if (reason !== "signed out") return message;
  return (
    <>
      Your session has ended, so nothing is saved. What you wrote stays here: sign in again beside
      this page, then send it once more. <SignInAgain />
    </>
  );
}

const GOES_BY_ITSELF =
  "What you wrote stays here, and is sent by itself once there is a connection.";
const HEARD_AGAIN =
  "The server is heard again. It did not say whether this was written: look at what stands now, and send it once more if it does not stand there.";
const CAN_BE_SENT =
  "The connection is back. You have written more since, so nothing is sent yet: send it now.";

function fieldsOf(detail: unknown): Record<string, string> {
  if (!Array.isArray(detail)) return {};
  return Object.fromEntries(
    (detail as { path: string; message: string }[]).map(({ path, message }) => [path, message]),
  );
}
