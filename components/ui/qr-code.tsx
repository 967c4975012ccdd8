import { correction, generate } from "lean-qr";
import { useMemo } from "react";

interface QrCodeProps {
  text: string;
  /** What it leads to, for whoever cannot scan it. */
  label: string;
  className?: string;
}

/** So many empty modules a reader needs around it. */
const QUIET = 4;

/** Dark on white whatever the theme: half of the readers know it only so. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const { size, path } = useMemo(() => draw(text), [text]);
  return (
    <svg
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={`exact ${className ?? ""}`}
    >
      <path d={`M0 0h${String(size)}v${String(size)}H0z`} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}

/** Each run of dark modules in a row is a bar of its own. */
export function draw(text: string): { size: number; path: string } {
  const code = generate(text, { minCorrectionLevel: correction.M });
  let path = "";
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y) || code.get(x - 1, y)) continue;
      let length = 1;
      while (code.get(x + length, y)) length += 1;
      path += `M${String(x + QUIET)} ${String(y + QUIET)}h${String(length)}v1h-${String(length)}z`;
    }
  }
  return { size: code.size + 2 * QUIET, path };
}
