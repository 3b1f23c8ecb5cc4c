import { SESServiceException } from "@aws-sdk/client-ses";
import type { RetryReason, SendResult } from "./send-result.ts";

/** Error codes of SES version 1 and of every AWS API ("Common Errors"). What isn't here is unknown, and tried again. */
const BY_CODE: Record<string, RetryReason> = {
  Throttling: "throttled",
  ThrottlingException: "throttled",
  RequestThrottled: "throttled",
  TooManyRequestsException: "throttled",
  LimitExceededException: "quota",
  AccountSendingPausedException: "paused",
  ConfigurationSetSendingPausedException: "paused",
  ConfigurationSetDoesNotExist: "configuration",
  ConfigurationSetDoesNotExistException: "configuration",
  InvalidConfigurationSetException: "configuration",
  MailFromDomainNotVerifiedException: "sender-unverified",
  FromEmailAddressNotVerifiedException: "sender-unverified",
  ProductionAccessNotGrantedException: "sandbox",
  MessageRejected: "content",
  InvalidParameterValue: "content",
  AccessDenied: "not-allowed",
  AccessDeniedException: "not-allowed",
  CredentialsProviderError: "not-allowed",
  ExpiredToken: "not-allowed",
  ExpiredTokenException: "not-allowed",
  IncompleteSignature: "not-allowed",
  InvalidClientTokenId: "not-allowed",
  MissingAuthenticationToken: "not-allowed",
  NotAuthorized: "not-allowed",
  OptInRequired: "not-allowed",
  RequestExpired: "not-allowed",
  SignatureDoesNotMatch: "not-allowed",
  UnrecognizedClientException: "not-allowed",
  InternalFailure: "unavailable",
  InternalServerError: "unavailable",
  RequestTimeout: "unavailable",
  ServiceUnavailable: "unavailable",
  AbortError: "timeout",
  TimeoutError: "timeout",
  ETIMEDOUT: "timeout",
  EAI_AGAIN: "network",
  ECONNREFUSED: "network",
  ECONNRESET: "network",
  EHOSTUNREACH: "network",
  ENETUNREACH: "network",
  ENOTFOUND: "network",
  EPIPE: "network",
};

/** One code covers several cases there; the message tells them apart. First match counts. */
const BY_MESSAGE: [code: string, message: RegExp, reason: RetryReason][] = [
  ["Throttling", /daily (?:message|sending) quota/i, "quota"],
  ["ThrottlingException", /daily (?:message|sending) quota/i, "quota"],
  ["MessageRejected", /address is not verified/i, "sandbox"],
  ["MessageRejected", /suspended|paused/i, "paused"],
];

/** What SES says of an address that no mail server could take (it uses JavaMail's checks of an internet address). */
const IMPOSSIBLE =
  /^(?:(?:Local address|Domain) (?:contains|starts|ends)|Missing (?:domain|local name|final '@domain')|Illegal address|Address length|Invalid domain name)/i;

/**
 * What becomes of a mail after an error. Only an address that can never receive is refused; whatever could be mended, by
 * waiting or by a person, is tried again. Messages aren't kept: they name addresses.
 */
export const judgeSesError = (error: unknown, from: string): SendResult => {
  if (!(error instanceof Error)) throw error;
  const { name, message } = error;
  if (name === "InvalidParameterValue" && IMPOSSIBLE.test(message)) {
    return { kind: "refused", reason: "address-impossible" };
  }
  const told = BY_MESSAGE.find(([code, pattern]) => code === name && pattern.test(message));
  const reason = told?.[2] ?? BY_CODE[systemCode(error)] ?? BY_CODE[name] ?? unlisted(error);
  if (reason === "sandbox" && message.toLowerCase().includes(from.toLowerCase())) return retry("sender-unverified");
  return retry(reason);
};

const retry = (reason: RetryReason): SendResult => ({ kind: "retry", reason });

/** Looked at first: the SDK gives a broken connection the name of a timeout. */
const systemCode = (error: Error): string => ("code" in error && typeof error.code === "string" ? error.code : "");

/** An error that is neither of AWS nor of the network is a mistake of ours, and is not to be hidden. */
const unlisted = (error: Error): RetryReason => {
  if (!(error instanceof SESServiceException)) throw error;
  return (error.$metadata.httpStatusCode ?? 0) >= 500 ? "unavailable" : "unknown";
};
