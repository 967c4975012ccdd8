import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

// Two panels of one page that read the clock one after the other could disagree about what has run out.

test.each(["app", "components"])(
  "nothing in %s reads the clock: it asks for requestNow",
  (folder) => {
    const reading = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) =>
        /\bnowInstant\b|(?<!performance\.)\bnow\(\)/.test(
          readFileSync(path.join(folder, file), "utf8"),
        ),
      );
    expect(reading).toEqual([]);
  },
);
