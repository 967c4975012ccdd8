import { useState } from "react";
import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { CodedText } from "../../words/coded-text";
import type { ShownGroup } from "../choice/arrange";
import type { Grouping } from "../choice/choice";
import type { PlanRow } from "../contract";
import { nameOf } from "../row/row-words";
import type { DropPoint } from "./drop";

interface MoveDialogProps {
  /** Null while nothing is asked. */
  row: PlanRow | null;
  group: Grouping;
  /** Under which heads rows stand, with those that stand there. */
  heads: readonly ShownGroup[];
  onClose: () => void;
  onMove: (row: PlanRow, point: DropPoint) => void;
}

/** What dragging does, chosen from a list: under which head a row goes, and to which place there. */
export function MoveDialog({ row, onClose, ...props }: MoveDialogProps) {
  return (
    <Dialog open={row !== null} onClose={onClose} title="Move to">
      {row && <MoveForm key={row.id} row={row} onClose={onClose} {...props} />}
    </Dialog>
  );
}

const PLACES = ["where it comes to stand", "first", "last"] as const;

function MoveForm({ row, group, heads, onClose, onMove }: MoveDialogProps & { row: PlanRow }) {
  const home = heads.find(({ rows }) => rows.some(({ id }) => id === row.id));
  const [value, setValue] = useState(home?.value ?? heads[0]?.value ?? "");
  const [place, setPlace] = useState<(typeof PLACES)[number]>(PLACES[0]);
  const head = heads.find((one) => one.value === value);
  const hasPlaces = group === "phase" || value === home?.value;

  function move() {
    const rows = (head?.rows ?? []).filter(({ id }) => id !== row.id).map(({ id }) => id);
    const above = { [PLACES[0]]: null, first: [], last: rows }[place];
    onClose();
    onMove(row, { group, value, above: hasPlaces ? above : null });
  }

  return (
    <Form onSubmit={move}>
      <Select
        label={`To which ${group}`}
        value={value}
        autoFocus
        options={heads.map((one) => ({ value: one.value, label: one.title }))}
        onChange={({ target }) => setValue(target.value)}
      />
      {hasPlaces && (
        <Select
          label="Place"
          value={place}
          options={PLACES.map((one) => ({ value: one, label: one }))}
          onChange={({ target }) =>
            setPlace(PLACES.find((one) => one === target.value) ?? PLACES[0])
          }
        />
      )}
      <p className="text-xs text-ink-2">
        <CodedText>{nameOf(row)}</CodedText>
      </p>
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button type="submit" look="primary">
          Move
        </Button>
        <LeaveButton onLeave={onClose}>Leave as it is</LeaveButton>
      </div>
    </Form>
  );
}
