// Sends once, however often it must try: a try that was lost is repeated with the same key.
const PAUSES = [500, 2000, 5000];

class Sending {
  constructor(api, strategy) {
    this.address = `${api}/strategies/${strategy}/input`;
    this.challenge = `${api}/challenge`;
    this.said = "";
  }

  // Begun when somebody begins to write, so that nobody waits for it. Without it the form works, too.
  prove() {
    const able = globalThis.crypto?.subtle;
    this.proof ??= able ? this.solve().catch(() => "") : Promise.resolve("");
    return this.proof;
  }

  async solve() {
    return solved(await (await fetch(this.challenge, { credentials: "omit" })).json());
  }

  async send(data) {
    const said = JSON.stringify(data);
    if (said !== this.said) {
      this.said = said;
      this.key = [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");
    }
    const altcha = await this.prove();
    const answer = await this.tried(JSON.stringify(altcha ? { ...data, altcha } : data));
    if (answer.status === 422) {
      this.proof = undefined;
    }
    return answer;
  }

  async tried(body) {
    const headers = { "Content-Type": "application/json", "Idempotency-Key": this.key };
    for (const pause of PAUSES) {
      const answer = await fetch(this.address, { method: "POST", body, headers, credentials: "omit" }).catch(() => null);
      if (answer && answer.status < 500) {
        return answer;
      }
      await new Promise((done) => setTimeout(done, pause));
    }
    return fetch(this.address, { method: "POST", body, headers, credentials: "omit" });
  }
}
