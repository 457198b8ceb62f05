// Changing a field where it stands. Without it the pencil leads to the same form on a page of its own.
const fetched = { headers: { "HX-Request": "true" }, redirect: "manual" };
const status = document.body.appendChild(document.createElement("p"));
status.className = "govuk-visually-hidden";
status.setAttribute("role", "status");
const texts = fetch("/account/session/texts").then((answer) => answer.json()).catch(() => ({}));
const say = (words) => (status.textContent = words);
const sayOf = async (key) => say((await texts)[key]);

const first = (place) => place.querySelector(".govuk-form-group input, .govuk-form-group select, .govuk-form-group textarea");
const put = (place, text) => {
  place.innerHTML = text;
  const field = place.querySelector("[aria-invalid]") ?? place.querySelector("input:checked") ?? first(place);
  field?.focus();
  if (field?.type === "text") field.select();
  const wrong = place.querySelector(".govuk-error-message");
  if (wrong) say(wrong.textContent.trim());
};
const close = (place, key) => {
  place.innerHTML = place.before;
  delete place.before;
  place.querySelector("[data-edit]")?.focus();
  if (key) sayOf(key);
};
const parts = [".fl-main > .fl-pagehead", "#beside > .fl-pagehead", "#report", "#clocks", "#held", "#story", "#facts"];

// What was saved may change more than its own field: the row, or the record, is shown again.
const showAgain = async (place) => {
  const answer = await fetch(location.href, { redirect: "manual" });
  const there = new DOMParser().parseFromString(await answer.text(), "text/html");
  const row = place.closest("tr");
  const link = place.link;
  if (row) {
    const now = there.getElementById(row.id);
    if (now) row.replaceWith(now);
    else {
      close(place, "editGone");
      row.classList.add("fl-gone");
      row.querySelector("th").append(Object.assign(document.createElement("small"), { className: "fl-here", textContent: (await texts).editElsewhere }));
      return;
    }
  } else {
    parts.forEach((part) => {
      const now = there.querySelector(part);
      if (!now) return;
      now.querySelectorAll("[data-copies]").forEach((button) => (button.hidden = !navigator.clipboard));
      document.querySelector(part)?.replaceWith(now);
    });
  }
  document.querySelector(`[data-edit][href="${link}"]`)?.focus();
  sayOf("editSaved");
};

document.addEventListener("click", async (event) => {
  const pencil = event.target.closest("[data-edit]");
  if (!pencil || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const place = pencil.closest(".fl-editable");
  document.querySelectorAll(".fl-form--cell").forEach((open) => close(open.closest(".fl-editable"), ""));
  const answer = await fetch(pencil.href, fetched).catch(() => ({}));
  if (!answer.ok) return location.assign(pencil.href);
  place.before = place.innerHTML;
  place.link = pencil.getAttribute("href");
  put(place, await answer.text());
});
document.addEventListener("submit", async (event) => {
  const place = event.target.matches(".fl-form--cell") && event.target.closest(".fl-editable");
  if (!place) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(event.target));
  const answer = await fetch(event.target.action, { ...fetched, method: "POST", body }).catch(() => ({}));
  if (!answer.ok) return sayOf("editAway");
  const text = await answer.text();
  if (text.includes("data-saved")) await showAgain(place);
  else put(place, text);
});
document.addEventListener("keydown", (event) => {
  const place = event.target.closest?.(".fl-editable");
  if (!place?.before) return;
  if (event.key === "Escape") {
    event.preventDefault();
    close(place, "editNothing");
  } else if (event.key === "Enter" && event.target.matches("select, input[type=radio]")) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
});
document.addEventListener("click", (event) => {
  const place = event.target.closest(".fl-form--cell a.govuk-button, .fl-form--cell a")?.closest(".fl-editable");
  if (!place?.before) return;
  event.preventDefault();
  close(place, "editNothing");
});
