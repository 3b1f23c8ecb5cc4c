import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What an API says to one action, or refuses it with. */
export type Reply = { refuse: string; status?: number; message?: string } | { say: object } | { hang: true };
export type Input = Record<string, unknown>;
/** `region`: for which the request is signed. */
export type Answers = Record<string, (input: Input, region: string) => Reply | Promise<Reply>>;

interface Asked {
  protocol: "json" | "query";
  action: string;
  input: Input;
}

export interface AwsStub {
  url: string;
  /** By action, as it is called in a policy: `GetParameter`. */
  answers: Answers;
  asked: string[];
  close(): Promise<void>;
}

/** Speaks the three protocols of the APIs that are asked, and knows nothing by itself: a question without an answer is a 501. */
export const startAwsStub = async (answers: Answers): Promise<AwsStub> => {
  const asked: string[] = [];
  const stub = { answers };
  const server = createServer(async (request, response) => {
    const { protocol, action, input } = await read(request);
    asked.push(action);
    const reply = (await stub.answers[action]?.(input, regionOf(request))) ?? { refuse: "NotImplemented", status: 501 };
    if ("hang" in reply) return;
    const isError = "refuse" in reply;
    const status = isError ? (reply.status ?? 400) : 200;
    if (protocol === "query") {
      const body = isError
        ? { ErrorResponse: { Error: { Type: "Sender", Code: reply.refuse, Message: reply.message ?? "no" } } }
        : { [`${action}Response`]: { [`${action}Result`]: reply.say } };
      response.writeHead(status, { "content-type": "text/xml" }).end(toXml(body));
      return;
    }
    const body = isError ? { __type: reply.refuse, message: reply.message ?? "no" } : reply.say;
    const headers = { "content-type": "application/json", ...(isError && { "x-amzn-errortype": reply.refuse }) };
    response.writeHead(status, headers).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(stub, {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
};

const regionOf = ({ headers }: IncomingMessage): string =>
  /Credential=[^/]+\/\d+\/([^/]+)\//.exec(headers.authorization ?? "")?.[1] ?? "";

const INVOKE = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;
const IDENTITY = /^\/v2\/email\/identities\/([^/]+)$/;

const read = async (request: IncomingMessage): Promise<Asked> => {
  const body = await text(request);
  const { pathname } = new URL(request.url ?? "/", "http://stub");
  const target = request.headers["x-amz-target"];
  if (typeof target === "string") {
    return { protocol: "json", action: target.split(".").at(-1) ?? "", input: JSON.parse(body) };
  }
  const [, name] = INVOKE.exec(pathname) ?? [];
  if (name !== undefined) {
    return {
      protocol: "json",
      action: "InvokeFunction",
      input: { name: decodeURIComponent(name), event: JSON.parse(body) },
    };
  }
  const [, identity] = IDENTITY.exec(pathname) ?? [];
  if (identity !== undefined) {
    return { protocol: "json", action: "GetEmailIdentity", input: { identity: decodeURIComponent(identity) } };
  }
  if (pathname === "/v2/email/account") return { protocol: "json", action: "GetAccount", input: {} };
  if (pathname === "/2016-08-19/account-settings") {
    return { protocol: "json", action: "GetAccountSettings", input: {} };
  }
  const { Action: action = pathname, ...input } = Object.fromEntries(new URLSearchParams(body));
  return { protocol: "query", action, input };
};

const toXml = (value: unknown): string => {
  if (Array.isArray(value)) return value.map((member) => `<member>${toXml(member)}</member>`).join("");
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .map(([name, inner]) => `<${name}>${toXml(inner)}</${name}>`)
      .join("");
  }
  return String(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
};
