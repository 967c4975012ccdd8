import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

interface FoldingProps {
  className: string;
  children: ReactNode;
}

/** Opens over the page, and closes once somebody goes on elsewhere, by a press or by the keyboard. */
export function Folding({ className, children }: FoldingProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // A press on a word inside takes the focus to the page around it: that is not going elsewhere.
    let isPress = false;
    const isOutside = ({ target }: Event) =>
      target instanceof Node && details.current?.contains(target) === false;
    const close = () => {
      if (details.current?.open) details.current.open = false;
    };
    const press = (event: PointerEvent) => {
      isPress = true;
      if (isOutside(event)) close();
    };
    const key = () => {
      isPress = false;
    };
    const focus = (event: FocusEvent) => {
      if (!isPress && isOutside(event)) close();
    };
    document.addEventListener("pointerdown", press, true);
    document.addEventListener("keydown", key, true);
    document.addEventListener("focusin", focus);
    return () => {
      document.removeEventListener("pointerdown", press, true);
      document.removeEventListener("keydown", key, true);
      document.removeEventListener("focusin", focus);
    };
  }, []);
  return (
    <details ref={details} className={className} onKeyDown={closeOnEscape}>
      {children}
    </details>
  );
}

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
  const details = event.currentTarget;
  if (event.key !== "Escape" || !details.open) return;
  event.preventDefault();
  event.stopPropagation();
  details.open = false;
  details.querySelector("summary")?.focus();
}
