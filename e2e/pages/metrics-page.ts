import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { expect } from "../fixtures/test";

/** The metrics of a project as a person meets them. Rows are named by the key of their metric. */
export class MetricsPage {
  constructor(
    readonly page: Page,
    readonly slug: string,
  ) {}

  async open(search = ""): Promise<void> {
    await this.page.goto(`/projects/${this.slug}/metrics${search}`);
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
    await this.untilAlive();
  }

  row(key: string): Locator {
    return this.page.locator(`[id="metric-${key}"]`);
  }

  title(key: string): Locator {
    return this.row(key).locator("[data-stop]");
  }

  /** What stands behind a row that is open. */
  inside(key: string): Locator {
    return this.page.locator(`[id="inside-metric-${key}"]`);
  }

  /** The samples of a metric whose row is open, the newest first. */
  samples(key: string): Locator {
    return this.inside(key).getByRole("table").locator("tbody tr");
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  field(name: string | RegExp): Locator {
    return this.dialog.getByLabel(name);
  }

  /** With the focus on a row: a key, a figure, what shows it (or it would be a claim) and Enter. */
  async addByKeyboard(reading: string): Promise<void> {
    await this.page.keyboard.press("s");
    await expect(this.field(/^Reading/)).toBeFocused();
    await this.page.keyboard.type(reading);
    await expect(async () => {
      await this.page.keyboard.press("Tab");
      await expect(this.field("Proof")).toBeFocused({ timeout: 50 });
    }).toPass({ intervals: [0] });
    await this.page.keyboard.type("Build 1412");
    await this.page.keyboard.press("Enter");
    await expect(this.dialog).toHaveCount(0);
  }

  /** Drawn by the server, it answers to keys only once the browser has taken over. */
  private async untilAlive(): Promise<void> {
    await expect(async () => {
      await this.page.keyboard.press("?");
      await expect(this.dialog).toHaveCount(1, { timeout: 500 });
    }).toPass();
    await this.page.keyboard.press("Escape");
    await expect(this.dialog).toHaveCount(0);
  }
}

export interface ApiMetric {
  id: string;
  key: string;
  version: number;
  state: string;
  standing: string;
  trend: { direction: string } | null;
}

interface ApiEvent {
  actorName: string;
  action: string;
  after: Record<string, unknown> | null;
}

/** The same metrics as scripts read them. */
export class MetricsApi {
  constructor(
    private readonly request: APIRequestContext,
    private readonly slug: string,
  ) {}

  async metric(key: string): Promise<ApiMetric> {
    const metrics = await this.list<ApiMetric>("metrics");
    const metric = metrics.find((one) => one.key === key);
    if (!metric) throw new Error(`${this.slug} has no metric ${key}.`);
    return metric;
  }

  async events(key: string): Promise<ApiEvent[]> {
    return this.list(`events?subject=${(await this.metric(key)).id}`);
  }

  async criterion(key: string): Promise<{ state: string }> {
    const response = await this.request.get(`/api/v1/projects/${this.slug}/verdict`);
    expect(response.status()).toBe(200);
    const { criteria } = (await response.json()) as { criteria: { key: string; state: string }[] };
    const criterion = criteria.find((one) => one.key === key);
    if (!criterion) throw new Error(`${this.slug} has no criterion ${key}.`);
    return criterion;
  }

  private async list<Row>(list: string): Promise<Row[]> {
    const response = await this.request.get(`/api/v1/projects/${this.slug}/${list}`);
    expect(response.status(), list).toBe(200);
    return ((await response.json()) as { items: Row[] }).items;
  }
}
