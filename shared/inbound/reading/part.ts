import { LONGEST_BOUNDARY } from "./bounds.ts";
import type { HeaderDecoding } from "./decode-header.ts";
import { readStructured, type Structured } from "./parameters.ts";
import type { RawHeader } from "./read-headers.ts";
import { type TransferEncoding, transferEncoding } from "./transfer-encoding.ts";

/** RFC 2045's entity: the mail itself, or a part of it. */
export interface Part {
  readonly headers: readonly RawHeader[];
  /** Lower case, `type/subtype`. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** Lower case: `attachment`, `inline`, or whatever it says; empty if it doesn't. */
  readonly disposition: string;
  /** As its sender wrote it. */
  readonly filename?: string;
  readonly encoding: TransferEncoding;
  /** As it came: encoded, and of a multipart what stands before its first part. */
  content: Buffer;
  /** Of a multipart. */
  readonly children: Part[];
}

export const headerValue = (headers: readonly RawHeader[], name: string): string | undefined =>
  headers.find((header) => header.name === name)?.value;

/** Of headers that are there twice the first counts, as it does for whoever checked the mail on its way. */
export const createPart = (headers: readonly RawHeader[], parent: Part | undefined, decoding: HeaderDecoding): Part => {
  const content = readStructured(headerValue(headers, "content-type") ?? "", decoding);
  const disposition = readStructured(headerValue(headers, "content-disposition") ?? "", decoding);
  const filename = disposition.parameters.get("filename") || content.parameters.get("name");
  return {
    headers,
    type: typeOf(content, parent),
    parameters: content.parameters,
    disposition: disposition.token,
    ...(filename && { filename }),
    encoding: transferEncoding(headerValue(headers, "content-transfer-encoding") ?? ""),
    content: Buffer.alloc(0),
    children: [],
  };
};

const typeOf = ({ token }: Structured, parent: Part | undefined): string => {
  const type = /^([\w.+-]+)\s*\/\s*([\w.+-]+)/.exec(token);
  if (type) return `${type[1]}/${type[2]}`;
  if (/^multipart\b/.test(token)) return "multipart/mixed";
  if (/^html?$/.test(token)) return "text/html";
  if (token === "" || /^(?:text|plain)\b/.test(token)) {
    return token === "" && parent?.type === "multipart/digest" ? "message/rfc822" : "text/plain";
  }
  return "application/octet-stream";
};

export const isMultipart = ({ type }: Part): boolean => type.startsWith("multipart/");

/** As it stands in delimiter lines, one character a byte; undefined where there is none that could be looked for. */
export const boundaryOf = ({ parameters }: Part): string | undefined => {
  const boundary = parameters.get("boundary")?.trimEnd();
  return boundary && boundary.length <= LONGEST_BOUNDARY ? boundary : undefined;
};
