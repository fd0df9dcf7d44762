// The routine's steps, in the order in which they stand on the page. Without this file the same buttons post the form.
const form = document.getElementById("builder");
const list = form.querySelector("[data-steps]");
const said = form.querySelector("[data-said]");
const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const steps = () => [...list.children];

function total() {
  const seconds = steps().reduce((sum, step) => {
    const value = (name) => Number(step.querySelector(`[name=${name}]`).value) || 0;
    return sum + Number(step.dataset.sides) * value("hold_seconds") + value("rest_seconds");
  }, 0);
  form.querySelector("[data-total]").textContent = fill(form.dataset.seconds, {
    minutes: Math.floor(seconds / 60),
    seconds: String(seconds % 60).padStart(2, "0"),
  });
}

function tell(step) {
  const number = steps().indexOf(step) + 1;
  said.textContent = fill(form.dataset.moved, { pose: step.dataset.name, number, all: steps().length });
}

function move(step, by) {
  const other = by < 0 ? step.previousElementSibling : step.nextElementSibling;
  if (other) by < 0 ? other.before(step) : other.after(step);
  tell(step);
}

form.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button?.matches("[data-move], [data-remove], [data-add]")) return;
  event.preventDefault();
  const step = button.closest("li");
  if (button.dataset.move) {
    move(step, Number(button.dataset.move));
    button.focus();
  } else if (button.dataset.add) {
    const fresh = form.querySelector(`template[data-new="${button.dataset.add}"]`).content.cloneNode(true);
    list.append(fresh);
    list.lastElementChild.querySelector("[name=hold_seconds]").focus();
    tell(list.lastElementChild);
  } else {
    const next = step.nextElementSibling ?? step.previousElementSibling;
    step.remove();
    said.textContent = fill(form.dataset.removed, { pose: step.dataset.name });
    (next?.querySelector("[data-remove]") ?? form.querySelector("[data-add]")).focus();
  }
  total();
});

form.addEventListener("input", total);

list.addEventListener("pointerdown", (event) => {
  const handle = event.target.closest("[data-handle]");
  if (!handle) return;
  const step = handle.closest("li");
  event.preventDefault();
  step.classList.add("dragged");
  const follow = (at) => {
    const over = steps().find((other) => other !== step && at.clientY < other.getBoundingClientRect().bottom && at.clientY > other.getBoundingClientRect().top);
    if (!over) return;
    const { top, height } = over.getBoundingClientRect();
    at.clientY < top + height / 2 ? over.before(step) : over.after(step);
  };
  const drop = () => {
    step.classList.remove("dragged");
    removeEventListener("pointermove", follow);
    tell(step);
    total();
  };
  addEventListener("pointermove", follow);
  addEventListener("pointerup", drop, { once: true });
  addEventListener("pointercancel", drop, { once: true });
});

total();
