"use client";

import { lazy, Suspense, useRef, useState } from "react";
import { answerTo } from "@/components/forms/answer-to";
import { Button } from "@/components/ui/button";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { useGrowing } from "@/components/ui/growing-list";
import { KeepsTyped } from "@/components/ui/keeps-typed";
import { LiveRegion } from "@/components/ui/live-region";
import { Notice } from "@/components/ui/notice";
import { Opens } from "@/components/ui/opens";
import { focusedRow, moveFocus, stopFrom } from "@/components/ui/row-elements";
import { BlockSection } from "@/components/ui/section";
import { useKeptFocus } from "@/components/ui/use-kept-focus";
import { usePageKeys } from "@/components/ui/use-page-keys";
import { noteChange } from "@/lib/client/changes";
import { formatCount } from "@/lib/format/counts";
import { CodedText } from "../words/coded-text";
import { wordCame } from "../words/format-words";
import type { MappingRule, MappingRulesModel } from "./contract";

// At the press that asks for it.
const RuleDialog = lazy(async () => ({ default: (await import("./dialog")).RuleDialog }));

interface MappingRulesViewProps {
  model: MappingRulesModel;
  /** Something was written, or another was faster: what is shown is outdated. */
  onWritten?: () => void;
}

/** The first rule that matches a name says of what it speaks: so their order is told, and can be changed. */
export function MappingRulesView({ model, onWritten = nothing }: MappingRulesViewProps) {
  const { slug, mayEdit, rows } = model;
  const root = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<{ of: string | null } | null>(null);
  const [said, setSaid] = useState("");
  const [whyNot, setWhyNot] = useState<string | null>(null);
  const { shown, more } = useGrowing(rows, { first: 50 });

  useKeptFocus(root, nothing);
  usePageKeys(root, (list, key, { repeat }) => {
    if (key === "j" || key === "k") {
      const stop = stopFrom(list, key === "j" ? 1 : -1);
      if (stop) moveFocus(stop);
      return stop !== undefined;
    }
    const id = focusedRow(list)?.dataset.row;
    const row = rows.find((one) => one.id === id);
    if (!mayEdit || repeat) return false;
    if (key === "c") setAsked({ of: "new" });
    else if (key === "e" && row) setAsked({ of: row.id });
    else if ((key === "," || key === ".") && row) void move(row, key === "," ? -1 : 1);
    else return false;
    return true;
  });

  async function move(row: MappingRule, by: 1 | -1) {
    const at = rows.indexOf(row);
    const goal = at + by;
    if (goal < 0 || goal >= rows.length) {
      setSaid(`It stands ${by === 1 ? "last" : "first"} already.`);
      return;
    }
    // Down behind the next, so before the one after that.
    const before = rows[by === 1 ? goal + 1 : goal]?.id ?? null;
    const seen = { id: row.id, version: row.version };
    const answer = await answerTo("intake.moveRule", { slug, rule: seen, before });
    setWhyNot(answer.ok ? null : `Not moved. ${answer.message}`);
    if (answer.ok) {
      const words = `Moved the rule for ${row.pattern} ${by === 1 ? "down" : "up"}`;
      noteChange({ slug, change: answer.change, words });
      setSaid(`${words}: it is number ${String(goal + 1)}.`);
    }
    onWritten();
  }

  const add = mayEdit && <Button onClick={() => setAsked({ of: "new" })}>Add a rule…</Button>;
  return (
    <div ref={root} data-keys="mapping-rules">
      <BlockSection
        id="mapping-rules"
        title="Mapping rules"
        note={`${formatCount(rows.length, "rule")}, the first that matches is asked`}
      >
        {whyNot !== null && <Notice kind="refused">{whyNot}</Notice>}
        {rows.length === 0 ? (
          <EmptyState action={add}>
            No rule yet. What is called exactly like a check or a metric counts for it without one.
          </EmptyState>
        ) : (
          <>
            {add && <div className="mb-2 flex justify-end">{add}</div>}
            <DataTable caption="Mapping rules in their order" stacks="early">
              <thead>
                <tr>
                  <Th>Names</Th>
                  <Th>Sent as</Th>
                  <Th>Count for</Th>
                  <Th>Said by</Th>
                  {mayEdit && (
                    <Th className="print:hidden">
                      <span className="sr-only">What can be done</span>
                    </Th>
                  )}
                </tr>
              </thead>
              <tbody>
                {shown.map((row) => (
                  <Line
                    key={row.id}
                    row={row}
                    mayEdit={mayEdit}
                    onMove={(by) => void move(row, by)}
                    onEdit={() => setAsked({ of: row.id })}
                  />
                ))}
              </tbody>
            </DataTable>
            {more}
          </>
        )}
      </BlockSection>
      <LiveRegion message={said} />
      {asked && (
        <Suspense fallback={<KeepsTyped />}>
          <RuleDialog
            slug={slug}
            of={asked.of}
            onClose={() => setAsked({ of: null })}
            onOutdated={onWritten}
            onDone={(words) => {
              setSaid(words);
              onWritten();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

interface LineProps {
  row: MappingRule;
  mayEdit: boolean;
  onMove: (by: 1 | -1) => void;
  onEdit: () => void;
}

function Line({ row, mayEdit, onMove, onEdit }: LineProps) {
  const { id, pattern, format, speaksOf, href, by } = row;
  const of = <span className="sr-only"> {pattern}</span>;
  return (
    <tr data-row={id}>
      <RowHead className="md:w-[28%]">
        <code
          data-stop=""
          tabIndex={-1}
          className="focus-inset font-mono text-2xs font-normal wrap-anywhere"
        >
          {pattern}
        </code>
      </RowHead>
      <Td className="stacked:order-2" data-label="that come">
        {wordCame(format)}
      </Td>
      <Td className="relative wrap-anywhere stacked:order-2 stacked:w-full" data-label="speak of">
        <Opens href={href}>
          <CodedText>{speaksOf}</CodedText>
        </Opens>
      </Td>
      <Td className="text-ink-2 stacked:order-2" data-label="said by">
        {by}
      </Td>
      {mayEdit && (
        <Td className="print:hidden stacked:order-2 stacked:w-full">
          <span className="flex flex-wrap gap-x-3">
            <Button look="quiet" onClick={() => onMove(-1)}>
              Up{of}
            </Button>
            <Button look="quiet" onClick={() => onMove(1)}>
              Down{of}
            </Button>
            <Button look="quiet" onClick={onEdit}>
              Edit…{of}
            </Button>
          </span>
        </Td>
      )}
    </tr>
  );
}

const nothing = () => undefined;
