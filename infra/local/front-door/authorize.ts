import { errors, type JWTPayload, jwtVerify } from "jose";
import type { Issuer } from "../issuer.ts";
import { readRealTime } from "../time-offset.ts";

/** The claims of a valid bearer token, all of them strings. */
export type Authorize = (authorization: string | undefined) => Promise<Record<string, string> | "unauthorized">;

/**
 * API Gateway's JWT authorizer: signature, issuer, audience and times; RSA alone, as there. The token's times are real
 * ones, so a jump of the pipeline's clock logs nobody out.
 */
export const createAuthorize =
  ({ publicKey, issuer, audience }: Issuer): Authorize =>
  async (authorization) => {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
    if (token === undefined) return "unauthorized";
    try {
      const { payload } = await jwtVerify(token, publicKey, {
        issuer,
        algorithms: ["RS256"],
        requiredClaims: ["exp"],
        currentDate: new Date(readRealTime()),
      });
      if (!isFor(payload, audience)) return "unauthorized";
      return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, claimAsString(value)]));
    } catch (error) {
      if (error instanceof errors.JOSEError) return "unauthorized";
      throw error;
    }
  };

/** Cognito's access tokens have no `aud`: then, and only then, `client_id` says for whom one is. */
const isFor = ({ aud, client_id: client }: JWTPayload, audience: string): boolean =>
  aud === undefined ? client === audience : [aud].flat().includes(audience);

/** A list comes as `[agent supervisor]` and an object as `map[roles:[agent]]`, as Go prints them. */
const claimAsString = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(claimAsString).join(" ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  return `map[${Object.entries(value)
    .map(([name, one]) => `${name}:${claimAsString(one)}`)
    .join(" ")}]`;
};
