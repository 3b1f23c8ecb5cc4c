import { Agent, type IncomingHttpHeaders, request } from "node:http";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** From the request to the last byte of its answer. */
  millis: number;
}

interface CallOptions {
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** Milliseconds; then the connection is given up. */
  patience?: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One HTTP request, never repeated. Rejects only where there was no whole answer. */
export const call = (method: string, url: string, options: CallOptions = {}): Promise<Answer> => {
  const { body, patience = 35_000 } = options;
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const type: Record<string, string> = sent === undefined ? {} : { "content-type": "application/json" };
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { ...type, ...options.headers };
    const signal = AbortSignal.timeout(patience);
    const outgoing = request(url, { agent, method, headers, signal }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        const millis = performance.now() - began;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, millis });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(sent);
  });
};
