// <plan-input strategy="ID" lang="es"><a href="…">a link, for who has no script</a></plan-input>
const ORIGIN = new URL(document.currentScript.src).origin;
const API = `${ORIGIN}/api/v1`;

function made(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, value);
  }
  element.append(...children);
  return element;
}

class PlanInput extends HTMLElement {
  async connectedCallback() {
    if (this.root) {
      return;
    }
    this.root = this.attachShadow({ mode: "open" });
    this.root.adoptedStyleSheets = [STYLE];
    this.root.append(made("slot"));
    this.language = languageOf(this);
    this.words = WORDS[this.language];
    this.setAttribute("role", "region");
    this.setAttribute("aria-label", this.words.heading);
    const strategy = encodeURIComponent(this.getAttribute("strategy") ?? "");
    this.sending = new Sending(API, strategy);
    try {
      const answer = await fetch(`${API}/strategies/${strategy}/input-form`, { credentials: "omit" });
      if (!answer.ok) {
        throw new Error(answer.statusText);
      }
      this.asked = await answer.json();
      this.root.replaceChildren(...(this.asked.open ? this.form() : this.notOpen()));
    } catch {
      this.root.append(made("p", { role: "status" }, this.words.absent));
    }
  }

  notOpen() {
    const { state, opens_at } = this.asked;
    const coming = state === "scheduled" && opens_at;
    const said = coming ? this.words.opens.replace("{day}", day(opens_at, this.language)) : this.words.closed;
    return [made("p", { role: "status" }, said)];
  }

  form() {
    const words = this.words;
    const form = made("form", { novalidate: "" });
    this.notice = made("p", { class: "notice", role: "alert" });
    this.button = made("button", {}, words.send);
    form.append(
      made("h2", {}, words.heading),
      ...this.lastDay(),
      this.notice,
      this.field("text", made("textarea", { required: "", maxlength: 10000 })),
      this.field("organisation", made("input", { maxlength: 200, autocomplete: "organization" })),
      this.permission(),
      this.field("name", made("input", { maxlength: 200, autocomplete: "name" })),
      this.field("email", made("input", { type: "email", maxlength: 254, autocomplete: "email" })),
      this.trap(),
      ...(this.asked.consent ? [made("p", {}, this.asked.consent)] : []),
      this.button,
    );
    form.addEventListener("focusin", () => this.sending.prove(), { once: true });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submitted(form);
    });
    return [form];
  }

  lastDay() {
    const last = this.asked.closes_at;
    return last ? [made("p", {}, this.words.until.replace("{day}", day(last, this.language)))] : [];
  }

  field(name, input) {
    input.id = input.name = name;
    return made("p", {}, made("label", { for: name }, this.words[name]), input);
  }

  permission() {
    const choice = (value) =>
      made("label", { class: "choice" }, made("input", { type: "radio", name: "permission_to_publish", value, required: "" }), this.words[value]);
    const hint = made("p", { class: "hint", id: "permission-hint" }, this.words.permissionHint);
    const legend = made("legend", {}, this.words.permission);
    return made("fieldset", { id: "permission_to_publish", "aria-describedby": "permission-hint" }, legend, hint, choice("yes"), choice("no"));
  }

  trap() {
    const input = made("input", { name: "website", tabindex: "-1", autocomplete: "off", "aria-label": "Leave this empty" });
    return made("div", { class: "unseen", "aria-hidden": "true" }, input);
  }

  said(form) {
    const { permission_to_publish: permission, ...data } = Object.fromEntries(new FormData(form));
    if (data.name || data.email) {
      data.consent_version = this.asked.consent_version;
    }
    return permission ? { ...data, permission_to_publish: permission === "yes" } : data;
  }

  async submitted(form) {
    if (this.button.getAttribute("aria-disabled")) {
      return;
    }
    this.clear();
    const data = this.said(form);
    const missing = [data.text.trim() ? "" : "text", "permission_to_publish" in data ? "" : "permission_to_publish"];
    if (missing.some(Boolean)) {
      this.refuse(missing.filter(Boolean).map((parameter) => ({ parameter })));
      return;
    }
    this.button.setAttribute("aria-disabled", "true");
    this.button.textContent = this.words.sending;
    try {
      await this.answered(await this.sending.send(data));
    } catch {
      this.notice.textContent = this.words.failed;
    }
    this.button.removeAttribute("aria-disabled");
    this.button.textContent = this.words.send;
  }

  async answered(answer) {
    const told = await answer.json();
    if (answer.status === 201) {
      this.thank(told);
    } else if (answer.status === 422) {
      this.refuse(told.errors);
    } else if (answer.status === 409) {
      this.notice.textContent = this.words.closed;
    } else {
      this.notice.textContent = answer.status === 429 ? this.words.limited : this.words.failed;
    }
  }

  clear() {
    this.notice.textContent = "";
    this.root.querySelectorAll(".fault").forEach((fault) => fault.remove());
    this.root.querySelectorAll("[aria-invalid]").forEach((field) => {
      field.removeAttribute("aria-invalid");
      this.describe(field, "");
    });
  }

  describe(field, more) {
    const hint = field.id === "permission_to_publish" ? "permission-hint" : "";
    const ids = [hint, more].filter(Boolean).join(" ");
    ids ? field.setAttribute("aria-describedby", ids) : field.removeAttribute("aria-describedby");
  }

  refuse(errors) {
    this.notice.textContent = this.words.wrong;
    const fields = errors.map(({ parameter, detail }) => this.mark(parameter, detail)).filter(Boolean);
    const first = fields[0];
    (first?.tagName === "FIELDSET" ? first.querySelector("input") : first)?.focus();
  }

  // The field that is wrong, with what would be right beside it; none for what is no field.
  mark(parameter, detail) {
    const field = this.root.getElementById(parameter);
    if (!field) {
      this.notice.textContent = this.words.failed;
      return null;
    }
    const id = `${parameter}-fault`;
    field.before(made("p", { class: "fault", id }, this.words.faults[parameter] ?? detail));
    const controls = field.tagName === "FIELDSET" ? [...field.querySelectorAll("input")] : [field];
    controls.forEach((one) => one.setAttribute("aria-invalid", "true"));
    controls.forEach((one) => this.describe(one, id));
    return field;
  }

  thank({ receipt, reference }) {
    const address = `${ORIGIN}/input/${receipt}/`;
    const heading = made("h2", { tabindex: "-1" }, this.words.thanks);
    this.root.replaceChildren(
      heading,
      made("p", {}, `${this.words.reference}: ${reference}`),
      made("p", {}, this.words.receipt),
      made("p", {}, made("a", { href: address, rel: "noreferrer" }, address)),
    );
    heading.focus();
    this.dispatchEvent(new CustomEvent("plan-input-sent", { detail: { reference }, bubbles: true }));
  }
}

customElements.define("plan-input", PlanInput);
