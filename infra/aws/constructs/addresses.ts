import { Duration, Stack } from "aws-cdk-lib";
import { CorsHttpMethod, HttpApi, WebSocketApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Construct } from "constructs";
import type { AwsSettings } from "../../aws-settings.ts";
import { corsHeaders } from "../../topology/cors.ts";
import { keep } from "./keep.ts";
import { addAlias, addDomainName } from "./own-domain.ts";
import { WebFront } from "./web-front.ts";

interface AddressesProps {
  /** From the name of a part to its whole one. */
  nameOf: (part: string) => string;
  allowedOrigins: readonly string[];
  hasChat: boolean;
  aws: Pick<AwsSettings, "domain" | "chatDomain" | "webFront">;
}

/** The one stage of the chat's API, which is in its address. */
export const CHAT_STAGE = "chat";

/**
 * Where customers and their browsers were told to come: the APIs, with nothing behind them yet, and the names before them.
 * A link that was mailed holds for a year, so all of these outlive what answers.
 */
export class Addresses extends Construct {
  readonly httpApiId: string;
  /** Where the HTTP API always is, whatever stands before it. */
  readonly httpEndpoint: string;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  /** The distribution's own name, where there is one. */
  readonly front: string | undefined;
  /** Absent where no function has the socket trigger. */
  readonly chat: { apiId: string; url: string; connectionsUrl: string } | undefined;

  constructor(scope: Construct, id: string, { nameOf, allowedOrigins, hasChat, aws }: AddressesProps) {
    super(scope, id);
    const { domain, webFront } = aws;
    const api = keep(
      new HttpApi(this, "Http", {
        apiName: nameOf("front-door"),
        createDefaultStage: false,
        ...(allowedOrigins.length > 0 && {
          corsPreflight: {
            allowOrigins: [...allowedOrigins],
            allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST],
            allowHeaders: corsHeaders.request,
            exposeHeaders: corsHeaders.response,
            maxAge: Duration.seconds(corsHeaders.maxAge),
          },
        }),
      }),
    );
    this.httpApiId = api.apiId;
    this.httpEndpoint = api.apiEndpoint;
    const front = webFront && new WebFront(this, "web-front", { apiEndpoint: api.apiEndpoint, ...webFront, domain });
    if (domain !== undefined && front === undefined) addDomainName(this, "Domain", domain);
    if (domain !== undefined && front !== undefined) addAlias(this, "Domain", domain, front.alias);
    this.front = front?.alias.host;
    this.publicUrl = front?.url ?? (domain === undefined ? api.apiEndpoint : `https://${domain.name}`);
    if (hasChat) this.chat = this.#addChat(nameOf("chat-door"), aws.chatDomain);
  }

  /** Functions write to connections at API Gateway's own address in any case. */
  #addChat(apiName: string, domain: AwsSettings["chatDomain"]): Addresses["chat"] {
    const { apiId } = keep(new WebSocketApi(this, "Chat", { apiName }));
    if (domain !== undefined) addDomainName(this, "ChatDomain", domain);
    const { region, urlSuffix } = Stack.of(this);
    const place = `${apiId}.execute-api.${region}.${urlSuffix}/${CHAT_STAGE}`;
    return { apiId, url: `wss://${domain?.name ?? place}`, connectionsUrl: `https://${place}` };
  }
}
