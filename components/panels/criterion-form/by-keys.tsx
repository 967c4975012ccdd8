"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { KeysDialog } from "@/components/layout/keys-dialog";
import { UndoBar } from "@/components/layout/undo-bar";
import { QueryProvider } from "@/components/providers/query-provider";
import { pressKey } from "@/components/ui/press-key";
import { RecordEvidenceDialog } from "../record-evidence/dialog";
import { ClaimDialog } from "./claim-dialog";
import { CriterionFormDialog } from "./dialog";
import { type AskedByKey, keysOf, type MayByKey } from "./keys-of";

interface ByKeysProps {
  slug: string;
  may: MayByKey;
  /** Ctrl+Z was the first that was pressed, when nobody here could hear it yet. */
  isUndo: boolean;
  asked: AskedByKey | null;
  onClose: () => void;
}

/**
 * What the keys of the framework open, and the way back; loaded with the first that is done. The server draws
 * the page: it is drawn again as soon as it hears of what was written.
 */
export function ByKeys({ slug, may, isUndo, asked, onClose }: ByKeysProps) {
  const router = useRouter();
  const of = (by: AskedByKey["by"]) => (asked?.by === by ? asked.of : null);
  const recorded = of("evidence");
  const dialog = { slug, onClose, onDone: () => router.refresh() };
  useEffect(() => {
    if (isUndo) pressKey("z", { ctrlKey: true });
  }, [isUndo]);
  return (
    <>
      <QueryProvider>
        <UndoBar slug={slug} />
      </QueryProvider>
      <ClaimDialog {...dialog} criterionKey={of("claim")} />
      <RecordEvidenceDialog
        {...dialog}
        subject={recorded === null ? null : { kind: "criterion", key: recorded }}
      />
      <CriterionFormDialog {...dialog} of={of("form")} onOutdated={() => router.refresh()} />
      <KeysDialog open={asked?.by === "keys"} onClose={onClose} hints={keysOf(may)} />
    </>
  );
}
