import { Duration } from "aws-cdk-lib";
import { CorsHttpMethod, HttpApi, HttpMethod, HttpRoute, HttpRouteKey } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { Config } from "../../config.ts";
import { corsHeaders } from "../../topology/cors.ts";
import type { HttpTrigger } from "../../topology/model.ts";
import { addStage } from "./http-stage.ts";

interface FrontDoorProps extends Pick<Config, "agents" | "allowedOrigins"> {
  name: string;
}

const methods: readonly string[] = Object.values(HttpMethod);
const isMethod = (text: string | undefined): text is HttpMethod => text !== undefined && methods.includes(text);

/** The HTTP API. What isn't among its routes never reaches a function, nor does an agent's call without a valid JWT. */
export class FrontDoor extends Construct {
  readonly #api: HttpApi;
  readonly #agents: HttpJwtAuthorizer;

  constructor(scope: Construct, id: string, { name, agents, allowedOrigins }: FrontDoorProps) {
    super(scope, id);
    this.#agents = new HttpJwtAuthorizer("agents", agents.issuer, { jwtAudience: [agents.audience] });
    this.#api = new HttpApi(this, "Api", {
      apiName: name,
      createDefaultStage: false,
      ...(allowedOrigins.length > 0 && {
        corsPreflight: {
          allowOrigins: allowedOrigins,
          allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST],
          allowHeaders: corsHeaders.request,
          exposeHeaders: corsHeaders.response,
          maxAge: Duration.seconds(corsHeaders.maxAge),
        },
      }),
    });
    addStage(this, this.#api);
  }

  /** Without a slash at the end. */
  get url(): string {
    return this.#api.apiEndpoint;
  }

  open(handler: IFunction, triggers: HttpTrigger[]): void {
    const integration = new HttpLambdaIntegration(handler.node.path, handler);
    for (const { route, access } of triggers) {
      const [method, path] = route.split(" ");
      if (!isMethod(method) || path === undefined) throw new Error(`"${route}" is no route such as "GET /v1/health"`);
      new HttpRoute(this, route, {
        httpApi: this.#api,
        routeKey: HttpRouteKey.with(path, method),
        integration,
        ...(access === "agents" && { authorizer: this.#agents }),
      });
    }
  }
}
