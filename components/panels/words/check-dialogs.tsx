"use client";

import { lazy, Suspense } from "react";
import { KeepsTyped } from "@/components/ui/keeps-typed";

// Each at the press that asks for it.
const CheckFormDialog = lazy(async () => ({
  default: (await import("../check-form/dialog")).CheckFormDialog,
}));
const ProveItDialog = lazy(async () => ({
  default: (await import("../prove-it/dialog")).ProveItDialog,
}));

/** What is asked of a check: `edit` names it, or a new one of a row, `prove` it or a row; neither once that is closed. */
export interface AskedCheck {
  edit?: string;
  prove?: string;
}

interface CheckDialogsProps {
  slug: string;
  /** Null while nothing was asked yet. */
  asked: AskedCheck | null;
  onClose: () => void;
  /** A check was written, or another was faster: what stands on the page is outdated. */
  onWritten: () => void;
}

/** Beside a dialog that asks, never within it: the close of one would be told to both. */
export function CheckDialogs({ slug, asked, onClose, onWritten }: CheckDialogsProps) {
  if (asked === null) return null;
  return (
    <Suspense fallback={<KeepsTyped />}>
      <CheckFormDialog
        slug={slug}
        of={asked.edit ?? null}
        onClose={onClose}
        onDone={onWritten}
        onOutdated={onWritten}
      />
      <ProveItDialog slug={slug} of={asked.prove ?? null} onClose={onClose} />
    </Suspense>
  );
}
