/** How SES says no, in its own codes ("Amazon SES API v1: common errors" and each action's errors). */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export const invalid = (message: string): Refusal => new Refusal("InvalidParameterValue", message);
