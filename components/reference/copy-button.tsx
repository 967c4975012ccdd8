"use client";

import { type MouseEvent, useState } from "react";
import { Button } from "@/components/ui/button";

/** Copies what stands in the `pre` beside it. */
export function CopyButton({ of }: { of: string }) {
  const [said, setSaid] = useState("Copy");

  async function copy({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    const text = currentTarget.closest("[data-copied]")?.querySelector("pre")?.textContent ?? "";
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied");
    } catch {
      // Browsers copy on secure pages alone.
      setSaid("Not copied");
    }
  }

  return (
    <Button look="quiet" onClick={(event) => void copy(event)}>
      <span aria-live="polite">{said}</span>
      <span className="sr-only"> the example of {of}</span>
    </Button>
  );
}
