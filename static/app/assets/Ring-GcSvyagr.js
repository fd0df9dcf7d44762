import { R as current, dt as Figure, nt as pose, pt as a, q as share, ut as words } from "./index-DOHrJ7tB.js";
// src/player/guide.ts
/** While getting ready the steps pass by in turn; in the hold it is the one that is held; at rest the one that comes next. */
function shownNow(session, poses, now) {
	const hold = session.phase === "end" ? session.plan.at(-1) : current(session);
	if (!hold) return null;
	const pose = poses.get(hold.pose);
	const steps = stepsOf(pose, hold.variant);
	const held = steps.findIndex((step) => step.is_hold);
	const turn = session.phase === "ready" && held > 0 ? Math.min(held - 1, Math.floor(share(session, now) * held)) : held;
	return {
		hold,
		pose,
		step: steps[session.phase === "rest" ? 0 : turn]
	};
}
function stepsOf(pose, variant) {
	return pose?.variants.find((each) => each.slug === variant)?.steps ?? pose?.steps ?? [];
}
/** How one comes out of it. */
function wayOut(pose, variant) {
	const steps = stepsOf(pose, variant);
	return steps.slice(steps.findIndex((step) => step.is_hold) + 1)[0];
}
// src/player/Ways.tsx
function Ways({ slug, side, ways, onTake }) {
	return /* @__PURE__ */ a("ul", {
		class: "ways",
		children: ways.map((way) => {
			const variant = pose(slug)?.variants.find((each) => each.slug === way);
			return /* @__PURE__ */ a("li", { children: /* @__PURE__ */ a("button", {
				type: "button",
				class: "way",
				onClick: () => onTake(way),
				children: [/* @__PURE__ */ a(Figure, {
					pose: slug,
					side,
					variant: way,
					size: 96
				}), /* @__PURE__ */ a("span", { children: [/* @__PURE__ */ a("strong", { children: variant?.name ?? words("player.usual_way") }), /* @__PURE__ */ a("span", {
					class: "small soft",
					children: variant?.instruction
				})] })]
			}) }, way);
		})
	});
}
// src/ui/Ring.tsx
function Ring({ share, isStill = false, children }) {
	return /* @__PURE__ */ a("div", {
		class: isStill ? "ring still" : "ring",
		children: [
			/* @__PURE__ */ a(Half, {
				side: "first",
				share: Math.min(share * 2, 1)
			}),
			/* @__PURE__ */ a(Half, {
				side: "second",
				share: Math.max(share * 2 - 1, 0)
			}),
			/* @__PURE__ */ a("div", {
				class: "ring-middle",
				children
			})
		]
	});
}
function Half({ side, share }) {
	return /* @__PURE__ */ a("div", {
		class: `ring-half ${side}`,
		children: /* @__PURE__ */ a("div", {
			class: "ring-done",
			style: { transform: `rotate(${share * 180}deg)` }
		})
	});
}
export { wayOut as i, Ways as n, shownNow as r, Ring as t };
