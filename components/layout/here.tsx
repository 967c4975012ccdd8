"use client";

import { lazy, Suspense } from "react";
import { useOthers } from "@/components/forms/use-others";

const HereNames = lazy(async () => ({ default: (await import("./asides")).HereNames }));

/** Who else looks at this project. Where nobody does nothing is loaded. */
export function Here() {
  return useOthers().people.length === 0 ? null : (
    <Suspense>
      <HereNames />
    </Suspense>
  );
}
