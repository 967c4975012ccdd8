import type { ReactNode } from "react";

interface ShowMoreProps {
  /** How many stand in it; with none it is not there. */
  count: number;
  children: ReactNode;
}

/** What a list is too short for, shown without a script to whoever asks for it. */
export function ShowMore({ count, children }: ShowMoreProps) {
  if (count === 0) return null;
  return (
    <details className="group/more border-t">
      <summary className="flex list-none items-center py-1.5 text-2xs text-accent max-md:min-h-11 pointer-coarse:min-h-11 print:hidden [&::-webkit-details-marker]:hidden">
        <span className="group-open/more:hidden">show {count} more</span>
        <span className="hidden group-open/more:inline">show fewer</span>
      </summary>
      {children}
    </details>
  );
}
