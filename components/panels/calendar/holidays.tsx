import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { LiveRegion } from "@/components/ui/live-region";
import { TextField } from "@/components/ui/text-field";
import { formatCount } from "@/lib/format/counts";
import { formatFullDay } from "@/lib/format/dates";
import { addHolidays, HALF_DAY, holidaysIn, withoutHoliday, wordNotAdded } from "./draft";

interface HolidaysProps {
  holidays: string;
  /** What stands in the field. */
  day: string;
  error: string | undefined;
  onDay: (day: string) => void;
  /** What is wrong with what stands in the field, or was to be added. */
  onDoubt: (doubt: string | undefined) => void;
  onChange: (holidays: string) => void;
}

/** Days on which nobody works, one by one; several may be pasted into the field. */
export function Holidays(props: HolidaysProps) {
  const { holidays, day, error, onDay, onDoubt, onChange } = props;
  const root = useRef<HTMLFieldSetElement>(null);
  const [said, setSaid] = useState("");
  /** Where the focus goes when its line has gone. */
  const goal = useRef<number | null>(null);
  const days = holidaysIn(holidays);

  useEffect(() => {
    if (goal.current === null) return;
    const lines = root.current?.querySelectorAll<HTMLElement>("li button") ?? [];
    const next = lines[goal.current] ?? lines[goal.current - 1];
    (next ?? root.current?.querySelector("input"))?.focus();
    goal.current = null;
  }, [holidays]);

  function add(text: string) {
    const { holidays: all, added, ...rest } = addHolidays(holidays, text);
    const whyNot = wordNotAdded(rest);
    onDoubt(whyNot ?? undefined);
    const did = added.length > 0 ? `Added ${formatCount(added.length, "day")}. ` : "";
    setSaid(`${did}${whyNot === null ? "" : `${whyNot}.`}`);
    onChange(all);
    onDay("");
  }

  function remove(gone: string, at: number) {
    goal.current = at;
    onDoubt(undefined);
    setSaid(`Removed ${formatFullDay(gone)}.`);
    onChange(withoutHoliday(holidays, gone));
  }

  /** Enter adds the day; only in an empty field it sends the form. */
  function press(event: KeyboardEvent<HTMLInputElement>) {
    const isUnfinished = event.currentTarget.validity.badInput;
    if (event.key !== "Enter" || (day === "" && !isUnfinished)) return;
    event.preventDefault();
    if (isUnfinished) onDoubt(HALF_DAY);
    else add(day);
  }

  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData("text");
    if (!/\d{4}-\d{2}-\d{2}/.test(text)) return;
    event.preventDefault();
    add(text);
  }

  return (
    <fieldset ref={root}>
      <legend className="mb-1 text-2xs text-ink-2">
        Holidays, on which nobody works{days.length > 0 && `: ${formatCount(days.length, "day")}`}
      </legend>
      {days.length > 0 && (
        <ul className="mb-3 grid max-h-48 grid-cols-2 gap-x-4 overflow-y-auto border-b border-line text-xs max-md:grid-cols-1">
          {days.map((one, at) => (
            <li
              key={one}
              className="flex min-h-9 items-center gap-3 border-t border-line max-md:min-h-11"
            >
              <span className="flex-1">{formatFullDay(one)}</span>
              <Button
                look="quiet"
                aria-label={`Remove ${formatFullDay(one)}`}
                onClick={() => remove(one, at)}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
        <TextField
          label="Add a day"
          type="date"
          name="day"
          hint="Several days may be pasted, as 2026-12-25, 2026-12-26."
          value={day}
          error={error}
          onChange={({ target }) => {
            onDoubt(undefined);
            onDay(target.value);
          }}
          onKeyDown={press}
          onPaste={paste}
        />
        <Button className="mt-5" onClick={() => day !== "" && add(day)}>
          Add
        </Button>
      </div>
      <LiveRegion message={said} />
    </fieldset>
  );
}
