"use client";

/** Every page brings along the scripts of this one: it has a button of few words. */
const PLAIN = "h-8 rounded-sm border border-line-strong bg-surface px-3 text-xs font-medium";

export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main id="main" className="mx-auto max-w-page px-4 pt-[18vh] pb-16 md:px-10">
      <h1 className="mb-2 text-xl font-medium tracking-[-0.02em]">This page failed.</h1>
      <p className="mb-6 text-ink-2">
        Nothing was changed.
        {error.digest === undefined ? "" : ` The server's log has it as ${error.digest}.`}
      </p>
      <button type="button" className={PLAIN} onClick={reset}>
        Try again
      </button>
    </main>
  );
}
