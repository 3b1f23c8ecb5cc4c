import * as z from "zod";

/** API Gateway hands a list on as text, `[agent supervisor]`, and `scope` is one: nothing of that is part of a name. */
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
    issuer: z
      .url()
      .prefault("https://issuer.invalid")
      .describe("As in the tokens' `iss`; its keys are found at `/.well-known/openid-configuration`."),
    audience: z
      .string()
      .min(1)
      .prefault("heard")
      .describe("As in `aud`, or in `client_id` of Cognito's access tokens."),
    roleClaim: claim("roles").describe(
      "Which claim lists what somebody is: `cognito:groups` in Cognito's tokens. Text is one name, but for `scope` and `scp`, whose names have spaces between them.",
    ),
    idClaim: claim("sub").describe(
      "Which claim says who somebody is, for good: what the directory and every timeline call them. `username` in Cognito's access tokens is easier to read than their `sub`.",
    ),
    roles: z
      .strictObject({
        agent: names("agent").describe("Who works on complaints."),
        supervisor: names("supervisor").describe("Who also directs, approves and sees the figures."),
      })
      .prefault({})
      .describe("What the company calls each role; a supervisor may do all that an agent does."),
  })
  .prefault({})
  .describe(
    "Who issues agents' JWTs (Cognito or any other OpenID provider), and which claims of the token itself say what: nothing within a claim can be read.",
  );

export type AgentClaims = Pick<z.output<typeof agents>, "roleClaim" | "idClaim" | "roles">;
