"use client";

import { useSyncExternalStore } from "react";
import { onOthersHere, type Others, othersHere } from "@/lib/client/presence";

export function useOthers(): Others {
  return useSyncExternalStore(onOthersHere, othersHere, othersHere);
}
