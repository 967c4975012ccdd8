"use client";

import { useEffect, useEffectEvent } from "react";
import { PendingFigure } from "./pending-figure";
import { keepTyped } from "./typed-ahead";

/** Stands where a dialog, or what is written in it, is on its way: no key that is typed meanwhile is lost, or the page's. */
export function KeepsTyped({ onEscape }: { onEscape?: () => void }) {
  const leave = useEffectEvent(() => onEscape?.());
  useEffect(() => keepTyped(() => leave()), []);
  return null;
}

/** The same within a dialog that is open, in sight when it takes longer. */
export function PendingForm() {
  return (
    <>
      <KeepsTyped />
      <PendingFigure width={240} />
    </>
  );
}
