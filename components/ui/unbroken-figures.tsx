import { Fragment } from "react";

/** A figure and its unit, a thin space between them: "$375–500 K." */
const FIGURE = /(\S*\u2009\S*)/;

/** A sentence whose figures are never parted from their units at the end of a line. */
export function UnbrokenFigures({ children }: { children: string }) {
  return children.split(FIGURE).map((part, at) =>
    at % 2 === 0 ? (
      <Fragment key={at}>{part}</Fragment>
    ) : (
      <span key={at} className="whitespace-nowrap">
        {part}
      </span>
    ),
  );
}
