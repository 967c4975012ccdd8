"use client";

import { type ReactNode, useEffect, useState } from "react";
import {
  type ActionData,
  type ActionInput,
  type ActionName,
  type ActionOutcome,
  NoAnswer,
  sendAction,
} from "@/lib/client/send-action";
import type { Refusal } from "@/lib/platform/outcome";
import { SignInAgain } from "./sign-in-again";

type Answer<Name extends ActionName> = ActionOutcome<Name> | Unanswered;

/** Nothing is known: it may have been written, and it may not. */
interface Unanswered {
  ok: false;
  reason: "unanswered";
  message: string;
  detail?: undefined;
}

/** What a write was answered, and if by nothing, that in words. */
export async function answerTo<Name extends ActionName>(
  name: Name,
  input: ActionInput<Name>,
): Promise<Answer<Name>> {
  if (!navigator.onLine) return { ok: false, reason: "unanswered", message: NOT_SENT };
  try {
    return await sendAction(name, input);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return { ok: false, reason: "unanswered", message: NOT_KNOWN };
  }
}

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
 * has more to do about a refusal than to tell it. What could not be sent is not sent by itself, since more
 * may have been written: it is told when it can be.
 */
export function useAction<Name extends ActionName>(
  name: Name,
  onDone: (data: ActionData<Name>, change: string) => void,
  onRefused?: (refusal: Refusal | Unanswered) => void,
): Sending & { send: (input: ActionInput<Name>) => void } {
  const [sending, setSending] = useState(IDLE);
  const waits = sending.refusal === NOT_SENT;

  useEffect(() => {
    if (!waits) return undefined;
    const tell = () => setSending({ ...IDLE, refusal: CAN_BE_SENT });
    window.addEventListener("online", tell);
    return () => window.removeEventListener("online", tell);
  }, [waits]);

  async function write(input: ActionInput<Name>) {
    setSending({ ...IDLE, busy: true });
    const answer = await answerTo(name, input);
    if (answer.ok) {
      setSending(IDLE);
      onDone(answer.data, answer.change);
      return;
    }
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

const NOT_SENT =
  "There is no connection, so nothing was sent. What you wrote stays here: send it again later.";
const CAN_BE_SENT =
  "The connection is back. What you wrote stands here and is not sent yet: send it now.";
const NOT_KNOWN =
  "The server did not answer: whether it was written is not known. Look again first.";

function fieldsOf(detail: unknown): Record<string, string> {
  if (!Array.isArray(detail)) return {};
  return Object.fromEntries(
    (detail as { path: string; message: string }[]).map(({ path, message }) => [path, message]),
  );
}
