import { kindOfHost } from "./judge-host.ts";

/** Whom a webhook may reach: receivers on the public net; on one machine also those beside it. */
export type Allowed = "public" | "also-loopback";

export type UrlRefusal =
  | "too-long"
  | "not-a-url"
  | "has-credentials"
  | "has-fragment"
  | "refused-address"
  | "not-https"
  | "refused-port";

const MOST_CHARACTERS = 2_000;

/** The URL standard leaves these out without a word, so that two texts would be one URL. */
const UNSEEN = /[\s\p{Cc}\p{Cf}]/u;

/** `443` is written as no port. */
const PORTS: readonly string[] = ["", "8443"];

/**
 * What can be said of an endpoint before anybody asks what its name stands for: that is asked anew for each webhook. The URL
 * that comes out, not the text that went in, is the one to be kept.
 */
export const checkWebhookUrl = (text: string, allowed: Allowed): URL | { refused: UrlRefusal } => {
  if (text.length > MOST_CHARACTERS) return { refused: "too-long" };
  const url = UNSEEN.test(text) ? null : URL.parse(text);
  if (url === null) return { refused: "not-a-url" };
  const refused = refusalOf(url, allowed);
  return refused === undefined ? url : { refused };
};

const refusalOf = (url: URL, allowed: Allowed): UrlRefusal | undefined => {
  if (url.protocol !== "https:" && url.protocol !== "http:") return "not-https";
  if (url.username !== "" || url.password !== "") return "has-credentials";
  if (url.href.includes("#")) return "has-fragment";
  if (url.href.length > MOST_CHARACTERS) return "too-long";
  const kind = kindOfHost(url.hostname);
  if (kind === "loopback" && allowed === "also-loopback") return undefined;
  if (kind !== "public") return "refused-address";
  if (url.protocol !== "https:") return "not-https";
  return PORTS.includes(url.port) ? undefined : "refused-port";
};
