import { join } from "node:path";
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from "jose";
import { type AgentClaims, agents } from "../../shared/settings/agents.ts";
import { readRealTime } from "./time-offset.ts";
import { readOrMakeFile } from "./write-file-whole.ts";

export interface Agent {
  agent: string;
  /** As Heard calls them; others are issued as they are. */
  roles: string[];
}

/** What the company configured of its own provider: the names in its tokens, and for whom they are. */
type Names = AgentClaims & { audience: string };

/** Stands in for the company's identity provider, on this machine alone. */
export interface Issuer {
  issuer: string;
  audience: string;
  publicKey: CryptoKey;
  jwks: { keys: JWK[] };
  issue(agent: Agent): Promise<string>;
}

/** RSA, because API Gateway's JWT authorizers take nothing else. */
const ALGORITHM = "RS256";
const ISSUER = "https://issuer.heard.localhost";
const YEAR = 365 * 24 * 60 * 60;

const makeKey = async (): Promise<string> => {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return JSON.stringify(await exportJWK(privateKey));
};

const importKey = async (jwk: JWK): Promise<CryptoKey> => {
  const key = await importJWK(jwk, ALGORITHM);
  if (key instanceof Uint8Array) throw new Error("The issuer's key is not an RSA key.");
  return key;
};

/**
 * Tokens with the claims that the company's own provider would have. The key is made on first use, by whichever process comes
 * first: the host or the token command.
 */
export const openIssuer = async (
  dataDir: string,
  { audience, idClaim, roleClaim, roles: names }: Names = agents.parse(undefined),
): Promise<Issuer> => {
  const privateJwk: JWK = JSON.parse(await readOrMakeFile(join(dataDir, "issuer.json"), makeKey));
  const { kty, n, e } = privateJwk;
  const publicJwk = { kty, n, e, alg: ALGORITHM, use: "sig", kid: "local" } as JWK;
  const privateKey = await importKey(privateJwk);
  const nameOf = (role: string) => (role === "agent" || role === "supervisor" ? (names[role][0] ?? role) : role);

  return {
    issuer: ISSUER,
    audience,
    publicKey: await importKey(publicJwk),
    jwks: { keys: [publicJwk] },
    issue: ({ agent, roles }) => {
      const now = Math.floor(readRealTime() / 1000);
      return new SignJWT({ sub: agent, [idClaim]: agent, [roleClaim]: roles.map(nameOf) })
        .setProtectedHeader({ alg: ALGORITHM, kid: "local", typ: "JWT" })
        .setIssuer(ISSUER)
        .setAudience(audience)
        .setIssuedAt(now)
        .setExpirationTime(now + YEAR)
        .sign(privateKey);
    },
  };
};
