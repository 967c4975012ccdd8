"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

export interface RowVerbsProps {
  /** Something is written in the form and not saved: it would be lost. */
  isTouched: boolean;
  onMove: (way: "up" | "down") => void;
  onCopy: () => void;
}

/** What can be done with a row beside saying it anew; each leaves the form that it stands in. */
export function RowVerbs({ isTouched, onMove, onCopy }: RowVerbsProps) {
  const [isAsked, setAsked] = useState(false);
  const unlessTouched = (act: () => void) => () => {
    setAsked(isTouched);
    if (!isTouched) act();
  };
  return (
    <div className="grid gap-2 border-t pt-3">
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button onClick={unlessTouched(() => onMove("up"))}>Move up</Button>
        <Button onClick={unlessTouched(() => onMove("down"))}>Move down</Button>
        <Button onClick={unlessTouched(onCopy)}>Duplicate …</Button>
      </div>
      <p role="status" className="text-2xs text-ink-2 empty:hidden">
        {isAsked && isTouched && "Save what you have changed first, or leave it as it is."}
      </p>
    </div>
  );
}
