import { Fragment } from "react";

/** A text whose file names and paths may break after their joints, and nowhere else. */
export function BrokenText({ children }: { children: string }) {
  return children.split(/(?<=[^\s][_/.])(?=[^\s])/).map((part, index) => (
    // Parts never move against each other.
    <Fragment key={`${String(index)} ${part}`}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
