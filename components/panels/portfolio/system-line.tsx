import { clsx } from "clsx";
import Link from "next/link";
import { Fragment, memo } from "react";
import { StateGlyph } from "@/components/charts/state-glyph";
import { VerdictWord } from "@/components/charts/verdict-word";
import { Td } from "@/components/ui/data-table";
import { FIXED_SPACE } from "@/lib/format/marks";
import { wordCompact } from "./compact-words";
import type { MoneySort } from "./choice";
import { isBroken, type PortfolioRow, type SystemRow } from "./contract";
import {
  ForecastCells,
  GapCell,
  GateCells,
  MoneyCell,
  OpenCell,
  PaybackCell,
  ReadinessCell,
  TargetCell,
  TrendCell,
  TriggerCells,
} from "./cells";

interface SystemLineProps {
  row: PortfolioRow;
  now: string;
  /** Its place in the table, for whoever hears and does not see it. */
  place: number;
  money: readonly MoneySort[];
}

/** One system: cells where there are columns, else a name and one running line. All of it leads there. */
export const SystemLine = memo(function SystemLine({ row, now, place, money }: SystemLineProps) {
  return (
    <tr
      aria-rowindex={place}
      className="relative hover:on-sunk @max-[63rem]:block @max-[63rem]:min-h-11 @max-[63rem]:border-b"
    >
      <th
        scope="row"
        className="align-top @max-[63rem]:block @max-[63rem]:h-auto @max-[63rem]:border-b-0! @max-[63rem]:py-2.5!"
      >
        {/* Fetched when it is asked for: a thousand systems are not fetched ahead. */}
        <Link
          href={`/projects/${row.slug}`}
          prefetch={false}
          className="opens text-base/6 font-medium no-underline!"
        >
          {row.name}
        </Link>
        {isBroken(row) ? (
          <Broken words={row.broken} className="@min-[63rem]:hidden" />
        ) : (
          <>
            <Note className="font-normal @max-[63rem]:hidden">{row.summary}</Note>
            {row.owner !== null && (
              <Note className="font-normal text-ink-3 @max-[63rem]:hidden">{row.owner}</Note>
            )}
            <Compact row={row} now={now} />
          </>
        )}
      </th>
      {isBroken(row) ? (
        <Td colSpan={9 + money.length} className={WIDE}>
          <Broken words={row.broken} />
        </Td>
      ) : (
        <Cells row={row} now={now} money={money} />
      )}
    </tr>
  );
});

const WIDE = "align-top @max-[63rem]:hidden";

function Cells({ row, now, money }: Pick<SystemLineProps, "now" | "money"> & { row: SystemRow }) {
  return (
    <>
      <Td className={WIDE}>
        <span className="flex h-6 items-center">
          <VerdictWord verdict={row.verdict} />
        </span>
        <Note>{row.reason}</Note>
      </Td>
      <Td className={WIDE}>
        <ReadinessCell row={row} />
      </Td>
      <Td className={WIDE}>
        <GapCell row={row} />
      </Td>
      <Td numeric className={WIDE}>
        <OpenCell row={row} now={now} />
      </Td>
      <Td className={WIDE}>
        <GateCells gate={row.gate} />
      </Td>
      <Td className={WIDE}>
        <TriggerCells trigger={row.trigger} />
      </Td>
      <Td numeric className={WIDE}>
        <TargetCell targetOn={row.targetOn} now={now} />
      </Td>
      <Td numeric className={WIDE}>
        <ForecastCells forecast={row.forecast} now={now} />
      </Td>
      {money.includes("investment") && (
        <Td numeric className={WIDE}>
          <MoneyCell row={row} />
        </Td>
      )}
      {money.includes("payback") && (
        <Td numeric className={WIDE}>
          <PaybackCell payback={row.payback} />
        </Td>
      )}
      <Td className={WIDE}>
        <TrendCell trend={row.trend} />
      </Td>
    </>
  );
}

/** "NO-GO 4 of 4 triggers fired · 0 % verified · stated 23 · …". */
function Compact({ row, now }: { row: SystemRow; now: string }) {
  const facts = wordCompact(row, now);
  return (
    <span className="block text-xs font-normal text-ink-2 @min-[63rem]:hidden">
      <span className="mr-1.5 inline-flex align-top">
        <VerdictWord verdict={row.verdict} />
      </span>
      {row.reason}
      {FIXED_SPACE}·{" "}
      {facts.map((words, index) => (
        <Fragment key={words}>
          <span className="whitespace-nowrap">
            {words}
            {index < facts.length - 1 && " ·"}
          </span>{" "}
        </Fragment>
      ))}
    </span>
  );
}

function Broken({ words, className }: { words: string; className?: string }) {
  return (
    <span className={clsx("block text-xs font-normal text-stop", className)}>
      <StateGlyph state="refuted" label={null} /> Not known: {words}
    </span>
  );
}

/** What stands under a figure: two lines, and all of it on paper. */
function Note({ className, children }: { className?: string; children: string }) {
  return (
    <span className={clsx("line-clamp-2 text-2xs text-ink-2 print:line-clamp-none", className)}>
      {children}
    </span>
  );
}
