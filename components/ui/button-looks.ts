import { clsx } from "clsx";

export type ButtonLook = "plain" | "primary" | "danger" | "quiet";

const LOOKS: Record<ButtonLook, string> = {
  plain: "border-line-strong bg-surface text-ink hover:bg-sunk",
  primary: "border-ink bg-ink text-canvas hover:border-ink-2 hover:bg-ink-2",
  danger: "border-stop bg-surface text-stop hover:bg-stop-wash",
  // In each of many rows, where borders would be all that one sees.
  quiet:
    "border-transparent px-0! text-ink-2 underline decoration-line-strong underline-offset-4 hover:text-accent",
};

/** 32 high, 44 under a finger. */
export function buttonClass(look: ButtonLook, className?: string): string {
  return clsx(
    "inline-flex h-8 items-center justify-center gap-2 rounded-sm border px-3 text-xs font-medium whitespace-nowrap transition-colors duration-quick max-md:h-11 pointer-coarse:h-11 print:hidden",
    "disabled:border-line disabled:bg-sunk disabled:text-ink-3 aria-disabled:border-line aria-disabled:bg-sunk aria-disabled:text-ink-3",
    LOOKS[look],
    className,
  );
}
