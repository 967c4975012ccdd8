import type { RowCommand } from "@/components/ui/row-commands";
import { openItem } from "../../words/open-item";
import { mayBe, mayTakeOut, workVerb } from "../change/rules";
import type { PlanRow } from "../contract";
import type { RowTools } from "../row/row-context";
import { nameOf } from "../row/row-words";
import { rowName } from "../rows-of";
import { MANY_FACTS, WORDS_OF_FACT } from "../select/many-facts";

/** What the buttons of an open row do, by the name of the row. */
export function rowCommands(row: PlanRow, tools: RowTools): RowCommand[] {
  const { mayClaim, may, isPage, want, ask, edit, copy, archive } = tools;
  const name = row.kind === "task" ? row.key : nameOf(row);
  const work = may.edit ? workVerb(row) : null;
  const isWaivable = (may.requestWaiver || may.approveWaiver) && row.state !== "verified";
  const all: (RowCommand | false)[] = [
    mayClaim &&
      mayBe("claim", row) && {
        label: `Claim ${name} done`,
        key: "D",
        run: () => want(row, "claim"),
      },
    work !== null && {
      label: `${work === "start" ? "Start" : "Stop"} ${name}`,
      key: "S",
      run: () => want(row, work),
    },
    may.edit && {
      label: `Edit ${name}…`,
      also: row.kind === "task" ? "owner due priority depends on waits for" : "owner due",
      key: "E",
      run: () => edit(rowName(row)),
    },
    isPage && {
      label: `Open ${name} beside the page`,
      key: "Space",
      run: () => openItem(rowName(row)),
    },
    isWaivable && { label: `Waive ${name}…`, run: () => ask(row, "waiver") },
    mayClaim &&
      mayBe("withdraw", row) && {
        label: `Withdraw the claim of ${name}`,
        key: "W",
        run: () => want(row, "withdraw"),
      },
    may.recordEvidence && {
      label: `Record evidence of ${name}…`,
      key: "V",
      run: () => ask(row, "evidence"),
    },
    may.edit &&
      row.kind === "task" && {
        label: `Estimate ${name}, and plan its days…`,
        also: "effort hours spent start end dates",
        key: "T",
        run: () => ask(row, "estimate"),
      },
    may.edit && { label: `Prove ${name} by a pipeline…`, run: () => ask(row, "prove") },
    may.edit &&
      row.kind === "task" && {
        label: `Raise a blocker of ${name}…`,
        also: "new",
        key: "B",
        run: () => ask(row, "blocker"),
      },
    mayTakeOut(row, tools) && {
      label: `Make ${name} ${row.notApplicable ? "applicable again" : "not applicable…"}`,
      key: "N",
      run: () => want(row, row.notApplicable ? "include" : "exclude"),
    },
    ...(may.edit && row.kind === "task"
      ? MANY_FACTS.map((fact) => ({
          label: `${WORDS_OF_FACT[fact]} of ${name}…`,
          run: () => tools.set(row, fact),
        }))
      : []),
    may.edit && { label: `Move ${name} to…`, key: "M", run: () => ask(row, "move") },
    may.edit && { label: `Duplicate ${name}`, also: "copy", run: () => copy(row) },
    may.edit && { label: `Archive ${name}…`, also: "delete", run: () => archive(rowName(row)) },
  ];
  return all.filter((one) => one !== false);
}
