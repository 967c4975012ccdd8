import { clsx } from "clsx";

interface KbdProps {
  children: string;
  /** Without a ground of its own, on an ink button. */
  bare?: boolean;
}

/** A key; not shown where there is none to press. */
export function Kbd({ children, bare = false }: KbdProps) {
  return (
    <kbd
      className={clsx(
        "inline-block rounded-sm px-1.25 font-mono text-2xs font-medium max-md:hidden pointer-coarse:hidden",
        !bare && "bg-sunk text-ink-2",
      )}
    >
      {children}
    </kbd>
  );
}
