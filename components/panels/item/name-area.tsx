import { clsx } from "clsx";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { LiveRegion } from "@/components/ui/live-region";
import { TextArea } from "@/components/ui/text-area";
import { formatCount } from "@/lib/format/counts";
import { askedName, fillName, suggestNames } from "./asked-name";
import { type Nameable, usePeople } from "./use-people";

interface NameAreaProps {
  slug: string;
  label: string;
  error: string | undefined;
  text: string;
  takesFocus?: boolean;
  onWrite: (text: string) => void;
  /** Somebody was chosen from the list, of whom there may be several of one name. */
  onChoose: (person: Nameable) => void;
}

/** So many are drawn; to write on narrows them down. */
const MOST = 8;

/** A field of several lines in which an @ offers the people who may be named. */
export function NameArea(props: NameAreaProps) {
  const { slug, label, error, text, takesFocus = false, onWrite, onChoose } = props;
  const listId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const caretAfter = useRef<number | null>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const asked = caret === null ? null : askedName(text, caret);
  const people = usePeople(slug, asked !== null);
  const offered = asked && people ? suggestNames(people, asked.part).slice(0, MOST) : [];
  const isOpen = offered.length > 0;

  useEffect(() => {
    if (caretAfter.current === null) return;
    area.current?.setSelectionRange(caretAfter.current, caretAfter.current);
    caretAfter.current = null;
  }, [text]);

  function take(person: Nameable) {
    if (asked === null || caret === null) return;
    const filled = fillName(text, caret, asked, person.name);
    caretAfter.current = filled.caret;
    onChoose(person);
    onWrite(filled.text);
    setCaret(null);
  }

  /** Before the field itself gets the key. */
  function press(event: KeyboardEvent) {
    if (!isOpen || event.ctrlKey || event.metaKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = offered[active];
    if (by !== undefined) setActive((active + by + offered.length) % offered.length);
    else if (event.key === "Escape") setCaret(null);
    else if ((event.key === "Enter" || event.key === "Tab") && chosen) take(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="relative" onKeyDownCapture={press}>
      <TextArea
        ref={area}
        label={label}
        error={error}
        value={text}
        // What is written here is kept: nobody has to be asked before the panel closes.
        data-kept
        autoFocus={takesFocus}
        aria-autocomplete="list"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? `${listId}-${String(active)}` : undefined}
        onChange={({ currentTarget }) => {
          onWrite(currentTarget.value);
          setCaret(currentTarget.selectionStart);
          setActive(0);
        }}
        onBlur={() => setCaret(null)}
      />
      {isOpen && (
        <ul
          id={listId}
          role="listbox"
          aria-label="People"
          className="on-surface absolute inset-x-0 top-full z-10 mt-1 rounded-sm border border-line-strong py-1 text-xs"
        >
          {offered.map((person, index) => (
            <li
              key={person.id}
              id={`${listId}-${String(index)}`}
              role="option"
              aria-selected={index === active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(person)}
              className={clsx(
                "cursor-pointer truncate px-2.5 py-1 hover:bg-sunk max-md:py-3 pointer-coarse:py-3",
                index === active && "bg-accent-wash",
              )}
            >
              {person.name}
            </li>
          ))}
        </ul>
      )}
      <LiveRegion
        message={isOpen ? `${formatCount(offered.length, "person", "people")} may be meant` : ""}
      />
    </div>
  );
}
