import { expect, it } from "vitest";
import { draw } from "./qr-code";

it("draws the three corners that a reader looks for, within an empty rim", () => {
  const { size, path } = draw("https://gantry.example/projects/vimana/review/remote");
  const code = size - 8;
  for (const [x, y] of [
    [4, 4],
    [4 + code - 7, 4],
    [4, 4 + code - 7],
  ] as const) {
    expect(path).toContain(`M${String(x)} ${String(y)}h7v1h-7z`);
  }
  const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, ...all]) => all.map(Number));
  for (const [x = 0, y = 0, length = 0] of starts) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
    expect(Math.max(x + length, y + 1)).toBeLessThanOrEqual(4 + code);
  }
});
