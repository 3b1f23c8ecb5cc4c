import { type ClientRequest, type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps, type RequestOptions } from "node:https";
import type { TcpSocketConnectOpts } from "node:net";
import { type Address, alwaysThese } from "./find-addresses.ts";
import { Failure } from "./judge-failure.ts";
import { bareHost } from "./judge-host.ts";

/** Of an answer's headers, and as much again of its body, which nobody reads. */
const MOST_BYTES = 16_384;

export interface ExchangeRequest {
  url: URL;
  addresses: readonly Address[];
  headers: Record<string, string>;
  body: string;
  /** Of each address but the last. Node's own 250 ms give up whoever is on the other side of the world (nodejs/node#54359). */
  connectMs: number;
  signal: AbortSignal;
  ca?: string | undefined;
}

/** One request over a connection of its own, which is closed when this resolves: what a function leaves behind is frozen with it. */
export const exchange = async (wanted: ExchangeRequest): Promise<IncomingMessage> => {
  const bytes = Buffer.from(wanted.body);
  const send = wanted.url.protocol === "https:" ? overHttps : overHttp;
  const request = send(optionsOf(wanted, bytes.length));
  const closed = new Promise((resolve) => request.on("close", resolve));
  const broken = new Promise<never>((_, reject) => request.on("error", reject));
  try {
    const response = await Promise.race([answerTo(request.end(bytes)), broken]);
    await Promise.race([throwAway(response), broken]);
    return response;
  } finally {
    request.destroy();
    await closed;
  }
};

type Options = RequestOptions & Pick<TcpSocketConnectOpts, "autoSelectFamilyAttemptTimeout">;

const optionsOf = ({ url, addresses, headers, connectMs, signal, ca }: ExchangeRequest, length: number): Options => ({
  method: "POST",
  hostname: bareHost(url.hostname),
  port: url.port,
  path: url.pathname + url.search,
  headers: { ...headers, "user-agent": "Heard-Webhooks/1", "content-length": length },
  signal,
  agent: false,
  lookup: alwaysThese(addresses),
  autoSelectFamilyAttemptTimeout: connectMs,
  maxHeaderSize: MOST_BYTES,
  rejectUnauthorized: true,
  ca,
});

/** A connection that ends with neither an answer nor an error was to be switched to another protocol. */
const answerTo = (request: ClientRequest): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request.on("response", resolve);
    request.on("close", () => reject(new Failure("not-http")));
  });

const throwAway = async (response: IncomingMessage): Promise<void> => {
  let size = 0;
  for await (const chunk of response) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) throw new Failure("answer-too-large");
  }
};
