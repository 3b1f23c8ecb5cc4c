import type { CfnResource } from "aws-cdk-lib";
import { CfnRoute } from "aws-cdk-lib/aws-apigatewayv2";
import type { Accepted } from "./accepted.ts";

const NO_AUTHORIZER = "APIG4";

/** Routes that anybody may call, by whom they are for. A public route that isn't among these is a finding. */
const open: readonly [routes: RegExp, reason: string][] = [
  [
    /^POST \/v1\/(complaints|uploads)$/,
    "Whoever has a complaint has no account here; the function counts what a caller sends, and may ask for a captcha.",
  ],
  [
    /^(GET|POST) \/c\/\{token\}(\/[a-z-]+)?$/,
    "The link that was mailed to the customer is the authority: its token is signed and runs out, and the function verifies it.",
  ],
  [
    /^(POST|PUT) \/v1\/inbound\/[a-z]+(\/\{id\}\/facts)?$/,
    "The company's other systems show a secret or sign with it, which the function verifies; they have no user to log in.",
  ],
  [
    /^GET \/v1\/(health|chat\.js|chat\.json|openapi\.json|docs)$/,
    "What it answers is the same for everybody, and about nobody.",
  ],
  [
    /^\$(connect|disconnect|default)$/,
    "Visitors chat without an account: the function takes browsers on pages of allowed origins alone, and a token goes on with a chat.",
  ],
];

export const accessFindings = (resource: CfnResource): Accepted[] => {
  if (!(resource instanceof CfnRoute) || resource.authorizerId !== undefined) return [];
  return open.flatMap(([routes, reason]) => (routes.test(resource.routeKey) ? [{ id: NO_AUTHORIZER, reason }] : []));
};
