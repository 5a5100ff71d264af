import { expect, test } from "vitest";
import { createSigner } from "../../jupyter/kernel/protocol/signature.js";

// RFC 4231, test case 2: key "Jefe", data "what do ya want for nothing?".
const RFC_4231 = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

test("signs as HMAC-SHA256 over all parts in their order", () => {
  const signer = createSigner("Jefe", "hmac-sha256");
  expect(signer.sign(["what do ya want for nothing?"])).toBe(RFC_4231);
  expect(signer.sign(["what do ya ", Buffer.from("want for "), "", "nothing?"])).toBe(RFC_4231);
});

test("accepts the right signature and no other", () => {
  const signer = createSigner("Jefe", "hmac-sha256");
  expect(signer.verify(RFC_4231, ["what do ya want for nothing?"])).toBe(true);
  expect(signer.verify(RFC_4231, ["what do ya want for something?"])).toBe(false);
  expect(signer.verify(RFC_4231.slice(1), ["what do ya want for nothing?"])).toBe(false);
  expect(signer.verify("", ["what do ya want for nothing?"])).toBe(false);
});

test("without a key nothing is signed and everything accepted, as the protocol has it", () => {
  const signer = createSigner("", "hmac-sha256");
  expect(signer.sign(["anything"])).toBe("");
  expect(signer.verify("", ["anything"])).toBe(true);
});
