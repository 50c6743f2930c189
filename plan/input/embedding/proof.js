// Solves a challenge of altcha: counts up until PBKDF2 of nonce and counter begins as is asked.
const AT_ONCE = 16;

async function solved(challenge) {
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  for (let first = 0; ; first += AT_ONCE) {
    const tries = Array.from({ length: AT_ONCE }, (_, step) => first + step);
    const keys = await Promise.all(tries.map((counter) => derived(nonce, counter, salt, cost, keyLength)));
    const found = keys.findIndex((key) => key.startsWith(keyPrefix));
    if (found >= 0) {
      const solution = { counter: first + found, derivedKey: keys[found] };
      return btoa(JSON.stringify({ challenge, solution }));
    }
  }
}

async function derived(nonce, counter, salt, cost, keyLength) {
  const password = new Uint8Array([...bytes(nonce), 0, 0, 0, 0]);
  new DataView(password.buffer).setUint32(password.length - 4, counter);
  const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: bytes(salt), iterations: cost };
  const bits = await crypto.subtle.deriveBits(how, key, keyLength * 8);
  return [...new Uint8Array(bits)].map((one) => one.toString(16).padStart(2, "0")).join("");
}

function bytes(hex) {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}
