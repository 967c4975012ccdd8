import { useState } from "react";
import { whenHeard } from "@/components/forms/when-back";
import { noteChange } from "@/lib/client/changes";
import { NoAnswer, sendAction } from "@/lib/client/send-action";
import { whyNotClaim, whyNotWithdraw } from "@/lib/features/evidence/access";
import type { Outcome } from "@/lib/platform/outcome";
import type { BlockerLine } from "./contract";

export type ClaimVerb = "claim" | "withdraw";

/** What a row says of what was not done. `told`: nothing was asked of the server. */
export interface RowNotice {
  kind: "told" | "refused" | "conflict";
  text: string;
  /** What would help, where sending it again would. */
  again: ClaimVerb | null;
}

export interface Claims {
  busy: ReadonlySet<string>;
  notices: ReadonlyMap<string, RowNotice>;
  /** What was written in a dialog, in words for those who do not see the row. */
  said: string;
  announce: (said: string) => void;
  act: (row: BlockerLine, verb: ClaimVerb) => void;
  /** What nobody had to ask the server for. */
  tell: (id: string, text: string) => void;
  dismiss: (id: string) => void;
}

const DONE: Record<ClaimVerb, string> = {
  claim: "Claimed resolved",
  withdraw: "Claim withdrawn",
};

/** Claims and withdraws from the row itself; what comes of it is told there. */
export function useClaims(slug: string, readAgain: () => Promise<void>): Claims {
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [notices, setNotices] = useState<ReadonlyMap<string, RowNotice>>(new Map());
  const [said, setSaid] = useState("");

  const say = (id: string, notice: RowNotice) =>
    setNotices((known) => new Map(known).set(id, notice));
  const tell = (id: string, text: string) => say(id, { kind: "told", text, again: null });
  const dismiss = (id: string) =>
    setNotices((known) => new Map([...known].filter(([one]) => one !== id)));

  async function write(row: BlockerLine, verb: ClaimVerb) {
    setBusy((known) => new Set(known).add(row.id));
    try {
      const outcome = await send(slug, row, verb);
      if (outcome.ok) {
        const words = `${DONE[verb]}: ${row.key} ${row.title}`;
        noteChange({ slug, change: outcome.change, words });
      } else say(row.id, noticeOf(outcome, verb));
      if (outcome.ok || outcome.reason === "conflict") await readAgain();
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      const notKnown: RowNotice = { kind: "refused", text: NOT_KNOWN, again: verb };
      say(row.id, notKnown);
      whenHeard(() => void lookAgain(row.id, notKnown));
    } finally {
      setBusy((known) => new Set([...known].filter((id) => id !== row.id)));
    }
  }

  /** Unless something was done about it meanwhile the row says by itself what was saved. */
  async function lookAgain(id: string, notKnown: RowNotice) {
    await readAgain();
    setNotices((known) => (known.get(id) === notKnown ? new Map(known).set(id, HEARD) : known));
  }

  function act(row: BlockerLine, verb: ClaimVerb) {
    if (busy.has(row.id)) return;
    const whyNot = whyNotAct(row, verb);
    if (whyNot !== null) {
      tell(row.id, whyNot);
      return;
    }
    dismiss(row.id);
    void write(row, verb);
  }

  return { busy, notices, said, announce: setSaid, act, tell, dismiss };
}

/** The sentence with which the server would refuse, without asking it. */
export function whyNotAct({ claim }: BlockerLine, verb: ClaimVerb): string | null {
  const rule = verb === "claim" ? whyNotClaim : whyNotWithdraw;
  return rule({ claim, notApplicable: null });
}

const NOT_KNOWN = "The server does not answer: whether it is saved is not known.";

const HEARD: RowNotice = {
  kind: "told",
  text: "The server is heard again: what stands here is what is saved.",
  again: null,
};

function send(slug: string, { id, version }: BlockerLine, verb: ClaimVerb) {
  const target = { kind: "blocker", id, version } as const;
  return verb === "claim"
    ? sendAction("evidence.claimDone", { slug, target })
    : sendAction("evidence.withdrawClaim", { slug, target });
}

function noticeOf(refusal: Exclude<Outcome<never>, { ok: true }>, verb: ClaimVerb): RowNotice {
  const { reason, message: text } = refusal;
  if (reason === "conflict") return { kind: "conflict", text, again: null };
  return { kind: "refused", text, again: reason === "failed" ? verb : null };
}
