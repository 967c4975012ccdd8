"use client";

import { clsx } from "clsx";
import { type KeyboardEvent, useId, useState } from "react";
import { CONTROL, Field } from "@/components/ui/field";

interface OwnerChoiceProps {
  people: readonly string[];
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** From four metres nobody reads the browser's own list, and nobody looks through a longer one. */
const MOST = 4;

/** One of those who work here, by some letters of the name, the arrows and Enter; or anybody who is typed. */
export function OwnerChoice({ people, value, error, onChange }: OwnerChoiceProps) {
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const listed = isOpen ? fitting(people, value).slice(0, MOST) : [];
  const activeId = listed[active] === undefined ? undefined : `${listId}-${String(active)}`;

  function take(name: string) {
    onChange(name);
    setOpen(false);
    setActive(-1);
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen =
      listed[active] ?? (event.key === "Enter" && listed.length === 1 ? listed[0] : undefined);
    if (by !== undefined) {
      event.preventDefault();
      setOpen(true);
      setActive((at) => Math.min(Math.max(at + by, 0), MOST - 1));
    } else if (event.key === "Enter" && chosen !== undefined && chosen !== value) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === "Escape" && listed.length > 0) {
      event.preventDefault();
      setOpen(false);
    }
  }

  return (
    <Field label="Owner" error={error}>
      {(control) => (
        <span className="relative block">
          <input
            type="text"
            role="combobox"
            name="owner"
            value={value}
            required
            maxLength={500}
            aria-expanded={listed.length > 0}
            aria-controls={listed.length > 0 ? listId : undefined}
            aria-autocomplete="list"
            aria-activedescendant={activeId}
            autoComplete="off"
            spellCheck={false}
            onChange={({ currentTarget }) => {
              onChange(currentTarget.value);
              setOpen(true);
              setActive(-1);
            }}
            onKeyDown={press}
            onBlur={() => setOpen(false)}
            className={clsx(CONTROL, "h-8 px-2.5 max-md:h-11 pointer-coarse:h-11")}
            {...control}
          />
          {listed.length > 0 && (
            // The foot of a wall is at the end of the screen: the list grows upwards.
            <ul
              id={listId}
              role="listbox"
              aria-label="Owner"
              className="on-surface absolute inset-x-0 bottom-full z-10 mb-1 rounded-sm border border-line-strong py-1 text-xs"
            >
              {listed.map((name, index) => (
                <li
                  key={name}
                  id={`${listId}-${String(index)}`}
                  role="option"
                  aria-selected={index === active}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => take(name)}
                  className={clsx(
                    "cursor-pointer truncate px-2.5 py-1 hover:bg-sunk max-md:py-3 pointer-coarse:py-3",
                    index === active && "bg-accent-wash",
                  )}
                >
                  {name}
                </li>
              ))}
            </ul>
          )}
        </span>
      )}
    </Field>
  );
}

/** What begins so first. */
function fitting(people: readonly string[], typed: string): string[] {
  const asked = typed.trim().toLowerCase();
  const all = people.filter((name) => name.toLowerCase().includes(asked));
  const begins = (name: string) =>
    name
      .toLowerCase()
      .split(" ")
      .some((word) => word.startsWith(asked));
  return [...all.filter(begins), ...all.filter((name) => !begins(name))];
}
