import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useInSight } from "@/components/ui/use-in-sight";
import type { RowNotice } from "./use-claims";

const LOOKS = { told: "said", refused: "refused", conflict: "conflict" } as const;

interface RowNoticeLineProps {
  notice: RowNotice;
  onDismiss: () => void;
  onAgain: () => void;
}

/** Why nothing changed, at the row that was meant. */
export function RowNoticeLine({ notice, onDismiss, onAgain }: RowNoticeLineProps) {
  const told = useInSight(notice.text);
  return (
    <div ref={told} data-notice={notice.kind} className="py-1">
      <Notice
        kind={LOOKS[notice.kind]}
        action={
          <span className="flex flex-wrap gap-2">
            {notice.again !== null && <Button onClick={onAgain}>Try again</Button>}
            <Button hotkey="Esc" onClick={onDismiss}>
              Dismiss
            </Button>
          </span>
        }
      >
        {notice.text}
      </Notice>
    </div>
  );
}
