import { Chevron } from "./chevron";

interface ClampedProps {
  children: string;
  /** How many characters stand in two lines at the least; what is not longer is never closed. */
  fits: number;
}

/** Two lines of a longer text, and all of it for whoever opens it or prints it. */
export function Clamped({ children, fits }: ClampedProps) {
  if (children.length <= fits) return <span className="block">{children}</span>;
  return (
    <details className="group/clamped relative z-1">
      <summary className="flex list-none items-end gap-1 pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <span className="line-clamp-2 min-w-0 flex-1 group-open/clamped:line-clamp-none print:line-clamp-none">
          {children}
        </span>
        <Chevron className="shrink-0 group-open/clamped:-scale-y-100" />
      </summary>
    </details>
  );
}
