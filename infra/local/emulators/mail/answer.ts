import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { Refusal } from "./refusal.ts";

const namespace = 'xmlns="http://ses.amazonaws.com/doc/2010-12-01/"';
const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeXml = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

const send = (response: ServerResponse, status: number, xml: string) => {
  response.writeHead(status, { "content-type": "text/xml", "content-length": Buffer.byteLength(xml) }).end(xml);
};

/** SES version 1 speaks AWS's Query protocol: flat results in an envelope named after the action. */
export const answer = (response: ServerResponse, action: string, result: Record<string, unknown>): void => {
  const fields = Object.entries(result).map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`);
  const request = `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;
  send(
    response,
    200,
    `<${action}Response ${namespace}><${action}Result>${fields.join("")}</${action}Result>${request}</${action}Response>`,
  );
};

export const refuse = (response: ServerResponse, { code, message, status }: Refusal): void => {
  const blame = status < 500 ? "Sender" : "Receiver";
  const error = `<Error><Type>${blame}</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`;
  send(response, status, `<ErrorResponse ${namespace}>${error}<RequestId>${randomUUID()}</RequestId></ErrorResponse>`);
};
