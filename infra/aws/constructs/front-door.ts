import {
  CfnApiMapping,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  type IHttpApi,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { HttpTrigger } from "../../topology/model.ts";
import { addStage, type OpenRoute } from "./http-stage.ts";

interface FrontDoorProps {
  /** By which its log is known in the account. */
  name: string;
  httpApiId: string;
  /** Where customers find it, without a slash at the end. */
  url: string;
  /** By whose word somebody is an agent. */
  issuer: { url: string; audience: string };
  /** A name before the API that leads to it; absent where there is none. */
  domainName: string | undefined;
}

const methods: readonly string[] = Object.values(HttpMethod);
const isMethod = (text: string | undefined): text is HttpMethod => text !== undefined && methods.includes(text);

/** What answers at the HTTP API. What isn't among its routes never reaches a function, nor does an agent's call without a valid JWT. */
export class FrontDoor extends Construct {
  readonly #api: IHttpApi;
  readonly #agents: HttpJwtAuthorizer;
  readonly #routes: OpenRoute[] = [];
  /** The name of the log with all calls. */
  readonly accessLog: string;
  readonly url: string;

  constructor(scope: Construct, id: string, { name, httpApiId, url, issuer, domainName }: FrontDoorProps) {
    super(scope, id);
    this.url = url;
    this.#agents = new HttpJwtAuthorizer("agents", issuer.url, { jwtAudience: [issuer.audience] });
    this.#api = HttpApi.fromHttpApiAttributes(this, "Api", { httpApiId });
    this.accessLog = addStage(this, { httpApi: this.#api, name, routes: this.#routes }).logGroupName;
    if (domainName === undefined) return;
    const mapping = new CfnApiMapping(this, "Mapping", { apiId: httpApiId, domainName, stage: "$default" });
    mapping.node.addDependency(this.node.findChild("Stage"));
  }

  open(handler: IFunction, triggers: HttpTrigger[]): void {
    const integration = new HttpLambdaIntegration(handler.node.path, handler);
    for (const trigger of triggers) {
      const { route: key, access } = trigger;
      const [method, path] = key.split(" ");
      if (!isMethod(method) || path === undefined) throw new Error(`"${key}" is no route such as "GET /v1/health"`);
      const route = new HttpRoute(this, key, {
        httpApi: this.#api,
        routeKey: HttpRouteKey.with(path, method),
        integration,
        ...(access === "agents" && { authorizer: this.#agents }),
      });
      this.#routes.push({ route, trigger });
    }
  }
}
