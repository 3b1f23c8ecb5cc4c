import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Why S3 refuses a request, by the code in its answer. */
export type SignatureFault = "AccessDenied" | "SignatureDoesNotMatch";

interface Signature {
  date: string;
  scope: string[];
  signedHeaders: string[];
  signature: string;
  payloadHash: string;
  /** In ms. */
  until: number;
}

/** How far a request's own date may be from the time, in ms. */
const SKEW = 15 * 60_000;

/**
 * Holds a request against its signature (AWS Signature Version 4), in its headers or in its address, as S3 does: whoever
 * got a signed address can send with it what was signed, for as long as was signed, and nothing else.
 */
export const verifySignature = (request: IncomingMessage, secret: string, now: number): SignatureFault | undefined => {
  const url = new URL(request.url ?? "/", "http://localhost");
  const found = inAddress(url) ?? inHeaders(request);
  if (found === undefined || now > found.until) return "AccessDenied";
  const given = Buffer.from(found.signature);
  const expected = Buffer.from(sign(request, url, found, secret));
  return given.length === expected.length && timingSafeEqual(given, expected) ? undefined : "SignatureDoesNotMatch";
};

const inAddress = ({ searchParams }: URL): Signature | undefined => {
  const read = (name: string) => searchParams.get(`X-Amz-${name}`) ?? "";
  const date = read("Date");
  if (!searchParams.has("X-Amz-Signature")) return undefined;
  return {
    date,
    scope: read("Credential").split("/").slice(1),
    signedHeaders: read("SignedHeaders").split(";"),
    signature: read("Signature"),
    payloadHash: "UNSIGNED-PAYLOAD",
    until: timeOf(date) + Number(read("Expires")) * 1000,
  };
};

const inHeaders = ({ headers }: IncomingMessage): Signature | undefined => {
  const [, credential = "", signed = "", signature = ""] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(
      headers.authorization ?? "",
    ) ?? [];
  if (signature === "") return undefined;
  const date = String(headers["x-amz-date"]);
  const payloadHash = String(headers["x-amz-content-sha256"]);
  const until = timeOf(date) + SKEW;
  return {
    date,
    scope: credential.split("/").slice(1),
    signedHeaders: signed.split(";"),
    signature,
    payloadHash,
    until,
  };
};

/** Of `20260102T030405Z`. */
const timeOf = (date: string): number =>
  Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));

const sign = (request: IncomingMessage, url: URL, signature: Signature, secret: string): string => {
  const { date, scope, signedHeaders, payloadHash } = signature;
  const canonical = [
    request.method,
    url.pathname,
    [...url.searchParams]
      .filter(([name]) => name !== "X-Amz-Signature")
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .sort()
      .join("&"),
    ...signedHeaders.map(
      (name) =>
        `${name}:${String(request.headers[name] ?? "")
          .trim()
          .replace(/ +/g, " ")}`,
    ),
    "",
    signedHeaders.join(";"),
    payloadHash,
  ].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", date, scope.join("/"), sha256(canonical)].join("\n");
  const key = scope.reduce<string | Buffer>((last, part) => hmac(last, part), `AWS4${secret}`);
  return hmac(key, toSign).toString("hex");
};

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
