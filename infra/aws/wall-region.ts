/** Where WAF keeps what stands before CloudFront, wherever the other stacks are. */
export const WALL_REGION = "us-east-1";
