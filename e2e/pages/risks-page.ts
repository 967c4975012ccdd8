import type { Locator, Page } from "@playwright/test";
import { expect } from "../fixtures/test";

type Side = "low" | "medium" | "high" | "critical" | "unknown";

/** The risks of a project as a person meets them: the matrix, and the register under it. */
export class RisksPage {
  constructor(
    readonly page: Page,
    readonly slug: string,
  ) {}

  async open(rest = ""): Promise<void> {
    await this.page.goto(`/projects/${this.slug}/risks${rest}`);
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
  }

  get grid(): Locator {
    return this.page.getByRole("grid", { name: "Risks by probability and impact" });
  }

  /** A cell by its heads, as they are read. */
  cell(probability: Side, impact: Side): Locator {
    return this.grid.locator(`[data-cell="${probability}-${impact}"]`);
  }

  get rows(): Locator {
    return this.page.locator("tbody[data-row]");
  }

  row(key: string): Locator {
    return this.page.locator(`[id="risk-${key}"]`);
  }

  title(key: string): Locator {
    return this.row(key).locator("[data-stop]");
  }

  /** Sets the next review by hand. */
  async reviewOn(key: string, day: string): Promise<void> {
    await this.title(key).click();
    await this.row(key).getByRole("button", { name: "Re-assess…" }).click();
    await this.dialog.getByLabel("Next review").fill(day);
    await this.dialog.getByRole("button", { name: "Save" }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  /** Drawn by the server, it answers to keys only once the browser has taken over. */
  async untilAlive(): Promise<void> {
    await expect(async () => {
      await this.page.keyboard.press("m");
      const isIn = await this.grid.evaluate((grid) => grid.contains(document.activeElement));
      expect(isIn).toBe(true);
    }).toPass();
  }

  /** Chooses in one of the two groups of levels. */
  async choose(group: "Probability" | "Impact", level: Side): Promise<void> {
    await this.dialog
      .getByRole("radiogroup", { name: group })
      .getByLabel(level, { exact: true })
      .check();
  }
}

export interface RiskOfApi {
  id: string;
  key: string;
  version: number;
  title: string;
  probability: Side | null;
  impact: Side | null;
  computedLevel: Side | null;
  standing: Side;
  reviewOn: string | null;
  review: "due" | "planned" | "none";
  mitigation: string | null;
  owner: string | null;
  expectedLoss: { lowMinor: number; highMinor: number; currency: string } | null;
}

export async function risksOfApi(page: Page, slug: string, query = ""): Promise<RiskOfApi[]> {
  const response = await page.request.get(`/api/v1/projects/${slug}/risks${query}`);
  expect(response.status()).toBe(200);
  return ((await response.json()) as { items: RiskOfApi[] }).items;
}

export async function eventsOf(page: Page, slug: string, { id }: RiskOfApi) {
  const response = await page.request.get(`/api/v1/projects/${slug}/events?subject=${id}`);
  const { items } = (await response.json()) as {
    items: { action: string; actorName: string; before: object; after: object }[];
  };
  return items;
}
