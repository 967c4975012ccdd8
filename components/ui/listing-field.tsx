"use client";

import { clsx } from "clsx";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { CONTROL, Field, type FieldProps } from "./field";
import { fillPart, type Listed, suggest } from "./listed-text";

interface ListingFieldProps extends FieldProps {
  name: string;
  value: string;
  onChange: (event: { target: { value: string } }) => void;
  options: readonly Listed[];
  /** What is written, read with names; null for what needs no reading. */
  readingOf: (text: string) => string | null;
}

/** So many are drawn; to write on narrows them down. */
const MOST = 50;

/**
 * Several of many in one line, by their keys between commas: whoever knows them types them, and what may
 * be meant is listed below with its name. The arrows move through the list, Enter takes what they are at.
 */
export function ListingField(props: ListingFieldProps) {
  const { label, hint, error, name, value: text, onChange, options, readingOf } = props;
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const caretAfter = useRef<number | null>(null);
  const [caret, setCaret] = useState(text.length);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const listed = isOpen ? suggest(text, caret, options).slice(0, MOST) : [];
  const activeId = listed[active] ? `${listId}-${String(active)}` : undefined;

  useEffect(() => {
    if (caretAfter.current === null) return;
    input.current?.setSelectionRange(caretAfter.current, caretAfter.current);
    caretAfter.current = null;
  }, [text]);
  useEffect(() => {
    if (activeId !== undefined)
      document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  function look(at: number | null, open: boolean) {
    setCaret(at ?? text.length);
    setOpen(open);
    setActive(-1);
  }

  function take({ value }: Listed) {
    const filled = fillPart(text, caret, value);
    caretAfter.current = filled.caret;
    onChange({ target: { value: filled.text } });
    look(filled.caret, false);
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = listed[active];
    if (by !== undefined) {
      event.preventDefault();
      if (!isOpen) look(event.currentTarget.selectionStart, true);
      else setActive(stepIn(listed.length, active, by));
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === "Escape" && listed.length > 0) {
      // The dialog around it stays.
      event.preventDefault();
      setOpen(false);
    }
  }

  return (
    <Field label={label} hint={readingOf(text) ?? hint} error={error}>
      {(control) => (
        <span className="relative block">
          <input
            ref={input}
            type="text"
            role="combobox"
            name={name}
            value={text}
            aria-expanded={listed.length > 0}
            aria-controls={listed.length > 0 ? listId : undefined}
            aria-autocomplete="list"
            aria-activedescendant={activeId}
            autoComplete="off"
            spellCheck={false}
            onChange={({ currentTarget }) => {
              onChange({ target: { value: currentTarget.value } });
              look(currentTarget.selectionStart, true);
            }}
            onKeyDown={press}
            onBlur={() => setOpen(false)}
            className={clsx(CONTROL, "h-8 px-2.5 max-md:h-11 pointer-coarse:h-11")}
            {...control}
          />
          {listed.length > 0 && (
            <ul
              id={listId}
              role="listbox"
              aria-label={label}
              className="on-surface absolute inset-x-0 top-full z-10 mt-1 max-h-48 overflow-y-auto rounded-sm border border-line-strong py-1 text-xs"
            >
              {listed.map((option, index) => (
                // The keys are the field's: nothing in the list ever has the focus.
                <li
                  key={option.value}
                  id={`${listId}-${String(index)}`}
                  role="option"
                  aria-selected={index === active}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => take(option)}
                  className={clsx(
                    "cursor-pointer truncate px-2.5 py-1 hover:bg-sunk max-md:py-3 pointer-coarse:py-3",
                    index === active && "bg-accent-wash",
                  )}
                >
                  {option.label}
                </li>
              ))}
            </ul>
          )}
        </span>
      )}
    </Field>
  );
}

/** Round and round, with the field itself between the last and the first. */
function stepIn(count: number, at: number, by: number): number {
  const next = at + by;
  if (next >= count) return -1;
  return next < -1 ? count - 1 : next;
}
