import type { ReactNode } from "react";
import { StateGlyph } from "@/components/charts/state-glyph";

interface ErrorStateProps {
  /** What failed: "The gate could not be read." */
  what: string;
  /** "since 09:40". */
  since?: string;
  /** Try again. */
  action?: ReactNode;
}

/** In the panel that failed; the others go on. */
export function ErrorState({ what, since, action }: ErrorStateProps) {
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2 text-xs">
      <p>
        <StateGlyph state="refuted" label={null} /> <span className="text-stop">{what}</span>
        {since !== undefined && <span className="text-ink-2"> {since}</span>}
      </p>
      {action}
    </div>
  );
}
