/** The first stop of the keyboard. */
export function SkipLink({ target = "main" }: { target?: string }) {
  return (
    <a
      href={`#${target}`}
      className="sr-only z-10 rounded-sm bg-ink text-xs font-medium text-canvas focus:not-sr-only focus:absolute focus:top-2 focus:left-4 focus:px-3 focus:py-1.5"
    >
      Skip to the content
    </a>
  );
}
