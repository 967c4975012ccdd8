import type { ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LOCALHOST } from "@/lib/testing/localhost-certificate";
import { postOutside } from "./post-outside";

let server: Server;
let port: number;
const posted: { url: string; body: string }[] = [];

beforeAll(async () => {
  server = createServer(LOCALHOST, (request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      posted.push({ url: request.url ?? "", body });
      if (request.url === "/away") response.writeHead(302, { location: "/taken" });
      if (request.url === "/never") return;
      if (request.url === "/long") {
        endlessly(response);
        return;
      }
      if (request.url === "/broken") response.writeHead(500);
      response.end("\u0000 Not\ttoday\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());

const here = () => ({ hosts: ["localhost"], isPublic: () => true, ca: LOCALHOST.cert });
const at = (place: string) => `https://localhost:${String(port)}${place}`;

describe("what is posted outside", () => {
  it("comes as JSON to the host that is allowed", async () => {
    await postOutside(at("/taken"), { body: '{"text":"hello"}' }, here());
    expect(posted.at(-1)).toEqual({ url: "/taken", body: '{"text":"hello"}' });
  });

  it("is answered, of which the beginning is told on one line, however long it is", async () => {
    const sent = { body: "{}" };
    const plain = await postOutside(at("/taken"), sent, here());
    expect(plain).toEqual({ status: 200, said: "Not today" });
    const { said } = await postOutside(at("/long"), sent, here());
    expect(Array.from(said)).toHaveLength(200);
    const broken = postOutside(at("/broken"), sent, here());
    await expect(broken).rejects.toMatchObject({ answer: { status: 500, said: "Not today" } });
  });

  it("is waited for no longer than it may take", async () => {
    const sent = { body: "{}", longestMs: 50 };
    const why = "No answer within 0.05 seconds.";
    await expect(postOutside(at("/never"), sent, here())).rejects.toThrow(why);
  });

  it("is not posted to where that leads on to", async () => {
    await expect(postOutside(at("/away"), { body: "{}" }, here())).rejects.toThrow(
      "It answered with 302.",
    );
    expect(posted.at(-1)?.url).toBe("/away");
  });

  it.each<[string, () => string, object, RegExp]>([
    ["a host that is not allowed", () => at("/x"), { hosts: ["hooks.slack.com"] }, /not allowed/],
    ["none at all", () => at("/x"), { hosts: [] }, /not allowed/],
    [
      "an address of its own network",
      () => at("/x"),
      { isPublic: undefined },
      /not on the internet/,
    ],
    ["plain http", () => at("/x").replace("https", "http"), {}, /Only https/],
    [
      "an address without a name",
      () => "https://127.0.0.1/",
      { hosts: ["127.0.0.1"] },
      /has a name/,
    ],
    [
      "an address of six without a name",
      () => "https://[::1]/",
      { hosts: ["[::1]"] },
      /has a name/,
    ],
    ["a password", () => at("/x").replace("//", "//a:b@"), {}, /no password/],
    ["whom nobody vouches for", () => at("/x"), { ca: undefined }, /certificate/],
  ])("never goes to %s", async (_, address, part, why) => {
    const before = posted.length;
    await expect(postOutside(address(), { body: "{}" }, { ...here(), ...part })).rejects.toThrow(
      why,
    );
    expect(posted).toHaveLength(before);
  });
});

/** As long as anybody listens. */
function endlessly(response: ServerResponse): void {
  if (response.destroyed) return;
  response.write("😀 and on ".repeat(100), () => setImmediate(() => endlessly(response)));
}
