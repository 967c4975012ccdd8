"use client";

import { useState } from "react";
import {
  type ActionInput,
  type ActionName,
  type ActionOutcome,
  NoAnswer,
  sendAction,
} from "@/lib/client/send-action";

interface Sending {
  busy: boolean;
  /** Why nothing was written, as one sentence. */
  refusal: string | null;
  /** What is wrong with single fields, by their path in the input. */
  wrong: Readonly<Record<string, string>>;
  /** Whoever came second finds here what stands now, as the mutation tells it. */
  stands?: unknown;
}

const IDLE: Sending = { busy: false, refusal: null, wrong: {} };

/**
 * Writes what a form says, and keeps what was answered until it is sent again. `onConflict` is handed the
 * row as somebody else has left it.
 */
export function useAction<Name extends ActionName>(
  name: Name,
  onDone: (data: Extract<ActionOutcome<Name>, { ok: true }>["data"]) => void,
  onConflict?: (stands: unknown) => void,
): Sending & { send: (input: ActionInput<Name>) => void } {
  const [sending, setSending] = useState(IDLE);

  async function write(input: ActionInput<Name>) {
    setSending({ ...IDLE, busy: true });
    try {
      const outcome = await sendAction(name, input);
      if (outcome.ok) {
        setSending(IDLE);
        onDone(outcome.data);
        return;
      }
      const wrong = outcome.reason === "invalid" ? fieldsOf(outcome.detail) : {};
      // What is wrong with the whole has no field to be told at.
      const isToldThere = Object.keys(wrong).some((path) => path !== "");
      const refusal = isToldThere ? null : outcome.message;
      const stands = outcome.reason === "conflict" ? outcome.detail : undefined;
      setSending({ busy: false, refusal, wrong, stands });
      if (outcome.reason === "conflict") onConflict?.(outcome.detail);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      setSending({ ...IDLE, refusal: NOT_KNOWN });
    }
  }

  return { ...sending, send: (input) => void write(input) };
}

const NOT_KNOWN =
  "The server did not answer: whether it was written is not known. Look again first.";

function fieldsOf(detail: unknown): Record<string, string> {
  if (!Array.isArray(detail)) return {};
  return Object.fromEntries(
    (detail as { path: string; message: string }[]).map(({ path, message }) => [path, message]),
  );
}
