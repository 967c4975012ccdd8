import { clsx } from "clsx";

interface DifferenceMarkProps {
  /** Somebody has said why; the mark goes quiet but stays. */
  explained?: boolean;
  /** Where both sources are shown. */
  href?: string;
  label?: string;
}

/** Between a computed and a stated figure that differ. Equal figures carry no mark. */
export function DifferenceMark(props: DifferenceMarkProps) {
  const { explained = false, href, label = "differs from" } = props;
  const className = clsx(
    "mx-1 inline-flex h-4 w-[1.125rem] items-center justify-center rounded-sm align-[0.0625rem] text-xs/4 print:border print:border-current",
    explained ? "text-ink-3" : "exact bg-warn-wash font-semibold text-warn",
  );
  if (href === undefined) {
    return (
      <span role="img" aria-label={label} className={className}>
        ≠
      </span>
    );
  }
  return (
    <a href={href} aria-label={`${label}: show both sources`} className={className}>
      ≠
    </a>
  );
}
