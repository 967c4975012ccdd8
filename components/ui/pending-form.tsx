import { KeepsTyped } from "./keeps-typed";
import { PendingFigure } from "./pending-figure";

/** In a dialog that is open and has no form yet; in sight when that takes longer. */
export function PendingForm() {
  return (
    <>
      <KeepsTyped />
      <PendingFigure width={240} />
    </>
  );
}
