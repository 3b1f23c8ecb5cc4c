import type { Host } from "../../infra/local/host.ts";
import { type Answer, readAnswer } from "./answer.ts";
import { expectDocumented } from "./documented.ts";

type Body = NonNullable<RequestInit["body"]>;

/** The public API, as a company's web site and a customer's browser use it. Answers are held against its document. */
export const customerClient = ({ url }: Pick<Host, "url">) => {
  const send = async (path: string, options: RequestInit = {}): Promise<Answer> => {
    const to = new URL(path, url);
    const answer = await readAnswer(await fetch(to, { redirect: "manual", ...options }));
    expectDocumented({ method: options.method ?? "GET", path: to.pathname }, answer);
    return answer;
  };
  const post = (path: string, body: Body, type: string | undefined, headers: Record<string, string>) =>
    send(path, { method: "POST", body, headers: { ...(type && { "content-type": type }), ...headers } });
  const postForm = (path: string, fields: [string, string][] | Record<string, string>, headers = {}) =>
    post(path, new URLSearchParams(fields).toString(), "application/x-www-form-urlencoded", headers);

  return {
    /** `body` as it is, where it is text or bytes already. */
    complain: (body: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
      const raw = typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
      return post("/v1/complaints", raw as Body, "application/json", headers);
    },
    complainAs: (type: string | undefined, body: Body): Promise<Answer> => post("/v1/complaints", body, type, {}),
    complainByForm: (fields: [string, string][] | Record<string, string>, headers: Record<string, string> = {}) =>
      postForm("/v1/complaints", fields, headers),
    /** Asks where a file may go. */
    askToUpload: (file: { filename: string; contentType: string; size: number }): Promise<Answer> =>
      post("/v1/uploads", JSON.stringify(file), "application/json", {}),
    /** `link`: the page's whole address, or its path. */
    open: (link: string): Promise<Answer> => send(link),
    say: (link: string, message: string): Promise<Answer> => postForm(`${link}/messages`, { message }),
    answerFollowUp: (link: string, fixed: "yes" | "no", comment?: string): Promise<Answer> =>
      postForm(`${link}/follow-up`, { fixed, ...(comment === undefined ? {} : { comment }) }),
    rate: (link: string, fields: { score?: string; comment?: string }): Promise<Answer> =>
      postForm(`${link}/rating`, fields),
    disown: (link: string, scope?: "all"): Promise<Answer> =>
      postForm(`${link}/not-you`, scope === undefined ? {} : { all: "yes" }),
  };
};

let customers = 0;
/** An address that no other test of this file uses. */
export const newAddress = (name = "customer"): string => {
  customers += 1;
  return `${name}-${customers}@example.com`;
};
