import { settingsSchema } from "../../../shared/settings/settings.ts";

/** What is wrong with a company's settings, each as `path: message`. */
export const faultsOf = (settings: unknown): string[] =>
  settingsSchema.safeParse(settings).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
