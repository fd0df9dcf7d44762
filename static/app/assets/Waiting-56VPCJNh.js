import { Ft as $, c as Button, gt as flush, ht as dismiss, p as momentInWords, pt as a, tt as me, u as Screen, ut as words, yt as waiting } from "./index-DOHrJ7tB.js";
import { t as BackButton } from "./BackButton-CmJVIQeZ.js";
// src/screens/Waiting.tsx
/** What has not gone out yet, and what was refused, with its reason. Nothing disappears unread. */
function Waiting() {
	const lines = waiting.value;
	return /* @__PURE__ */ a(Screen, {
		title: words("waiting.title"),
		children: [
			/* @__PURE__ */ a(BackButton, { to: "today" }),
			/* @__PURE__ */ a("p", {
				class: "soft",
				children: words(lines.length > 0 ? "waiting.explained" : "waiting.nothing")
			}),
			/* @__PURE__ */ a("ul", {
				class: "stack",
				children: lines.map((line) => /* @__PURE__ */ a("li", {
					class: line.refused ? "card" : "note plain",
					children: /* @__PURE__ */ a(OneLine, { line })
				}, line.place))
			}),
			lines.some((line) => !line.refused) && /* @__PURE__ */ a(Button, {
				kind: "quiet",
				onClick: () => void flush(),
				children: words("waiting.now")
			})
		]
	});
}
function OneLine({ line }) {
	const isOfSomebodyElse = me.value !== null && line.person !== "" && line.person !== me.value.id;
	return /* @__PURE__ */ a($, { children: [
		/* @__PURE__ */ a("p", { children: [
			/* @__PURE__ */ a("strong", { children: words(`waiting.${line.item.kind}`) }),
			" ",
			/* @__PURE__ */ a("span", {
				class: "soft",
				children: momentInWords(line.written_at)
			})
		] }),
		isOfSomebodyElse && /* @__PURE__ */ a("p", {
			class: "small soft",
			children: words("waiting.of_somebody_else")
		}),
		line.refused && /* @__PURE__ */ a($, { children: [
			/* @__PURE__ */ a("p", { children: [
				words("waiting.refused"),
				": ",
				line.refused.detail
			] }),
			/* @__PURE__ */ a("ul", {
				class: "small soft",
				children: line.refused.errors?.map((fault) => /* @__PURE__ */ a("li", { children: fault.detail }, fault.pointer + fault.code))
			}),
			/* @__PURE__ */ a(Button, {
				kind: "quiet",
				onClick: () => void dismiss(line),
				children: words("waiting.read")
			})
		] })
	] });
}
export { Waiting };
