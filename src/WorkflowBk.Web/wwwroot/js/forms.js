// Two small helps. The server answers a repeated post with the first one's result, and ignores what does not apply.
(() => {
  const sending = "sending";

  const release = form => {
    delete form.dataset.state;
    for (const button of form.querySelectorAll("button[aria-disabled='true']")) button.removeAttribute("aria-disabled");
  };

  document.addEventListener("submit", event => {
    const form = event.target;
    if (!form.matches("form[data-once]")) return;
    if (form.dataset.state === sending) {
      event.preventDefault();
      return;
    }
    form.dataset.state = sending;
    // After the browser has read the form: a disabled button would not send its own value.
    setTimeout(() => {
      if (event.defaultPrevented) return release(form);
      for (const button of form.querySelectorAll("button:not([type]), button[type='submit']")) button.setAttribute("aria-disabled", "true");
    });
  });

  window.addEventListener("pageshow", event => {
    if (event.persisted) for (const form of document.querySelectorAll("form[data-once]")) release(form);
  });

  // data-show-when="Model.Outcome=NotNow|Refused": shown while the field has one of the values.
  const show = section => {
    const rule = section.dataset.showWhen;
    const split = rule.indexOf("=");
    const name = rule.slice(0, split);
    const wanted = rule.slice(split + 1).split("|");
    const form = section.closest("form");
    section.hidden = !new FormData(form).getAll(name).some(value => wanted.includes(value));
  };

  const showAll = form => form.querySelectorAll("[data-show-when]").forEach(show);

  for (const form of document.forms) showAll(form);
  document.addEventListener("change", event => {
    if (event.target.form) showAll(event.target.form);
  });
})();
