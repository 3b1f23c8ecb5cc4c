import { Lazy, RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  type CfnStage,
  type HttpRoute,
  HttpStage,
  type IHttpApi,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { type Construct, Dependable, type IDependable } from "constructs";
import type { HttpTrigger } from "../../topology/model.ts";
import { throttleOf } from "../../topology/throttle.ts";

export interface OpenRoute {
  route: HttpRoute;
  trigger: HttpTrigger;
}

/** Of a route that is none of the topology's: each of those has a limit of its own. */
const throttle = { rateLimit: 100, burstLimit: 200 };

/** The route and not the path, because a customer's link carries its authority there; and no address of a caller. */
const accessLog = {
  requestId: "$context.requestId",
  route: "$context.routeKey",
  status: "$context.status",
  integrationStatus: "$context.integrationStatus",
  milliseconds: "$context.responseLatency",
  error: "$context.error.message",
  integrationError: "$context.integrationErrorMessage",
};

/**
 * AWS lets the gateway write to each log by an entry in one policy of the account, which may have 5,120 characters, and to all of
 * these by a single one.
 */
const DELIVERED = "/aws/vendedlogs/";

/**
 * Gives the log of all calls, whose name functions are told. So the stage is there before the functions and their routes are:
 * it looks at `routes` when the template is written.
 */
export const addStage = (
  scope: Construct,
  { httpApi, name, routes }: { httpApi: IHttpApi; name: string; routes: readonly OpenRoute[] },
): LogGroup => {
  const logGroup = new LogGroup(scope, "AccessLog", {
    logGroupName: `${DELIVERED}${name}`,
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const stage = new HttpStage(scope, "Stage", {
    httpApi,
    stageName: "$default",
    autoDeploy: true,
    throttle,
    accessLogSettings: {
      destination: new LogGroupLogDestination(logGroup),
      format: AccessLogFormat.custom(JSON.stringify(accessLog)),
    },
  });
  (stage.node.defaultChild as CfnStage).routeSettings = Lazy.any({ produce: () => settingsOf(routes) });
  stage.node.addDependency(allOf(routes));
  return logGroup;
};

/** The template has these as plain JSON, which the CDK passes on as it is: hence CloudFormation's spelling. */
const settingsOf = (routes: readonly OpenRoute[]): Record<string, object> =>
  Object.fromEntries(
    routes.map(({ trigger }) => {
      const { rateLimit, burstLimit } = throttleOf(trigger);
      return [trigger.route, { ThrottlingRateLimit: rateLimit, ThrottlingBurstLimit: burstLimit }];
    }),
  );

/** API Gateway refuses a stage with settings of a route that it doesn't know yet. */
const allOf = (routes: readonly OpenRoute[]): IDependable => {
  const all: IDependable = {};
  Dependable.implement(all, {
    get dependencyRoots() {
      return routes.flatMap(({ route }) => route.node.defaultChild ?? []);
    },
  });
  return all;
};
