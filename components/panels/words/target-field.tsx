import { useId } from "react";
import { TextField } from "@/components/ui/text-field";
import { type IntakeTarget, writeTarget } from "./intake-targets";

interface TargetFieldProps {
  label: string;
  targets: readonly IntakeTarget[];
  value: string;
  error: string | undefined;
  takesFocus?: boolean;
  onChange: (written: string) => void;
}

/** One of many, by its key or by what it is called: the browser lists what fits. */
export function TargetField(props: TargetFieldProps) {
  const { label, targets, value, error, takesFocus = false, onChange } = props;
  const listId = useId();
  return (
    <>
      <TextField
        label={label}
        name="target"
        list={listId}
        autoComplete="off"
        spellCheck={false}
        autoFocus={takesFocus}
        maxLength={500}
        hint={targets.length === 0 ? "There is none yet." : "By its key, or by what it is called."}
        error={error}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={listId}>
        {targets.map((target) => (
          <option key={writeTarget(target)} value={writeTarget(target)}>
            {target.text}
          </option>
        ))}
      </datalist>
    </>
  );
}
