import { describe, expect, it } from "vitest";
import { shortCommand } from "./short-command";

describe("a command in one line", () => {
  it.each([
    ["pytest tests/ --collect-only", "pytest tests/ --collect-only"],
    ["for one in a b; do\n  echo one\ndone", "for one in a b; do echo one done"],
    [`python -c "from vibe_core.protocols import *"`, "from vibe_core.protocols import *"],
    [
      `python -c "from vibe_core.config import CityConfig, load_config; print('✅ Config OK')"`,
      "from vibe_core.config import CityConfig, load_config",
    ],
    ["timeout 5 python run_server.py 2>&1 | jq .", "run_server.py | jq ."],
  ])("loses its frame: %s", (command, short) => {
    expect(shortCommand(command)).toBe(short);
  });

  it("loses whole words of its middle when it is too long, never its beginning or its end", () => {
    const command =
      "python -m package.of.modules --with a-long-list --of arguments --and some more config/test_minimal.yaml";
    const short = shortCommand(command);
    expect(short).toBe("python -m package.of.modules --with … config/test_minimal.yaml");
    expect(short.length).toBeLessThanOrEqual(64);
  });

  it("is never longer than its line, whatever it is", () => {
    for (const command of ["x".repeat(200), `${"y".repeat(100)} z`, `a ${"b".repeat(100)}`]) {
      expect(shortCommand(command).length).toBeLessThanOrEqual(66);
    }
  });
});
