import type { ReactNode } from "react";
import { Chevron } from "@/components/ui/chevron";
import { Folding } from "./folding";

interface FoldedProps {
  label: string;
  children: ReactNode;
}

/** What is set once and looked at seldom: it opens over the page, at the right end of the toolbar around it. */
export function Folded({ label, children }: FoldedProps) {
  return (
    <Folding className="group/folded">
      <summary className="flex min-h-8 list-none items-center gap-1.5 text-xs text-ink-2 hover:text-ink max-md:min-h-11 pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        {label}
        <Chevron className="group-open/folded:-scale-y-100" />
      </summary>
      <div className="on-surface absolute top-full right-0 z-20 grid min-w-40 gap-x-4 rounded-sm border border-line-strong px-4 py-2">
        {children}
      </div>
    </Folding>
  );
}
