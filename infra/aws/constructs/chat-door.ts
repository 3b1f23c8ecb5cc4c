import { Stack } from "aws-cdk-lib";
import {
  CfnApiMapping,
  type IWebSocketApi,
  WebSocketApi,
  WebSocketRoute,
  WebSocketStage,
} from "aws-cdk-lib/aws-apigatewayv2";
import { WebSocketLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { PolicyStatementProps } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { CHAT_STAGE } from "./addresses.ts";

interface ChatDoorProps {
  apiId: string;
  /** Where browsers connect. */
  url: string;
  /** Where functions write to connections. */
  connectionsUrl: string;
  /** A name before the API that leads to it; absent where there is none. */
  domainName: string | undefined;
}

/** Frames a second, of all chats together, and how many of them at once: what one visitor sends shouldn't be felt by another. */
const throttle = { rateLimit: 500, burstLimit: 1_000 };

/**
 * What answers at the WebSocket API. It has no access log: unlike the HTTP API's it needs a role that is set for the whole account,
 * and where there is none nothing could be deployed. What goes wrong behind it is in the function's log.
 */
export class ChatDoor extends Construct {
  readonly url: string;
  readonly connectionsUrl: string;
  readonly #api: IWebSocketApi;
  readonly #stage: WebSocketStage;

  constructor(scope: Construct, id: string, { apiId, url, connectionsUrl, domainName }: ChatDoorProps) {
    super(scope, id);
    this.url = url;
    this.connectionsUrl = connectionsUrl;
    this.#api = WebSocketApi.fromWebSocketApiAttributes(this, "Api", { webSocketId: apiId, apiEndpoint: url });
    const stage = { webSocketApi: this.#api, stageName: CHAT_STAGE, autoDeploy: true, throttle };
    this.#stage = new WebSocketStage(this, "Stage", stage);
    if (domainName === undefined) return;
    const mapping = new CfnApiMapping(this, "Mapping", { apiId, domainName, stage: CHAT_STAGE });
    mapping.node.addDependency(this.#stage);
  }

  /** To send to whoever is connected, and to end a connection. */
  get writeStatement(): PolicyStatementProps {
    const arnOf = (method: string) =>
      Stack.of(this).formatArn({
        service: "execute-api",
        resource: this.#api.apiId,
        resourceName: `${CHAT_STAGE}/${method}/@connections/*`,
      });
    return { actions: ["execute-api:ManageConnections"], resources: [arnOf("POST"), arnOf("DELETE")] };
  }

  open(handler: IFunction): void {
    const integration = new WebSocketLambdaIntegration("integration", handler);
    for (const routeKey of ["$connect", "$disconnect", "$default"]) {
      this.#stage.node.addDependency(
        new WebSocketRoute(this, routeKey, { webSocketApi: this.#api, routeKey, integration }),
      );
    }
  }
}
