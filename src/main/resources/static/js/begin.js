// A page that is one form begins in its first field, where no keyboard covers half of it unasked.
const form = document.querySelector("[data-needs=begin]");
const fields = [...form.querySelectorAll("input:not([type=hidden]), select, textarea")].filter((field) => field.checkVisibility());
const first = fields.find(({ name, checked }) => checked && name === fields[0].name) ?? fields[0];
const elsewhere = location.hash || document.activeElement !== document.body || document.querySelector(".govuk-error-summary");
if (first && !elsewhere && matchMedia("(pointer: fine)").matches) {
  // Whoever listens is told where they are, which they would else have come by on the way to the field.
  const told = [document.querySelector("h1"), document.getElementById("page-explains")].filter(Boolean);
  told.forEach((part, place) => (part.id ||= `page-told-${place}`));
  first.setAttribute("aria-describedby", [...told.map(({ id }) => id), first.getAttribute("aria-describedby")].filter(Boolean).join(" "));
  first.focus();
}
