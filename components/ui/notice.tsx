import { clsx } from "clsx";
import type { ReactNode } from "react";
import { StateGlyph } from "@/components/charts/state-glyph";

interface NoticeProps {
  /** `refused`: what was asked is not done. `conflict`: somebody was quicker. `said`: it is only told. */
  kind: "refused" | "conflict" | "said";
  children: ReactNode;
  action?: ReactNode;
}

const COLORS = { refused: "text-stop", conflict: "text-warn", said: "text-ink-2" };

/** In place, beside what was asked. A refusal lists what is open: "Not claimed. Open: 0.2, 0.3." */
export function Notice({ kind, children, action }: NoticeProps) {
  return (
    <div
      role={kind === "said" ? "status" : "alert"}
      tabIndex={kind === "said" ? undefined : -1}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 text-xs"
    >
      <p className={clsx("flex items-start gap-1.5", COLORS[kind])}>
        {kind !== "said" && (
          <span className="shrink-0">
            <StateGlyph state={kind === "refused" ? "blocked" : "suspect"} label={null} />
          </span>
        )}
        <span>{children}</span>
      </p>
      {action}
    </div>
  );
}
