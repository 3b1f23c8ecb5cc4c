export { channelEnvironment as environmentSchema } from "../../shared/channels/environment.ts";
