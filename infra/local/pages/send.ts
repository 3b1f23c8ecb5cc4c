import type { ServerResponse } from "node:http";

/** Nothing from outside, no script, nobody may frame it. */
const CONTENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'";

const send = (response: ServerResponse, status: number, type: string, text: string) => {
  const body = Buffer.from(text);
  response.writeHead(status, { "content-type": type, "content-length": body.length }).end(body);
};

export const sendJson = (response: ServerResponse, status: number, value: unknown): void =>
  send(response, status, "application/json", JSON.stringify(value));

/** RFC 9457. */
export const sendProblem = (response: ServerResponse, status: number, detail: string): void => {
  const titles: Record<number, string> = {
    400: "Bad request",
    403: "Forbidden",
    404: "Not found",
    422: "Not acceptable",
  };
  const problem = { type: "about:blank", title: titles[status] ?? "Refused", status, detail };
  send(response, status, "application/problem+json", JSON.stringify(problem));
};

export const sendPage = (response: ServerResponse, html: string): void => {
  response.setHeader("content-security-policy", CONTENT_POLICY);
  response.setHeader("referrer-policy", "no-referrer");
  send(response, 200, "text/html; charset=utf-8", html);
};

/** After a form: back to the page, which a reload then doesn't send again. */
export const sendBack = (response: ServerResponse): void => {
  response.writeHead(303, { location: "/_local/" }).end();
};
