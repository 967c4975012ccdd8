import { clsx } from "clsx";
import { DifferenceMark } from "@/components/charts/difference-mark";
import type { OptionLine } from "./contract";

/** As `DataTable` draws one that stacks, without the script for those that scroll. */
export function OptionTable({ options }: { options: OptionLine[] }) {
  return (
    <div className="@container">
      <table className="data-table stacks">
        <caption className="sr-only">Options</caption>
        <thead>
          <tr>
            <th scope="col">Option</th>
            <th scope="col" className="num">
              Weeks
            </th>
            <th scope="col" className="num">
              Investment
            </th>
            <th scope="col">Risk</th>
            <th scope="col">Recommended by</th>
          </tr>
        </thead>
        <tbody>
          {options.map((option) => (
            <Line key={option.key} option={option} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ option }: { option: OptionLine }) {
  const { key, name, weeks, weeksDiffer, investment, risk, chance } = option;
  const isAdvised = option.recommendedBy.length > 0;
  return (
    <tr>
      <th
        scope="row"
        className={clsx("md:min-w-48 print:min-w-0", isAdvised ? "font-medium" : "font-normal")}
      >
        <span className="mr-3 font-mono text-2xs font-normal text-ink-3">{key}</span>
        {name}
      </th>
      <td className="num" data-label="weeks">
        {weeks ?? <span className="text-ink-3">not said</span>}
        {weeksDiffer && (
          <>
            <DifferenceMark explained={weeksDiffer.explained} label="its phases add up to" />
            {weeksDiffer.computed}
          </>
        )}
      </td>
      <td className="num" data-label="investment">
        {investment ?? <span className="text-ink-3">not said</span>}
      </td>
      <td data-label="risk">
        {risk ?? <span className="text-ink-3">unknown</span>}
        {chance !== null && (
          <span className="text-2xs whitespace-nowrap text-ink-2 lg:block print:inline">
            {" "}
            {chance}
          </span>
        )}
      </td>
      <td className="wrap-anywhere text-ink-2 stacked:order-2" data-label="recommended by">
        <Advisers option={option} />
      </td>
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
    <span key={name} className="block stacked:first:inline">
      {name}
      <span className="block text-2xs text-ink-3 print:hidden">
        {recommendedBy
          .flatMap(({ by, where }) => (by === name && where !== null ? [where] : []))
          .join("; ")}
      </span>
    </span>
  ));
}
