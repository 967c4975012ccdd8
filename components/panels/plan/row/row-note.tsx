import { use } from "react";
import type { LineProps } from "./line-props";
import { NowContext } from "./row-context";
import { noteOf } from "./row-words";

/** Who and when; until the server has it, that it is on its way. */
export function RowNote({ row, isBusy }: Pick<LineProps, "row" | "isBusy">) {
  const now = use(NowContext);
  return isBusy ? "saving …" : noteOf(row, now);
}
