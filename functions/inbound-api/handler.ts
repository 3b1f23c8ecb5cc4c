import { openInbound } from "../../shared/inbound/open-inbound.ts";
import { readEnvironment } from "../../shared/settings/environment.ts";
import { createAgentStore } from "../../shared/storage/agent-store.ts";
import { createPrivacyStore } from "../../shared/storage/privacy-store.ts";
import { httpHandler } from "../http.ts";
import { createIdentify } from "../identify.ts";
import { environmentSchema } from "./env.ts";
import { createMailRoute } from "./mail-route.ts";
import { createParkedRoutes } from "./parked-routes.ts";

const environment = readEnvironment(environmentSchema);
const inbound = await openInbound(environment);
const { agents: claims, policy } = inbound.settings;
const agents = createAgentStore(inbound.client, environment.TABLE_NAME);
const privacies = createPrivacyStore(inbound.client, environment.TABLE_NAME);

export const handler = httpHandler({
  "POST /v1/inbound/email": createMailRoute({ ...inbound, secret: environment.INBOUND_SECRET }),
  ...createParkedRoutes({ ...inbound, privacies, identify: createIdentify({ agents, claims, policy }) }),
});
