"use client";

import { useSyncExternalStore } from "react";
import { nobodyHere, onOthersHere, type Others, othersHere } from "@/lib/client/presence";

export function useOthers(): Others {
  return useSyncExternalStore(onOthersHere, othersHere, nobodyHere);
}
