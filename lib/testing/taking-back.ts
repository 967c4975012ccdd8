import { expect } from "vitest";
import { registeredActions } from "@/lib/platform/action";
import { scopeOf } from "@/lib/platform/operator";

let requests = 0;

/** The id of a request of one's own, by which what it writes can be taken back. */
export function newRequest(): string {
  requests += 1;
  return lastRequest();
}

export function lastRequest(): string {
  return `request-${String(requests)}`;
}

/** Takes a change back as Lena, and answers under which request. */
export async function takeBack(slug: string, change: string): Promise<string> {
  expect(await answerToTakingBack(slug, change)).toMatchObject({ ok: true });
  return lastRequest();
}

export async function answerToTakingBack(slug: string, change: string) {
  const action = registeredActions().find(({ name }) => name === "history.takeBack");
  const lena = scopeOf({ userId: null, name: "Lena", email: null, role: "editor" });
  return action!.run(lena, { slug, change }, newRequest());
}
