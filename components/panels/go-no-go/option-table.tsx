import { clsx } from "clsx";
import { DifferenceMark } from "@/components/charts/difference-mark";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import type { OptionLine } from "./contract";

export function OptionTable({ options }: { options: OptionLine[] }) {
  return (
    <DataTable caption="Options" stacks>
      <thead>
        <tr>
          <Th>Option</Th>
          <Th numeric>Weeks</Th>
          <Th numeric>Investment</Th>
          <Th>Risk</Th>
          <Th>Recommended by</Th>
        </tr>
      </thead>
      <tbody>
        {options.map((option) => (
          <Line key={option.key} option={option} />
        ))}
      </tbody>
    </DataTable>
  );
}

function Line({ option }: { option: OptionLine }) {
  const { key, name, weeks, weeksDiffer, investment, risk, chance } = option;
  const isAdvised = option.recommendedBy.length > 0;
  return (
    <tr>
      <RowHead
        className={clsx("md:min-w-48 print:min-w-0", isAdvised ? "font-medium" : "font-normal")}
      >
        <span className="mr-3 font-mono text-2xs font-normal text-ink-3">{key}</span>
        {name}
      </RowHead>
      <Td numeric data-label="weeks">
        {weeks ?? <span className="text-ink-3">not said</span>}
        {weeksDiffer && (
          <>
            <DifferenceMark explained={weeksDiffer.explained} label="its phases add up to" />
            {weeksDiffer.computed}
          </>
        )}
      </Td>
      <Td numeric>{investment ?? <span className="text-ink-3">not said</span>}</Td>
      <Td data-label="risk">
        {risk ?? <span className="text-ink-3">unknown</span>}
        {chance !== null && (
          <span className="text-2xs whitespace-nowrap text-ink-2 lg:block print:block">
            {" "}
            {chance}
          </span>
        )}
      </Td>
      <Td className="text-ink-2 stacked:order-2">
        <Advisers option={option} />
      </Td>
    </tr>
  );
}

/** One adviser who says it in several places is named once. */
function Advisers({ option: { recommendedBy, called } }: { option: OptionLine }) {
  if (recommendedBy.length === 0) {
    return <span className="text-ink-3">{called === null ? "nobody" : `nobody: ${called}`}</span>;
  }
  const names = [...new Set(recommendedBy.map(({ by }) => by))];
  return names.map((name) => (
    <span key={name} className="block">
      {name}
      <span className="block text-2xs text-ink-3 print:hidden">
        {recommendedBy
          .flatMap(({ by, where }) => (by === name && where !== null ? [where] : []))
          .join("; ")}
      </span>
    </span>
  ));
}
