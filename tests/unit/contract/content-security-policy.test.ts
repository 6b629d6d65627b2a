import { expect, test } from "vitest";
import {
  CONTENT_SECURITY_POLICY_HEADER,
  CONTENT_SECURITY_POLICY_META,
} from "#pipeline/contract/content-security-policy.ts";

test("the policy forbids by default and allows nothing unsafe but WebAssembly", () => {
  expect(CONTENT_SECURITY_POLICY_HEADER).toMatch(/^default-src 'none';/);
  expect(CONTENT_SECURITY_POLICY_HEADER).not.toMatch(/'unsafe-|https?:|\*/);
});

test("the page's own policy is the header's without what browsers heed in a header only", () => {
  expect(CONTENT_SECURITY_POLICY_HEADER).toBe(
    `${CONTENT_SECURITY_POLICY_META}; frame-ancestors 'none'`,
  );
  expect(CONTENT_SECURITY_POLICY_META).not.toContain("frame-ancestors");
});
