import { a as navigate, pt as a, t as Icon, ut as words } from "./index-DOHrJ7tB.js";
// src/ui/BackButton.tsx
function BackButton({ to }) {
	return /* @__PURE__ */ a("button", {
		type: "button",
		class: "round back",
		"aria-label": words("frame.back"),
		onClick: () => navigate(to, { replace: true }),
		children: /* @__PURE__ */ a(Icon, { name: "back" })
	});
}
export { BackButton as t };
