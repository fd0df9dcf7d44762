import { Ft as $, pt as a, st as useToday, u as Screen, ut as words } from "./index-DOHrJ7tB.js";
import { t as BackButton } from "./BackButton-CmJVIQeZ.js";
// src/screens/Help.tsx
/** When to get medical help: there without a network, whatever is on hold. */
function Help() {
	const safety = useToday()?.safety;
	const call = safety?.numbers.emergency_call;
	return /* @__PURE__ */ a(Screen, {
		title: words("help.title"),
		children: [
			/* @__PURE__ */ a(BackButton, { to: "today" }),
			call ? /* @__PURE__ */ a("a", {
				class: "button safety",
				href: `tel:${call.replace(/ /g, "")}`,
				children: words("stop.call", { number: call })
			}) : /* @__PURE__ */ a("p", { children: safety ? words("stop.call_local") : words("help.never_loaded") }),
			safety && /* @__PURE__ */ a($, { children: [
				/* @__PURE__ */ a("p", { children: words("help.list") }),
				/* @__PURE__ */ a("ul", {
					class: "sign-list",
					children: safety.red_flag_list.map((sign) => /* @__PURE__ */ a("li", { children: sign }, sign))
				}),
				/* @__PURE__ */ a("p", {
					class: "small soft",
					children: safety.disclaimer
				}),
				!safety.translation_reviewed && /* @__PURE__ */ a("p", {
					class: "small soft",
					children: words("stop.unreviewed")
				})
			] })
		]
	});
}
export { Help };
