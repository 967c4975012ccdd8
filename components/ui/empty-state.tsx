import type { ReactNode } from "react";

interface EmptyStateProps {
  /** One sentence: "No criteria yet." */
  children: ReactNode;
  /** One verb. */
  action?: ReactNode;
}

/** The frame and the heads stay; this stands where the rows would. */
export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2 text-xs text-ink-2">
      <p>{children}</p>
      {action}
    </div>
  );
}
