import { useState } from "react";
import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { OwnerField } from "@/components/forms/owner-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { PRIORITIES } from "@/lib/domain/vocabulary";
import { formatCount } from "@/lib/format/counts";
import type { ManyChange } from "../change/foresee-many";
import type { PlanModel, PlanRow } from "../contract";
import { nameOf } from "../row/row-words";
import { changeOf, MANY_FACTS, type ManyFact, standsIn, WORDS_OF_FACT } from "./many-facts";

interface ManyDialogProps {
  model: PlanModel;
  owners: readonly string[];
  /** What it is about: what is selected, or one row whatever is. */
  rows: readonly PlanRow[];
  /** What is asked for first; null while nothing is asked. */
  fact: ManyFact | null;
  onClose: () => void;
  onChange: (rows: readonly PlanRow[], change: ManyChange) => void;
}

/** One fact for one row, or for all that is selected. */
export function ManyDialog({ fact, ...props }: ManyDialogProps) {
  const { rows, onClose } = props;
  const [one, ...others] = rows;
  const what = one && others.length === 0 ? nameOf(one) : formatCount(rows.length, "row");
  return (
    <Dialog open={fact !== null} onClose={onClose} title={`Change ${what}`}>
      {fact !== null && <ManyForm first={fact} {...props} />}
    </Dialog>
  );
}

interface ManyFormProps extends Omit<ManyDialogProps, "fact"> {
  first: ManyFact;
}

function ManyForm({ first, model, owners, rows, onClose, onChange }: ManyFormProps) {
  const [fact, setFact] = useState(first);
  const [written, setWritten] = useState(() => standsIn(rows, first));
  const [isMissed, setMissed] = useState(false);
  const write = (value: string) => {
    setWritten(value);
    setMissed(false);
  };
  const change = (value: string) => {
    onClose();
    if (rows.length !== 1 || value.trim() !== standsIn(rows, fact)) {
      onChange(rows, changeOf(fact, value));
    }
  };
  return (
    <Form onSubmit={() => (written.trim() === "" ? setMissed(true) : change(written))}>
      <Value
        key={fact}
        {...{ fact, model, owners, written }}
        error={isMissed ? NOTHING_CHOSEN : undefined}
        onWrite={write}
      />
      <Select
        label="What is changed"
        value={fact}
        options={MANY_FACTS.map((value) => ({ value, label: WORDS_OF_FACT[value] }))}
        onChange={({ target }) => {
          const next = MANY_FACTS.find((known) => known === target.value) ?? fact;
          setFact(next);
          write(standsIn(rows, next));
        }}
      />
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button type="submit" look="primary">
          Set
        </Button>
        <Button onClick={() => change("")}>Take it away</Button>
        <LeaveButton onLeave={onClose}>Leave as it is</LeaveButton>
      </div>
    </Form>
  );
}

const NOTHING_CHOSEN = "Nothing is chosen. To have none, take it away.";
const CHOOSE = { value: "", label: "choose one" };

interface ValueProps extends Pick<ManyFormProps, "model" | "owners"> {
  fact: ManyFact;
  written: string;
  error: string | undefined;
  onWrite: (written: string) => void;
}

function Value({ fact, model, owners, written, error, onWrite }: ValueProps) {
  const field = {
    label: WORDS_OF_FACT[fact],
    value: written,
    error,
    autoFocus: true,
    onChange: ({ target }: { target: { value: string } }) => onWrite(target.value),
  };
  const named = ({ key, name }: { key: string; name: string }) => ({
    value: key,
    label: `${key} ${name}`,
  });
  switch (fact) {
    case "owner":
      return <OwnerField {...field} owners={owners} />;
    case "dueOn":
      return <TextField {...field} type="date" />;
    case "priority":
      return <Select {...field} options={[CHOOSE, ...PRIORITIES.map(asItIs)]} />;
    case "phaseKey":
      return <Select {...field} options={[CHOOSE, ...model.phases.map(named)]} />;
    case "componentKey":
      return <Select {...field} options={[CHOOSE, ...model.components.map(named)]} />;
  }
}

function asItIs(value: string) {
  return { value, label: value };
}
