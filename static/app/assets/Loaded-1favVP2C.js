import { Dt as useSignal, Et as kept, Ft as $, Mt as A, Pt as b, Tt as keep, c as Button, pt as a, ut as words } from "./index-DOHrJ7tB.js";
import { i as unreachable } from "./asked-Dn8YjWM3.js";
// src/ui/Loaded.tsx
/** What only the network knows: while it comes, when it does not, and what was seen last. */
/** `name` is the shelf on which the last answer waits for a day without a network. */
function useLoaded(ask, name) {
	const value = useSignal(null);
	const isFailed = useSignal(false);
	const load = b(async () => {
		const { data } = await ask().catch(unreachable);
		if (data === void 0 && name) value.value ??= (await kept("seen"))?.[name] ?? null;
		isFailed.value = data === void 0 && value.value === null;
		if (data === void 0) return;
		value.value = data;
		if (name) await keep("seen", {
			...await kept("seen"),
			[name]: data
		});
	}, [name]);
	A(() => void load(), [name]);
	return {
		value: value.value,
		isFailed: isFailed.value,
		load,
		show: (now) => value.value = now
	};
}
function Loaded({ loading, children }) {
	if (loading.value !== null) return /* @__PURE__ */ a($, { children: children(loading.value) });
	if (!loading.isFailed) return /* @__PURE__ */ a("p", {
		class: "soft",
		children: words("frame.loading")
	});
	return /* @__PURE__ */ a("div", {
		class: "note plain stack",
		children: [/* @__PURE__ */ a("p", { children: words("frame.no_network") }), /* @__PURE__ */ a(Button, {
			kind: "quiet",
			onClick: () => void loading.load(),
			children: words("frame.again")
		})]
	});
}
export { useLoaded as n, Loaded as t };
