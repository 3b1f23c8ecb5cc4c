import { join } from "node:path";
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from "jose";
import { readRealTime } from "./time-offset.ts";
import { readOrMakeFile } from "./write-file-whole.ts";

export interface Agent {
  agent: string;
  roles: string[];
}

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
const AUDIENCE = "heard";
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

/** The key is made on first use, by whichever process comes first: the host or the token command. */
export const openIssuer = async (dataDir: string): Promise<Issuer> => {
  const privateJwk: JWK = JSON.parse(await readOrMakeFile(join(dataDir, "issuer.json"), makeKey));
  const { kty, n, e } = privateJwk;
  const publicJwk = { kty, n, e, alg: ALGORITHM, use: "sig", kid: "local" } as JWK;
  const privateKey = await importKey(privateJwk);

  return {
    issuer: ISSUER,
    audience: AUDIENCE,
    publicKey: await importKey(publicJwk),
    jwks: { keys: [publicJwk] },
    issue: ({ agent, roles }) => {
      const now = Math.floor(readRealTime() / 1000);
      return new SignJWT({ roles })
        .setProtectedHeader({ alg: ALGORITHM, kid: "local", typ: "JWT" })
        .setSubject(agent)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt(now)
        .setExpirationTime(now + YEAR)
        .sign(privateKey);
    },
  };
};
