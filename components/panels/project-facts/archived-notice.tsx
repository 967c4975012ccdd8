"use client";

import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface ArchivedNoticeProps {
  slug: string;
  /** Since when, "on 2 Dec". */
  since: string;
  /** As it was seen; null for whoever may not restore it. */
  project: { id: string; version: number } | null;
}

/** Above every page of an archived project: why nothing can be written, and the way back. */
export function ArchivedNotice({ slug, since, project }: ArchivedNoticeProps) {
  const { busy, refusal, send } = useAction("projects.restore", () => window.location.reload());
  return (
    <div className="grid gap-2 border-b py-2">
      <Notice
        kind="said"
        action={
          project && (
            <Button busy={busy} onClick={() => send({ slug, project })}>
              Restore
            </Button>
          )
        }
      >
        Archived {since}. It can be read, and nobody writes in it.
      </Notice>
      {refusal !== null && <Notice kind="refused">{refusal}</Notice>}
    </div>
  );
}
