import type { ReactNode } from "react";

/** The twin of a drawing: the same in figures, for whoever asks for it. */
export function AsTable({ children }: { children: ReactNode }) {
  return (
    <details className="group/twin">
      <summary className="flex list-none items-center py-1.5 text-2xs text-accent max-md:min-h-11 pointer-coarse:min-h-11 print:hidden [&::-webkit-details-marker]:hidden">
        <span className="group-open/twin:hidden">show the same as a table</span>
        <span className="hidden group-open/twin:inline">hide the table</span>
      </summary>
      {children}
    </details>
  );
}
