// Takes the pictures of the README from a running Gantry with the example portfolio:
//   GANTRY_GALLERY=1 npm start   (in one terminal)
//   npm run pictures             (in another)
import { readFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "@playwright/test";
import { ensureChromium } from "./lib/chromium.mjs";

const url = process.env.GANTRY_URL ?? "http://127.0.0.1:3000";
const home = process.env.GANTRY_HOME ?? ".gantry";
const password =
  process.env.GANTRY_EXAMPLE_PASSWORD ??
  (await readFile(path.join(home, "example-password"), "utf8")).trim();

const PICTURES = [
  { name: "portfolio", path: "/", theme: "light", width: 1440, height: 900 },
  {
    name: "overview",
    path: "/projects/execution-platform",
    theme: "light",
    width: 1440,
    height: 1180,
  },
  {
    name: "go-no-go",
    path: "/projects/visionflow/go-no-go",
    theme: "light",
    width: 1440,
    height: 1180,
  },
  {
    name: "risks",
    path: "/projects/execution-platform/risks",
    theme: "light",
    width: 1440,
    height: 1180,
  },
  {
    name: "timeline",
    path: "/projects/execution-platform/timeline",
    theme: "light",
    width: 1440,
    height: 1180,
  },
  {
    name: "economics",
    path: "/projects/visionflow/economics",
    theme: "light",
    width: 1440,
    height: 1180,
  },
  { name: "plan", path: "/projects/vimana/plan", theme: "light", width: 1440, height: 1180 },
  { name: "plan-dark", path: "/projects/vimana/plan", theme: "dark", width: 1440, height: 900 },
  { name: "plan-phone", path: "/projects/vimana/plan", theme: "light", width: 390, height: 844 },
  // Nobody has to hold a review for it: a screen of the gallery, where `GANTRY_GALLERY=1` shows that.
  {
    name: "review-wall",
    path: "/gallery/wall/claims-refuted",
    theme: "dark",
    width: 1920,
    height: 1080,
  },
  // As it lies on the desk: what is printed, without colour.
  {
    name: "go-no-go-paper",
    path: "/projects/execution-platform/go-no-go",
    theme: "light",
    width: 680,
    height: 1009,
    onPaper: true,
  },
];

/** What a page of A4 at 96 dpi leaves of it between its margins, in grey. */
async function toPaper(page) {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => {
    document.documentElement.style.filter = "grayscale(1)";
  });
}

const browser = await chromium.launch({
  executablePath: await ensureChromium({ log: console.log }),
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
});
for (const picture of PICTURES) {
  const context = await browser.newContext({
    baseURL: url,
    colorScheme: picture.theme,
    viewport: { width: picture.width, height: picture.height },
  });
  const signedIn = await context.request.post("/api/auth/sign-in/email", {
    data: { email: "lead@gantry.example", password },
  });
  if (!signedIn.ok()) throw new Error(`Signing in was answered with ${signedIn.status()}.`);
  const page = await context.newPage();
  const answer = await page.goto(picture.path, { waitUntil: "networkidle" });
  if (!answer?.ok()) throw new Error(`${picture.path} is not there.`);
  if (picture.onPaper) await toPaper(page);
  await page.screenshot({ path: `docs/pictures/${picture.name}.png` });
  await context.close();
  console.log(`docs/pictures/${picture.name}.png`);
}
await browser.close();
