import { use } from "react";
import { Button } from "@/components/ui/button";
import { SignInAgain } from "@/components/forms/sign-in-again";
import { Notice } from "@/components/ui/notice";
import { useInSight } from "@/components/ui/use-in-sight";
import { type RowNotice, waits } from "../change/notices";
import type { PlanRow } from "../contract";
import { NotYet } from "./not-yet";
import { RowToolsContext } from "./row-context";

const LOOKS = { told: "said", unknown: "said", refused: "refused", conflict: "conflict" } as const;

/** Why nothing changed, at the row that was meant. */
export function RowNoticeLine({ row, notice }: { row: PlanRow; notice: RowNotice }) {
  const { slug, act, want, dismiss, leaveUnsent } = use(RowToolsContext);
  const { kind, text, remedy } = notice;
  const told = useInSight(text);
  return (
    <div ref={told} data-notice={kind} className="py-2 pr-2 pl-11 md:pl-8">
      <Notice
        kind={LOOKS[kind]}
        action={
          kind !== "told" &&
          kind !== "unknown" && (
            <span className="flex flex-wrap gap-2">
              {remedy?.kind === "try again" && (
                <Button onClick={() => act(row.id, remedy.verb, remedy.reason)}>Try again</Button>
              )}
              {remedy?.kind === "claim anyway" && (
                <Button hotkey="D" onClick={() => want(row, "claim")}>
                  Claim anyway…
                </Button>
              )}
              {remedy?.kind === "sign in" && <SignInAgain />}
              {waits(notice) ? (
                <Button onClick={() => leaveUnsent(row.id)}>Do not send</Button>
              ) : (
                <Button hotkey="Esc" onClick={() => dismiss(row.id)}>
                  Dismiss
                </Button>
              )}
            </span>
          )
        }
      >
        {remedy?.kind === "claim anyway" ? <NotYet slug={slug} open={remedy.open} /> : text}
      </Notice>
    </div>
  );
}
