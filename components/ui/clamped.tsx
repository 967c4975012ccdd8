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
        <span className="line-clamp-2 flex-1 group-open/clamped:line-clamp-none print:line-clamp-none">
          {children}
        </span>
        <svg
          viewBox="0 0 16 16"
          className="size-4 shrink-0 text-ink-3 group-open/clamped:-scale-y-100 print:hidden"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          aria-hidden="true"
        >
          <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
        </svg>
      </summary>
    </details>
  );
}
