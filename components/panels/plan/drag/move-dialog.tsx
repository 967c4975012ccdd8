import { useState } from "react";
import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { shortList } from "@/lib/features/plan/access";
import { formatCount } from "@/lib/format/counts";
import { CodedText } from "../../words/coded-text";
import type { ShownGroup } from "../choice/arrange";
import type { Grouping } from "../choice/choice";
import type { PlanRow } from "../contract";
import { nameOf } from "../row/row-words";
import type { DropPoint } from "./drop";

interface MoveDialogProps {
  /** Those that go; none while nothing is asked. */
  rows: readonly PlanRow[];
  group: Grouping;
  /** Under which heads rows stand, with those that stand there. */
  heads: readonly ShownGroup[];
  onClose: () => void;
  onMove: (point: DropPoint) => void;
}

/** What dragging does, chosen from a list: under which head rows go, and to which place there. */
export function MoveDialog(props: MoveDialogProps) {
  const { rows, onClose } = props;
  const title = rows.length > 1 ? `Move ${formatCount(rows.length, "row")} to` : "Move to";
  return (
    <Dialog open={rows.length > 0} onClose={onClose} title={title}>
      {rows.length > 0 && <MoveForm {...props} />}
    </Dialog>
  );
}

const PLACES = ["where it comes to stand", "first", "last"] as const;

function MoveForm({ rows: moving, group, heads, onClose, onMove }: MoveDialogProps) {
  const isMoving = ({ id }: PlanRow) => moving.some((row) => row.id === id);
  const homes = heads.filter(({ rows }) => rows.some(isMoving));
  const [home] = homes;
  const [value, setValue] = useState(home?.value ?? heads[0]?.value ?? "");
  const [place, setPlace] = useState<(typeof PLACES)[number]>(PLACES[0]);
  const head = heads.find((one) => one.value === value);
  const hasPlaces = group === "phase" || (homes.length === 1 && value === home?.value);

  function move() {
    const rows = (head?.rows ?? []).filter((row) => !isMoving(row)).map(({ id }) => id);
    const above = { [PLACES[0]]: null, first: [], last: rows }[place];
    onClose();
    onMove({ group, value, above: hasPlaces ? above : null });
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
        <CodedText>{shortList(moving.map(nameOf))}</CodedText>
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
