// Giving work to people by dragging and by key. Without it the same form is sent with what is ticked and whom one chose.
const form = document.querySelector("[data-team]");
const all = (selector) => [...form.querySelectorAll(selector)];
const cards = all("[data-work]");
const people = all("[data-person]");
const status = form.querySelector("[data-team-says]");
const box = (card) => card.querySelector("input[type=checkbox]");
const say = (words) => {
  status.textContent = "";
  setTimeout(() => (status.textContent = words), 50);
};
all("[data-team-help], [data-team-key]").forEach((hint) => (hint.hidden = !cards.length));

// What is ticked goes together; a card that is not ticked goes alone.
const AT = "fairlead-gave-at";
const stay = () => sessionStorage.setItem(AT, scrollY);
form.onsubmit = stay;
const give = (card, person) => {
  if (!box(card).checked) cards.forEach((other) => (box(other).checked = other === card));
  form.elements.person.value = person.dataset.person;
  cards.filter((each) => box(each).checked).forEach((each) => each.classList.add("fl-board__card--leaving"));
  sessionStorage.setItem("fairlead-gave", "1");
  stay();
  form.submit();
};

let held;
const show = (card) => people.forEach((person) => person.classList.toggle("fl-team__open", Boolean(card)));
cards.forEach((card) => {
  card.draggable = true;
  card.ondragstart = (event) => {
    held = card;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", card.dataset.work);
    // A browser that sees the page change while it begins to drag lets go again.
    setTimeout(show, 0, card);
  };
  card.ondragend = () => {
    held = undefined;
    show();
  };
  card.onkeydown = (event) => {
    if (!/^[0-9]$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!document.getElementById("single-keys").checked) return;
    event.preventDefault();
    const person = people.find(({ dataset }) => dataset.digit === event.key);
    if (person) give(card, person);
    else say(status.dataset.nobody);
  };
});
people.forEach((person) => {
  person.ondragover = (event) => {
    if (!held) return;
    event.preventDefault();
    person.classList.add("fl-team__over");
  };
  person.ondragleave = () => person.classList.remove("fl-team__over");
  person.ondrop = (event) => {
    event.preventDefault();
    if (held) give(held, person);
  };
});

// Whoever gave something away by key goes on with what is first now.
if (sessionStorage.getItem("fairlead-gave")) {
  sessionStorage.removeItem("fairlead-gave");
  const first = cards[0] ?? document.getElementById("main");
  (first.matches("[data-work]") ? box(first) : first).focus({ preventScroll: true });
}
// The page stays where it was.
const at = sessionStorage.getItem(AT);
sessionStorage.removeItem(AT);
if (at) scrollTo(0, at);
