"use client";

import { usePathname } from "next/navigation";

/** The path of the page, also where its frame stays and the page is another. */
export function PathHere() {
  return usePathname();
}
