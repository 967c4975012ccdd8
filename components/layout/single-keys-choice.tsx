"use client";

import { switchSingleKeys, useSingleKeys } from "@/components/ui/single-keys";

/** Off, a letter alone does nothing: for whoever dictates, or types elsewhere by mistake. */
export function SingleKeysChoice() {
  return (
    <label className="flex min-h-9 items-center gap-2 border-b px-4 max-md:min-h-11 pointer-coarse:min-h-11">
      <input
        type="checkbox"
        className="accent-accent"
        checked={useSingleKeys()}
        onChange={(event) => switchSingleKeys(event.target.checked)}
      />
      Keys of one letter
    </label>
  );
}
