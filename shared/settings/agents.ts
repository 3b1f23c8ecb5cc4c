import * as z from "zod";

/** Without spaces, for API Gateway hands a list on as text, with a space between its names. */
const name = z.string().regex(/^\S{1,100}$/, "must be a name without spaces");
const names = (usual: string) => z.array(name).min(1).max(20).prefault([usual]);
const claim = (usual: string) =>
  z
    .string()
    .regex(/^[\w:./-]{1,200}$/, "must be the name of a claim, such as roles or cognito:groups")
    .prefault(usual);

/** Who issues agents' JWTs (Cognito or any other OpenID provider), and which of their claims says what. */
export const agents = z
  .strictObject({
    /** As in the tokens' `iss`; its keys are found at `/.well-known/openid-configuration`. */
    issuer: z.url().prefault("https://issuer.invalid"),
    /** As in `aud`, or in `client_id` of Cognito's access tokens. */
    audience: z.string().min(1).prefault("heard"),
    /** Which claim lists what somebody is: `cognito:groups` in Cognito's tokens. */
    roleClaim: claim("roles"),
    /** Which claim says who somebody is, for good: what the directory and every timeline call them. */
    idClaim: claim("sub"),
    /** What the company calls each role; a supervisor may do all that an agent does. */
    roles: z.strictObject({ agent: names("agent"), supervisor: names("supervisor") }).prefault({}),
  })
  .prefault({});

export type AgentClaims = Pick<z.output<typeof agents>, "roleClaim" | "idClaim" | "roles">;
