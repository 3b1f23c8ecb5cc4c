import { Stack } from "aws-cdk-lib";
import { WebSocketApi, WebSocketStage } from "aws-cdk-lib/aws-apigatewayv2";
import { WebSocketLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { PolicyStatementProps } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";

const STAGE = "chat";

/** Frames a second, of all chats together, and how many of them at once: what one visitor sends shouldn't be felt by another. */
const throttle = { rateLimit: 500, burstLimit: 1_000 };

/**
 * The WebSocket API. It has no access log: unlike the HTTP API's it needs a role that is set for the whole account, and where there
 * is none nothing could be deployed. What goes wrong behind it is in the function's log.
 */
export class ChatDoor extends Construct {
  readonly #api: WebSocketApi;

  constructor(scope: Construct, id: string, { name }: { name: string }) {
    super(scope, id);
    this.#api = new WebSocketApi(this, "Api", { apiName: name });
    new WebSocketStage(this, "Stage", { webSocketApi: this.#api, stageName: STAGE, autoDeploy: true, throttle });
  }

  /** Where browsers connect. Made of the API's id alone, so that the function behind it can know it. */
  get url(): string {
    return `wss://${this.#host}/${STAGE}`;
  }

  get connectionsUrl(): string {
    return `https://${this.#host}/${STAGE}`;
  }

  /** To send to whoever is connected, and to end a connection. */
  get writeStatement(): PolicyStatementProps {
    const arnOf = (method: string) =>
      Stack.of(this).formatArn({
        service: "execute-api",
        resource: this.#api.apiId,
        resourceName: `${STAGE}/${method}/@connections/*`,
      });
    return { actions: ["execute-api:ManageConnections"], resources: [arnOf("POST"), arnOf("DELETE")] };
  }

  open(handler: IFunction): void {
    const integration = new WebSocketLambdaIntegration("integration", handler);
    for (const route of ["$connect", "$disconnect", "$default"]) this.#api.addRoute(route, { integration });
  }

  get #host(): string {
    const { region, urlSuffix } = Stack.of(this);
    return `${this.#api.apiId}.execute-api.${region}.${urlSuffix}`;
  }
}
