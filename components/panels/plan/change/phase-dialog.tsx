import { useState } from "react";
import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { CodedText } from "../../words/coded-text";
import type { PlanModel, PlanRow } from "../contract";
import { standingOf } from "../place/beside";
import { nameOf } from "../row/row-words";

interface PhaseDialogProps {
  model: PlanModel;
  /** Null while nothing is asked. */
  row: PlanRow | null;
  onClose: () => void;
  onChoose: (row: PlanRow, phaseKey: string | null) => void;
}

/** To which phase a row goes; what drags a row over the page does the same. */
export function PhaseDialog({ model, row, onClose, onChoose }: PhaseDialogProps) {
  return (
    <Dialog open={row !== null} onClose={onClose} title="Move to phase">
      {row && (
        <PhaseForm
          row={row}
          phases={model.phases}
          stands={standingOf(model, row.id)?.phaseKey ?? null}
          onClose={onClose}
          onChoose={(phaseKey) => {
            onClose();
            onChoose(row, phaseKey);
          }}
        />
      )}
    </Dialog>
  );
}

interface PhaseFormProps extends Pick<PlanModel, "phases"> {
  row: PlanRow;
  /** Where it stands already. */
  stands: string | null;
  onClose: () => void;
  onChoose: (phaseKey: string | null) => void;
}

function PhaseForm({ row, phases, stands, onClose, onChoose }: PhaseFormProps) {
  const [chosen, setChosen] = useState(stands ?? "");
  return (
    <Form
      onSubmit={() => {
        if (chosen === (stands ?? "")) onClose();
        else onChoose(chosen === "" ? null : chosen);
      }}
    >
      <p className="text-xs text-ink-2">
        <CodedText>{nameOf(row)}</CodedText>
      </p>
      <Select
        label="Phase"
        value={chosen}
        autoFocus
        onChange={({ target }) => setChosen(target.value)}
        options={[
          { value: "", label: "no phase" },
          ...phases.map(({ key, name }) => ({ value: key, label: `${key} ${name}` })),
        ]}
      />
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button type="submit" look="primary">
          Move
        </Button>
        <LeaveButton onLeave={onClose}>Leave as it is</LeaveButton>
      </div>
    </Form>
  );
}
