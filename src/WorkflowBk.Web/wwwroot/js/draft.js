// Saves what is typed in forms with data-draft-url, so that no keystroke is lost.
(() => {
  const quiet = 700;
  const firstRetry = 2000;
  const longestRetry = 60000;
  const patience = 20000;
  // Browsers refuse larger bodies in requests that outlive the page.
  const keepaliveLimit = 60000;
  // The server writes Norwegian time, wherever the reader's machine is.
  const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Oslo" });

  class Draft {
    constructor(form) {
      this.form = form;
      this.status = document.querySelector(`[data-draft-status="${CSS.escape(form.id)}"]`) ?? form.querySelector("[data-draft-status]");
      this.typed = 0;
      this.saved = 0;
      this.failures = 0;
      this.timer = 0;
      this.request = null;
      this.submitted = false;
      // Hiding and leaving a page are two events of one departure.
      this.left = 0;

      form.addEventListener("input", () => this.note());
      form.addEventListener("change", () => this.note());
      form.addEventListener("submit", event => setTimeout(() => {
        if (!event.defaultPrevented) this.stop();
      }));
      window.addEventListener("pageshow", () => { this.submitted = false; });
      window.addEventListener("pagehide", () => this.leave());
      window.addEventListener("online", () => this.dirty && this.save());
      document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.leave());
      window.addEventListener("beforeunload", event => {
        if (this.dirty && this.failures > 0 && !this.submitted) event.preventDefault();
      });
    }

    get dirty() { return this.typed > this.saved; }

    get body() {
      const fields = new URLSearchParams();
      for (const [name, value] of new FormData(this.form)) {
        if (typeof value === "string") fields.append(name, value);
      }
      return fields;
    }

    note() {
      this.typed++;
      this.after(quiet);
    }

    after(delay) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), delay);
    }

    stop() {
      this.submitted = true;
      clearTimeout(this.timer);
      this.drop();
    }

    // Without its request, the answer to it is nobody's: neither a success nor a failure.
    drop() {
      const request = this.request;
      this.request = null;
      request?.abort();
    }

    async save() {
      clearTimeout(this.timer);
      if (this.submitted || !this.dirty) return;
      // One at a time, so that an older text never arrives after a newer one.
      if (this.request) return this.after(quiet);

      const version = this.typed;
      const request = this.request = new AbortController();
      const limit = setTimeout(() => request.abort(), patience);
      this.say("saving", this.status?.dataset.saving);
      try {
        const answer = await fetch(this.form.dataset.draftUrl, {
          method: "POST",
          body: this.body,
          credentials: "same-origin",
          // A redirect leads to the sign-in page: its 200 would look like success.
          redirect: "manual",
          signal: request.signal,
        });
        if (this.request !== request) return;
        if (answer.ok) this.succeeded(version);
        else this.failed(answer.type === "opaqueredirect" || answer.status === 401);
      } catch {
        if (this.request === request) this.failed(false);
      } finally {
        clearTimeout(limit);
        if (this.request === request) this.request = null;
      }
    }

    succeeded(version) {
      this.saved = Math.max(this.saved, version);
      this.failures = 0;
      const english = document.documentElement.lang === "en";
      const now = clock.format(new Date());
      this.say("saved", this.status?.dataset.saved?.replace("{0}", english ? now : now.replace(":", ".")));
      if (this.dirty) this.after(quiet);
    }

    failed(signedOut) {
      this.left = 0;
      const wait = Math.min(firstRetry * 2 ** this.failures, longestRetry);
      this.failures++;
      this.say("failed", signedOut ? this.status?.dataset.signedOut : this.status?.dataset.failed);
      this.after(wait);
    }

    // The page may never run again: what is unsaved goes now, and what was on its way is overtaken.
    leave() {
      if (this.submitted || !this.dirty || this.left === this.typed) return;
      clearTimeout(this.timer);
      this.drop();
      const body = this.body;
      const version = this.left = this.typed;
      const keepalive = body.toString().length < keepaliveLimit;
      fetch(this.form.dataset.draftUrl, { method: "POST", body, credentials: "same-origin", redirect: "manual", keepalive })
        .then(answer => answer.ok ? this.succeeded(version) : this.failed(answer.type === "opaqueredirect" || answer.status === 401))
        .catch(() => this.failed(false));
    }

    say(state, text) {
      if (!this.status || !text) return;
      this.status.dataset.state = state;
      this.status.textContent = text;
    }
  }

  for (const form of document.querySelectorAll("form[data-draft-url]")) new Draft(form);
})();
