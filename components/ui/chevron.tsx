/** Below it there is more; the class places and turns it. On paper nothing opens. */
export function Chevron({ className }: { className: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`size-4 text-ink-3 print:hidden ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="m4 6.2 4 4 4-4" />
    </svg>
  );
}
