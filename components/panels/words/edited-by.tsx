"use client";

import { useOthers } from "@/components/forms/use-others";
import { editorsOf, type Subject } from "@/components/forms/writers";

/** Who else has this row under their hands. */
export function EditedBy({ subject }: { subject: Subject }) {
  const editors = editorsOf(useOthers(), subject);
  return editors === null ? null : (
    <span data-editors="" className="ml-1.5 text-2xs font-normal text-accent">
      {editors} is editing
    </span>
  );
}
