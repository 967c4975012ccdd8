"use client";

import { Button } from "@/components/ui/button";

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
      <Button onClick={reset}>Try again</Button>
    </main>
  );
}
