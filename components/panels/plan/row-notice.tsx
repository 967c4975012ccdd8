import { use } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { RowNotice } from "./changes";
import { RowToolsContext } from "./row-context";

/** Why nothing changed, at the row that was meant, until the next change there. */
export function RowNoticeLine({ id, notice }: { id: string; notice: RowNotice }) {
  const { slug, act, dismiss } = use(RowToolsContext);
  const { kind, text, remedy } = notice;
  return (
    <div className="py-2 pr-2 pl-11 md:pl-8">
      <Notice
        kind={kind}
        action={
          <span className="flex flex-wrap gap-2">
            {remedy?.kind === "try again" && (
              <Button onClick={() => act(id, remedy.verb, remedy.reason ?? undefined)}>
                Try again
              </Button>
            )}
            {remedy?.kind === "sign in" && (
              <LinkButton href={`/sign-in?next=${encodeURIComponent(`/projects/${slug}/plan`)}`}>
                Sign in
              </LinkButton>
            )}
            <Button onClick={() => dismiss(id)}>Dismiss</Button>
          </span>
        }
      >
        {text}
      </Notice>
    </div>
  );
}
