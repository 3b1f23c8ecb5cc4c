import type { IncomingMessage } from "node:http";

/** Bytes; API Gateway's limit. */
const LONGEST_BODY = 10 * 1024 * 1024;

/** The whole body; `undefined` if there is none. What is too large is read to its end, but not kept. */
export const readBody = (request: IncomingMessage): Promise<Buffer | undefined | "too large"> => {
  const { "content-length": length, "transfer-encoding": encoding } = request.headers;
  if (length === undefined && encoding === undefined) return Promise.resolve(undefined);
  if (Number(length) > LONGEST_BODY) {
    request.resume();
    return Promise.resolve("too large");
  }
  return new Promise((resolve, reject) => {
    let size = 0;
    let chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LONGEST_BODY) chunks.push(chunk);
      else {
        chunks = [];
        resolve("too large");
      }
    });
    request.on("end", () => resolve(size === 0 ? undefined : Buffer.concat(chunks)));
    request.on("error", reject);
    request.on("close", () => request.complete || reject(new Error("the client went away")));
  });
};
