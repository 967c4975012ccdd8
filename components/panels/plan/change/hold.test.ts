import { QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, it } from "vitest";
import { letGoOfHeld } from "@/lib/client/changes";
import { planFixtures } from "../fixtures";
import { allRows } from "../rows-of";
import type { Change } from "./foresee";
import { hold, letGo } from "./hold";
import { noticeAt, notify } from "./news";
import { waits } from "./notices";

const [first, second] = allRows(planFixtures.full);
const claimOf = (row: Change["row"]): Change => ({
  ...{ row, verb: "claim", reason: null, open: [] },
  ...{ by: "Lena", at: "2026-03-16T12:00:00.000Z" },
});
let client: QueryClient;
const isWaiting = ({ id }: Change["row"]) => waits(noticeAt(client, "p", id));

beforeEach(() => {
  client = new QueryClient();
});

describe("a change that could not be sent", () => {
  it("is let go of by whoever takes back, the newest first, and each once", () => {
    hold(client, "p", claimOf(first!));
    hold(client, "p", claimOf(second!));
    expect(letGoOfHeld("another")).toBe(false);
    expect(letGoOfHeld("p")).toBe(true);
    expect([first!, second!].map(isWaiting)).toEqual([true, false]);
    expect(noticeAt(client, "p", second!.id)).toMatchObject({
      kind: "told",
      text: "Taken back before it was sent: nothing has changed.",
    });
    expect(letGoOfHeld("p")).toBe(true);
    expect(isWaiting(first!)).toBe(false);
    expect(letGoOfHeld("p")).toBe(false);
  });

  it("is nothing to let go of once it is sent, or was not to be", () => {
    hold(client, "p", claimOf(first!));
    notify(client, "p", first!.id, null);
    expect(letGoOfHeld("p")).toBe(false);
    hold(client, "p", claimOf(first!));
    expect(letGo(client, "p", first!.id)).toBe(true);
    expect(letGo(client, "p", first!.id)).toBe(false);
    expect(letGoOfHeld("p")).toBe(false);
  });
});
