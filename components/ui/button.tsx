import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-looks";
import { Kbd } from "./kbd";

interface ButtonProps extends ComponentProps<"button"> {
  /** One `primary` in a place; `danger` only where it cannot be taken back; `quiet` in rows. */
  look?: ButtonLook;
  /** The key that does the same, shown where there is a keyboard. */
  hotkey?: string;
  /** Under way: says so to a screen reader, keeps its width and the focus. */
  busy?: boolean;
}

/** A verb: "Claim done", "Record decision". */
export function Button(props: ButtonProps) {
  const { look = "plain", hotkey, busy = false, className, children, onClick, ...rest } = props;
  return (
    <button
      type="button"
      className={buttonClass(look, className)}
      aria-keyshortcuts={hotkey}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? preventPress : onClick}
      {...rest}
    >
      {children}
      {hotkey !== undefined && (
        <span aria-hidden="true">
          <Kbd bare={look === "primary"}>{hotkey}</Kbd>
        </span>
      )}
    </button>
  );
}

/** A busy button stays focusable, so a second press, or Enter in a form, must come to nothing. */
function preventPress(event: { preventDefault: () => void }) {
  event.preventDefault();
}
