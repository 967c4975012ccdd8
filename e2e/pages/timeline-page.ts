import type { Locator, Page } from "@playwright/test";
import { expect } from "../fixtures/test";

/** The timeline of a project, as somebody plans on it. */
export class TimelinePage {
  constructor(
    readonly page: Page,
    readonly slug: string,
  ) {}

  async open(search = ""): Promise<void> {
    await this.page.goto(`/projects/${this.slug}/timeline${search}`);
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
    // Once the page is alive its keys do something.
    await expect(async () => {
      await this.page.keyboard.press("j");
      await expect(this.page.locator(":focus")).toHaveAttribute("data-row", /./, { timeout: 500 });
    }).toPass();
  }

  row(id: string): Locator {
    return this.page.getByRole("treegrid").locator(`[data-row="${id}"]`);
  }

  bar(id: string): Locator {
    return this.row(id).locator(".timeline-bar");
  }

  /** A cell of the table under the drawing, by its head. */
  cell(id: string, head: "Baseline" | "Expected" | "Slip" | "P80"): Locator {
    const at = { Baseline: 1, Expected: 3, Slip: 4, P80: 6 }[head];
    return this.page.locator(`[data-twin="${id}"]`).getByRole("cell").nth(at);
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  private get region(): Locator {
    return this.page.getByRole("region", { name: "Timeline", exact: true });
  }

  /** What came of the last change. */
  told(words: string | RegExp): Locator {
    return this.region.getByText(words);
  }

  get refusal(): Locator {
    return this.region.getByRole("alert");
  }

  /** By the keys alone, from wherever the focus is. */
  async goTo(id: string): Promise<void> {
    const focused = this.page.locator(":focus");
    await this.page.keyboard.press("j");
    await expect(focused).toHaveAttribute("data-row", /./);
    await this.page.keyboard.press("Home");
    for (;;) {
      const here = (await focused.getAttribute("data-row")) ?? "";
      if (here === id) return;
      expect(here, `${id} is a row`).not.toMatch(/^(finish)?$/);
      await this.page.keyboard.press("ArrowDown");
      await expect(focused).not.toHaveAttribute("data-row", here);
    }
  }

  /** Takes hold of a bar by its middle or its end, and moves the hand so many days. */
  async drag(id: string, part: "middle" | "end", days: number): Promise<void> {
    const bar = this.bar(id);
    await bar.scrollIntoViewIfNeeded();
    const box = await bar.boundingBox();
    const wide = await this.page.locator(".timeline-lines").evaluate((lines) => {
      const all = getComputedStyle(lines).getPropertyValue("--days");
      return lines.getBoundingClientRect().width / Number(all);
    });
    if (!box) throw new Error(`${id} has no bar.`);
    const x = part === "middle" ? box.x + box.width / 2 : box.x + box.width - 2;
    const y = box.y + box.height / 2;
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + days * wide, y, { steps: 8 });
  }

  get ghost(): Locator {
    return this.page.locator(".timeline-dragged");
  }
}
