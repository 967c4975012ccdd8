import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { WEEKDAYS } from "../words/calendar-words";
import { daysIn, withWeekday } from "./draft";

interface WorkingDaysProps {
  days: string;
  error: string | undefined;
  onChange: (days: string) => void;
}

/** The days of the week on which is worked. */
export function WorkingDays({ days, error, onChange }: WorkingDaysProps) {
  const errorId = useId();
  const worked = daysIn(days);
  return (
    <fieldset>
      <legend className="mb-1 text-2xs text-ink-2">Working days</legend>
      <div className="flex flex-wrap gap-x-4">
        {WEEKDAYS.map((name, at) => (
          <Checkbox
            key={name}
            name={name}
            checked={worked.includes(at + 1)}
            aria-invalid={error === undefined ? undefined : true}
            aria-describedby={error === undefined ? undefined : errorId}
            onChange={({ target }) => onChange(withWeekday(days, at + 1, target.checked))}
          >
            {name}
          </Checkbox>
        ))}
      </div>
      {error !== undefined && (
        <p id={errorId} className="mt-1 text-2xs text-stop">
          {error}
        </p>
      )}
    </fieldset>
  );
}
