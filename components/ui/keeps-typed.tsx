"use client";

import { useEffect } from "react";
import { keepTyped } from "./typed-ahead";

/** Stands where a dialog, or what is written in it, is on its way: no key that is typed meanwhile is lost, or the page's. */
export function KeepsTyped() {
  useEffect(keepTyped, []);
  return null;
}
