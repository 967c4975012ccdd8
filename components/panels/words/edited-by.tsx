"use client";

import { editorsOf, type Subject, useOthers } from "@/components/forms/writers";

/** Who else has this row under their hands. */
export function EditedBy({ subject }: { subject: Subject }) {
  const editors = editorsOf(useOthers(), subject);
  return editors === null ? null : (
    <span className="ml-1.5 text-2xs font-normal text-accent">{editors} is editing</span>
  );
}
