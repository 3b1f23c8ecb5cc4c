import * as z from "zod";

/** API Gateway hands a list on as text, `[agent supervisor]`: nothing of that is part of a name. */
const name = z.string().regex(/^[^\s,[\]]{1,100}$/, "must be a name without spaces, commas and brackets");
const names = (usual: string) => z.array(name).min(1).max(20).prefault([usual]);
const claim = (usual: string) =>
  z
    .string()
    .regex(/^[\w:./-]{1,200}$/, "must be the name of a claim, such as roles or cognito:groups")
    .prefault(usual);

/**
 * Who issues agents' JWTs (Cognito or any other OpenID provider), and which of their claims says what. Claims of the token
 * itself: API Gateway hands on nothing that can be read within one, such as Keycloak's `realm_access.roles`. Have the
 * provider put such a list into a claim of its own (Keycloak: a mapper of realm roles to `roles`, Auth0: an action).
 */
export const agents = z
  .strictObject({
    /** As in the tokens' `iss`; its keys are found at `/.well-known/openid-configuration`. */
    issuer: z.url().prefault("https://issuer.invalid"),
    /** As in `aud`, or in `client_id` of Cognito's access tokens. */
    audience: z.string().min(1).prefault("heard"),
    /** Which claim lists what somebody is: `cognito:groups` in Cognito's tokens. */
    roleClaim: claim("roles"),
    /**
     * Which claim says who somebody is, for good: what the directory and every timeline call them. `username` in Cognito's
     * access tokens is easier to read than their `sub`.
     */
    idClaim: claim("sub"),
    /** What the company calls each role; a supervisor may do all that an agent does. */
    roles: z.strictObject({ agent: names("agent"), supervisor: names("supervisor") }).prefault({}),
  })
  .prefault({});

export type AgentClaims = Pick<z.output<typeof agents>, "roleClaim" | "idClaim" | "roles">;
