/**
 * Stands in for `@aws-sdk/endpoint-cache` in bundles, whose least-recently-used list is 7 KB at each cold start. It keeps what
 * DynamoDB says of endpoints nearby, which the SDK asks only where AWS_ENABLE_ENDPOINT_DISCOVERY is set: here it isn't.
 */
export class EndpointCache extends Map<string, unknown> {
  /** `size`: of the other one. A Map would take it for its entries. */
  constructor(_size: number) {
    super();
  }

  getEndpoint(): undefined {
    return undefined;
  }
}
