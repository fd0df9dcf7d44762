import { Dt as useSignal, Et as kept, Mt as A, a as navigate, c as Button, pt as a, u as Screen, ut as words, wt as forget, xt as api } from "./index-DOHrJ7tB.js";
import { t as asked } from "./asked-Dn8YjWM3.js";
import { t as Fault } from "./Fault-BlvEUcA3.js";
/* empty css               */
// src/joining/Confirm.tsx
/** Signed out because the own name was given to a new phone: this one, which gave the earlier answers, can say that it was right. */
function Confirm() {
	const earlier = useSignal(null);
	const isDone = useSignal(false);
	A(() => void recallEarlier().then((found) => earlier.value = found), []);
	const known = earlier.value;
	if (isDone.value) return /* @__PURE__ */ a("p", {
		class: "note",
		children: words("confirm.done")
	});
	if (!known) return null;
	return /* @__PURE__ */ a("section", {
		class: "card",
		children: [
			/* @__PURE__ */ a("h2", { children: words("confirm.title") }),
			/* @__PURE__ */ a("p", {
				class: "soft",
				children: words("confirm.what")
			}),
			/* @__PURE__ */ a(Button, {
				kind: "quiet",
				onClick: () => void confirm(known).then((isHeard) => isDone.value = isHeard),
				children: words("confirm.yes")
			}),
			/* @__PURE__ */ a(Fault, {})
		]
	});
}
async function recallEarlier() {
	const [person, device_secret] = await Promise.all([kept("me"), kept("device_secret")]);
	return person && device_secret ? {
		place: person.id,
		device_secret
	} : null;
}
async function confirm({ place, device_secret }) {
	const answer = api.POST("/api/v1/roster/{place_id}/confirm/", {
		params: { path: { place_id: place } },
		body: { device_secret }
	});
	if (await asked(answer) === null) return false;
	await forget("device_secret");
	return true;
}
// src/screens/SignIn.tsx
/** Nobody is signed in on this device. */
function SignIn() {
	return /* @__PURE__ */ a(Screen, {
		title: words("signin.title"),
		children: [
			/* @__PURE__ */ a("img", {
				class: "figure",
				src: "/api/v1/poses/reclined-figure-four/figures/3.svg",
				alt: "",
				width: 320,
				height: 320
			}),
			/* @__PURE__ */ a("p", { children: words("signin.what") }),
			/* @__PURE__ */ a(Confirm, {}),
			/* @__PURE__ */ a("div", {
				class: "foot stack",
				children: [
					/* @__PURE__ */ a(Button, {
						onClick: () => navigate("join"),
						children: words("signin.join")
					}),
					/* @__PURE__ */ a("a", {
						class: "button quiet",
						href: "/accounts/login/?next=/app/",
						children: words("signin.account")
					}),
					/* @__PURE__ */ a("a", {
						class: "button link",
						href: "/try/",
						children: words("signin.try")
					})
				]
			})
		]
	});
}
export { SignIn };
