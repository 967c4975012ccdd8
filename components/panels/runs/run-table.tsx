import { clsx } from "clsx";
import { StateGlyph } from "@/components/charts/state-glyph";
import { Chevron } from "@/components/ui/chevron";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { MiddleEllipsis } from "@/components/ui/middle-ellipsis";
import { Opens } from "@/components/ui/opens";
import { formatMoment, formatSince } from "@/lib/format/moments";
import { PanelFrame } from "../frame";
import { CodedText } from "../words/coded-text";
import { OUTCOME_STATES } from "../words/outcome-states";
import type { RunLine } from "./contract";
import { ORIGIN_WORDS } from "./run-filters";
import { Ran } from "../words/ran";
import { RunInside } from "../words/run-inside";
import { RunUrl, shortCommit } from "../words/run-parts";

interface RunTableProps {
  slug: string;
  rows: readonly RunLine[];
  now: string;
  /** Those that stand open. */
  open: ReadonlySet<string>;
  onToggle: (id: string) => void;
}

const COLUMNS = 6;

export function RunTable({ rows, ...rest }: RunTableProps) {
  return (
    <DataTable caption="Runs, the newest first" stacks="early">
      <thead>
        <tr>
          <Th>Run</Th>
          <Th>Proves</Th>
          <Th>Sent by</Th>
          <Th>Commit</Th>
          <Th>When</Th>
          <Th>Known of it</Th>
        </tr>
      </thead>
      {rows.map((row) => (
        <Line key={row.id} row={row} {...rest} isOpen={rest.open.has(row.id)} />
      ))}
    </DataTable>
  );
}

interface LineProps extends Omit<RunTableProps, "rows" | "open"> {
  row: RunLine;
  isOpen: boolean;
}

function Line({ slug, row, now, isOpen, onToggle }: LineProps) {
  const { id, outcome, exitCode, text, href, check, ran, origin, by, commit, branch, url, at } =
    row;
  const inside = `inside-run-${id}`;
  return (
    <tbody data-row={`run-${id}`}>
      <tr className={clsx(isOpen && "on-surface")}>
        <RowHead className="md:w-36">
          <button
            type="button"
            data-stop=""
            tabIndex={0}
            aria-expanded={isOpen}
            aria-controls={isOpen ? inside : undefined}
            onClick={() => onToggle(id)}
            className="focus-inset flex min-h-6 w-full items-center gap-2 text-left max-md:min-h-11 pointer-coarse:min-h-11"
          >
            <StateGlyph state={OUTCOME_STATES[outcome]} label={null} />
            <span>
              {outcome}
              {exitCode !== null && exitCode !== 0 && (
                <span className="font-normal text-ink-2">, exit {exitCode}</span>
              )}
              <span className="sr-only">: {text}</span>
            </span>
            <Chevron className={clsx("ml-auto", isOpen && "-scale-y-100")} />
          </button>
        </RowHead>
        <Td className="relative max-w-0 min-w-56 wrap-anywhere stacked:max-w-none stacked:min-w-0">
          <Opens href={href}>
            <CodedText>{text}</CodedText>
          </Opens>
          {check === null ? (
            <span className="block text-2xs text-ink-3">without a check</span>
          ) : (
            <MiddleEllipsis className="font-mono text-2xs text-ink-2">{check}</MiddleEllipsis>
          )}
          {ran?.isOther && (
            <span className="line-clamp-2 text-2xs text-ink-2" title={ran.command}>
              <Ran ran={ran} />
            </span>
          )}
        </Td>
        <Td className="wrap-anywhere stacked:order-2" data-label="sent by">
          {by} <span className="block text-2xs text-ink-3">{ORIGIN_WORDS[origin]}</span>
        </Td>
        <Td className="stacked:order-2" data-label="commit">
          {commit === null ? (
            <span className="text-ink-3">not said</span>
          ) : (
            <code className="font-mono text-2xs" title={commit}>
              {shortCommit(commit)}
            </code>
          )}
          {branch !== null && (
            <span className="block max-w-40 truncate text-2xs text-ink-2" title={branch}>
              {branch}
            </span>
          )}
        </Td>
        <Td className="whitespace-nowrap stacked:order-2" data-label="when">
          <time dateTime={at} title={formatMoment(at, now)}>
            {formatSince(at, now)}
          </time>
        </Td>
        <Td className="text-2xs text-ink-2 stacked:order-2">
          {url !== null && (
            <span className="block">
              <RunUrl url={url} />
            </span>
          )}
          {row.marks.map((mark) => (
            <span key={mark} className="block">
              {mark}
            </span>
          ))}
          {url === null && row.marks.length === 0 && <span className="sr-only">nothing</span>}
        </Td>
      </tr>
      {isOpen && (
        <tr id={inside} className="on-surface">
          <td colSpan={COLUMNS}>
            <div className="px-1 py-2 md:pl-6">
              <PanelFrame id="run" slug={slug} of={id}>
                {(model) => <RunInside model={model} />}
              </PanelFrame>
            </div>
          </td>
        </tr>
      )}
    </tbody>
  );
}
