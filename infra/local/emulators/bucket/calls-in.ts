import type { IncomingMessage } from "node:http";
import type { Call } from "../../../topology/calls.ts";

/** What IAM weighs in a request to S3, prefix by prefix. Only to look at a file needs the right to read it; a copy needs both. */
export const callsIn = ({ method, url = "/", headers }: IncomingMessage): Call[] => {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const call = (verb: string, on: string): Call => ({ action: `s3:${verb}`, on: `bucket/${on}` });
  const source = headers["x-amz-copy-source"];
  switch (method) {
    case "PUT":
      return [
        ...(source === undefined ? [] : [call("GetObject", prefixIn(String(source)))]),
        call("PutObject", prefixIn(pathname)),
      ];
    case "GET":
      if (searchParams.has("list-type")) return [call("ListBucket", listed(searchParams.get("prefix") ?? ""))];
      return [call("GetObject", prefixIn(pathname))];
    case "HEAD":
      return [call("GetObject", prefixIn(pathname))];
    case "DELETE":
      return [call("DeleteObject", prefixIn(pathname))];
    default:
      return [call(`${method}`, prefixIn(pathname))];
  }
};

/** A whole prefix, or something below one. */
const listed = (prefix: string): string => prefix.replace(/^([^/]+\/).+$/, "$1*");

/** Of `/bucket/uploads/…`, or the same without its first slash. */
const prefixIn = (path: string): string => /^\/?[^/]+\/([^/]+\/)/.exec(path)?.[1] ?? "";
