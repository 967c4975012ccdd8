import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Longer than anything may take; then it is told as never answered. */
const PATIENCE_MS = 30_000;

/**
 * As it is written: nothing of the path is put in order first.
 *
 * @param {string} origin
 * @param {{ method: string, path: string, headers: Record<string, string>, body?: string | Buffer }} asked
 * @returns {Promise<{ status: number, headers: import("node:http").IncomingHttpHeaders, body: Buffer, ms: number }>}
 */
export function send(origin, { method, path, headers, body }) {
  const { hostname, port } = new URL(origin);
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method, path, headers, agent }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        const ms = performance.now() - began;
        const { statusCode: status, headers: given } = response;
        resolve({ status, headers: given, body: Buffer.concat(chunks), ms });
      });
    });
    asked.setTimeout(PATIENCE_MS, () => asked.destroy(new Error("It did not answer.")));
    asked.once("error", reject);
    asked.end(body);
  });
}
