"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { useIsHeld } from "@/components/ui/dialog";

interface LeaveButtonProps {
  onLeave: () => void;
  /** "Cancel", "Leave as it is". */
  children: ReactNode;
}

/** Closes the dialog without writing; not while something is being sent, as with Escape. */
export function LeaveButton({ onLeave, children }: LeaveButtonProps) {
  const busy = useIsHeld();
  return (
    <Button busy={busy} onClick={onLeave}>
      {children}
    </Button>
  );
}
