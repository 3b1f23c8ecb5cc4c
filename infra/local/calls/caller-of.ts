import type { IncomingHttpHeaders } from "node:http";

/** Of a request to a service, as its gate sees it. */
export interface SignedRequest {
  url?: string | undefined;
  headers: IncomingHttpHeaders;
}

const IN_HEADER = /\bCredential=([^/,\s]+)\//;
const IN_ADDRESS = /[?&]X-Amz-Credential=([^&]+?)(?:\/|%2F)/i;

/** The key that a request was signed with, in its headers or in its address: whoever follows a signed address calls as its signer. */
export const callerOf = ({ url = "", headers }: SignedRequest): string | undefined =>
  (IN_HEADER.exec(headers.authorization ?? "") ?? IN_ADDRESS.exec(url))?.[1];
