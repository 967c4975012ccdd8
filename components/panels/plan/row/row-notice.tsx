import { use } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { RowNotice } from "../change/notices";
import { RowToolsContext } from "./row-context";

const LOOKS = { told: "said", unknown: "said", refused: "refused", conflict: "conflict" } as const;

/** Why nothing changed, at the row that was meant. */
export function RowNoticeLine({ id, notice }: { id: string; notice: RowNotice }) {
  const { slug, act, dismiss } = use(RowToolsContext);
  const { kind, text, remedy } = notice;
  return (
    <div data-notice={kind} className="py-2 pr-2 pl-11 md:pl-8">
      <Notice
        kind={LOOKS[kind]}
        action={
          kind !== "told" &&
          kind !== "unknown" && (
            <span className="flex flex-wrap gap-2">
              {remedy?.kind === "try again" && (
                <Button onClick={() => act(id, remedy.verb, remedy.reason)}>Try again</Button>
              )}
              {remedy?.kind === "sign in" && (
                <LinkButton href={`/sign-in?next=${encodeURIComponent(`/projects/${slug}/plan`)}`}>
                  Sign in
                </LinkButton>
              )}
              <Button hotkey="Esc" onClick={() => dismiss(id)}>
                Dismiss
              </Button>
            </span>
          )
        }
      >
        {text}
      </Notice>
    </div>
  );
}
