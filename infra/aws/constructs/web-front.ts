import { Duration, Fn } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { CloudFrontTarget } from "aws-cdk-lib/aws-route53-targets";
import { Construct } from "constructs";
import type { OwnDomain } from "../../aws-settings.ts";
import { keep } from "./keep.ts";
import type { AliasTarget } from "./own-domain.ts";

/** Those that CloudFront would answer again for ten seconds, by their path alone: to whoever else asks for it. */
const ERRORS = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];

interface WebFrontProps {
  /** Of the HTTP API. */
  apiEndpoint: string;
  webAcl: string;
  domain: OwnDomain | undefined;
}

/**
 * CloudFront before the HTTP API, for the sake of what its web ACL refuses. Nothing is cached: each page is one customer's.
 * API Gateway knows the API by the Host header, so everything goes through but that.
 */
export class WebFront extends Construct {
  /** Without a domain of the company's own, this is what customers see. */
  readonly url: string;
  readonly alias: AliasTarget;

  constructor(scope: Construct, id: string, { apiEndpoint, webAcl, domain }: WebFrontProps) {
    super(scope, id);
    const distribution = new Distribution(this, "Distribution", {
      webAclId: webAcl,
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: {
        origin: new HttpOrigin(Fn.select(2, Fn.split("/", apiEndpoint)), {
          protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
          originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        }),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        compress: false,
      },
      errorResponses: ERRORS.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
      ...(domain && {
        domainNames: [domain.name],
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        certificate: Certificate.fromCertificateArn(this, "Certificate", domain.certificate),
      }),
    });
    keep(distribution);
    const { domainName: host } = distribution;
    this.url = `https://${domain?.name ?? host}`;
    this.alias = { target: new CloudFrontTarget(distribution), host, hasIpv6: true };
  }
}
