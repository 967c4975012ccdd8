import { Agent, request } from "node:http";

/** As many connections as are asked at once, and each stays open. */
export function connections(concurrency) {
  return new Agent({ keepAlive: true, maxSockets: concurrency });
}

/**
 * @param {string} url
 * @param {{ agent: Agent, method?: string, headers?: Record<string, string>, body?: string }} options
 * @returns {Promise<{ status: number, headers: Record<string, string>, body: Buffer }>}
 */
export function ask(url, { agent, method = "GET", headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method, headers }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        const { statusCode: status, headers: given } = response;
        resolve({ status, headers: given, body: Buffer.concat(chunks) });
      });
    });
    asked.once("error", reject);
    asked.end(body);
  });
}

/** Asks, and throws unless the answer is 200. */
export async function askWell(url, options) {
  const answer = await ask(url, options);
  if (answer.status === 200) return answer;
  throw new Error(`${url} answered ${answer.status}: ${answer.body.toString("utf8", 0, 200)}`);
}
