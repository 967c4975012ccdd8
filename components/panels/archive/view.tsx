"use client";

import { useRef, useState } from "react";
import { KeyHints } from "@/components/layout/key-hints";
import { KeysDialog } from "@/components/layout/keys-dialog";
import { BottomLine } from "@/components/ui/bottom-line";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { useGrowing } from "@/components/ui/growing-list";
import { moveFocus, stopFrom } from "@/components/ui/row-elements";
import { TextField } from "@/components/ui/text-field";
import { useKeptFocus } from "@/components/ui/use-kept-focus";
import { usePageKeys } from "@/components/ui/use-page-keys";
import { formatCount } from "@/lib/format/counts";
import { CodedText } from "../words/coded-text";
import type { ArchivedLine, ArchiveModel } from "./contract";
import { findIn } from "./prepare";

interface ArchiveViewProps {
  model: ArchiveModel;
  busy?: boolean;
  onRestore?: (rows: ArchivedLine[]) => void;
  onRemove?: (row: ArchivedLine) => void;
}

/** What is put away: found, restored, or removed for good. */
export function ArchiveView(props: ArchiveViewProps) {
  const { model, busy = false, onRestore = nothing, onRemove = nothing } = props;
  const { rows, mayEdit } = model;
  const [asked, setAsked] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const found = findIn(rows, asked);
  const { shown, more } = useGrowing(found, { first: 50 });
  const root = useRef<HTMLElement>(null);
  const [helps, setHelps] = useState(false);
  usePageKeys(root, (page, key) => {
    if (key !== "?") return walk(page, key);
    setHelps(true);
    return true;
  });
  useKeptFocus(root, nothing);
  const picked = found.filter(({ id }) => chosen.has(id));

  function choose(ids: readonly string[], isChosen: boolean) {
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids) {
        if (isChosen) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  }

  return (
    <section ref={root} aria-label="Archive" data-keys="archive">
      <BottomLine
        sentence={
          rows.length === 0
            ? "Nothing is archived."
            : `${formatCount(rows.length, "row is", "rows are")} archived.`
        }
        facts="What is archived takes part in nothing; nothing that is recorded of it is lost."
      />
      {rows.length === 0 ? (
        <EmptyState>
          What is archived of the plan, of criteria, blockers, risks and metrics stands here.
        </EmptyState>
      ) : (
        <>
          <div className="flex flex-wrap items-end gap-4 pb-3 max-md:grid">
            <TextField
              label="Find"
              type="search"
              autoComplete="off"
              value={asked}
              onChange={({ target }) => setAsked(target.value)}
            />
            {mayEdit && (
              <Button busy={busy} disabled={picked.length === 0} onClick={() => onRestore(picked)}>
                Restore {picked.length} chosen
              </Button>
            )}
          </div>
          {found.length === 0 ? (
            <EmptyState>Nothing of the archive says that.</EmptyState>
          ) : (
            <DataTable caption="What is archived" minWidth={720}>
              <thead>
                <tr>
                  <Th fixed>
                    {mayEdit ? (
                      <Checkbox
                        checked={picked.length === found.length}
                        onChange={({ target }) =>
                          choose(
                            found.map(({ id }) => id),
                            target.checked,
                          )
                        }
                      >
                        What, all {found.length}
                      </Checkbox>
                    ) : (
                      "What"
                    )}
                  </Th>
                  <Th>Name</Th>
                  <Th>Archived</Th>
                  {mayEdit && (
                    <Th className="relative">
                      <span className="sr-only">What can be done</span>
                    </Th>
                  )}
                </tr>
              </thead>
              <tbody>
                {shown.map((row) => (
                  <tr key={row.id} data-row={row.id}>
                    <RowHead className="font-normal">
                      {mayEdit ? (
                        <Checkbox
                          checked={chosen.has(row.id)}
                          onChange={({ target }) => choose([row.id], target.checked)}
                        >
                          {row.kind} {row.key}
                        </Checkbox>
                      ) : (
                        <span data-stop tabIndex={-1}>
                          {row.kind} {row.key}
                        </span>
                      )}
                    </RowHead>
                    <Td className="wrap-anywhere">
                      <CodedText>{row.name}</CodedText>
                      {row.place !== null && <span className="text-ink-3"> {row.place}</span>}
                    </Td>
                    <Td>{row.since}</Td>
                    {mayEdit && (
                      <Td numeric>
                        <span className="inline-flex gap-2 py-1">
                          <Button
                            busy={busy}
                            data-stop
                            aria-label={`Restore ${row.kind} ${row.key}`}
                            onClick={() => onRestore([row])}
                          >
                            Restore
                          </Button>
                          <Button
                            busy={busy}
                            aria-label={`Remove for good … ${row.kind} ${row.key}`}
                            onClick={() => onRemove(row)}
                          >
                            Remove for good …
                          </Button>
                        </span>
                      </Td>
                    )}
                  </tr>
                ))}
              </tbody>
            </DataTable>
          )}
          {more}
          <KeyHints hints={KEYS} help={{ keys: ["?"], does: "all keys" }} />
        </>
      )}
      <KeysDialog open={helps} onClose={() => setHelps(false)} hints={KEYS} />
    </section>
  );
}

const KEYS = [{ keys: ["J", "K"], does: "next and previous row" }];

/** J and K go from row to row, to what is done most. */
function walk(root: HTMLElement, key: string): boolean {
  const by = { j: 1, k: -1 } as const;
  if (key !== "j" && key !== "k") return false;
  const stop = stopFrom(root, by[key]);
  if (stop !== undefined) moveFocus(stop);
  return stop !== undefined;
}

const nothing = () => undefined;
