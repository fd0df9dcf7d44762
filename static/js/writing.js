// Moving steps and variants: by drag, or with the two arrows. Without this script the number in the box does the same.

for (const list of document.querySelectorAll("[data-movable]")) {
  for (const part of parts(list)) makeMovable(list, part)
  number(list)
}

function parts(list) {
  return [...list.querySelectorAll(":scope > .part")]
}

function place(part) {
  return part.querySelector(".part__order input")
}

/** A place that stays empty when its part is new and nothing is written in it. */
function number(list) {
  parts(list).forEach((part, at) => {
    if (place(part)?.value) place(part).value = at + 1
  })
}

function makeMovable(list, part) {
  const order = part.querySelector(".part__order")
  if (!order || !place(part).value) return
  order.classList.add("part__order--moved")
  order.append(arrow(list, part, -1), arrow(list, part, 1))
  const handle = part.querySelector("h3, summary")
  handle.draggable = true
  handle.classList.add("part__handle")
  handle.addEventListener("dragstart", () => part.classList.add("part--dragged"))
  handle.addEventListener("dragend", () => {
    part.classList.remove("part--dragged")
    number(list)
  })
  part.addEventListener("dragover", (event) => {
    const dragged = list.querySelector(":scope > .part--dragged")
    if (!dragged || dragged === part) return
    event.preventDefault()
    const below = event.clientY > part.getBoundingClientRect().top + part.offsetHeight / 2
    part[below ? "after" : "before"](dragged)
  })
}

function arrow(list, part, step) {
  const button = document.createElement("button")
  button.type = "button"
  button.textContent = step < 0 ? "↑" : "↓"
  button.setAttribute("aria-label", step < 0 ? list.dataset.up : list.dataset.down)
  button.addEventListener("click", () => {
    const all = parts(list)
    const other = all[all.indexOf(part) + step]
    if (!other) return
    other[step < 0 ? "before" : "after"](part)
    number(list)
    button.focus()
  })
  return button
}
