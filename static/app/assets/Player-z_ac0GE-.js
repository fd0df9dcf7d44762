import { A as switchTo, B as forward, D as run, E as resume, F as shake, Ft as $, G as leftMs, H as isPaused, J as skipPose, K as pause, L as back, Mt as A, N as offerButtons, O as sitting, Ot as useSignalEffect, P as say, R as current, T as otherWays, U as justLeft, V as goOn$1, X as stretch, Y as stop, Z as touch, _ as act, a as navigate, b as finish, c as Button, dt as Figure, j as switches, jt as y, kt as O, lt as language, mt as isGuest, n as SCREENS, nt as pose, pt as a, q as share, rt as poses, t as Icon, u as Screen, ut as words, v as chooseVariant, x as instant, y as discard, z as finishNow } from "./index-DOHrJ7tB.js";
import { r as stopWith, t as Flag } from "./Flag-DMb70d1b.js";
import { n as Ways, r as shownNow, t as Ring } from "./Ring-GcSvyagr.js";
// src/screens/Player.tsx
/** One pose a screen: the drawn figure in the ring, what to do now, and one thumb's worth of buttons. A tap anywhere ends the hold. */
var session = O(() => sitting.value?.session ?? null);
var shown = O(() => session.value && shownNow(session.value, poses.value, instant.value));
var over = y(null);
function Player() {
	A(() => {
		if (!sitting.peek()) navigate("today", { replace: true });
		else run();
		Promise.all([SCREENS.stop(), SCREENS.after()]);
		return () => void (over.value = null);
	}, []);
	useSignalEffect(endIsNear);
	useSignalEffect(speak);
	const state = session.value;
	const now = shown.value;
	if (!state || !now) return null;
	return /* @__PURE__ */ a(Screen, {
		title: words("player.title"),
		isTitleHidden: true,
		kind: "player",
		children: [
			/* @__PURE__ */ a(Top, {
				state,
				onLeave: () => lay("leaving")
			}),
			/* @__PURE__ */ a(Middle, {
				state,
				now
			}),
			/* @__PURE__ */ a(Flag, {})
		]
	});
}
function lay(what) {
	act(pause);
	over.value = what;
}
function goOn() {
	over.value = null;
	act(goOn$1);
	run();
}
function Middle({ state, now }) {
	const close = () => void (over.value = null);
	if (state.phase === "asked" || over.value === "just_left") return /* @__PURE__ */ a(AskedWhy, {});
	if (over.value === "leaving") return /* @__PURE__ */ a(Leaving, { onStay: close });
	if (over.value === "ways") return /* @__PURE__ */ a(OtherWays, {
		hold: now.hold,
		onDone: close
	});
	return /* @__PURE__ */ a(Stage, {
		state,
		now,
		onOtherWays: () => lay("ways")
	});
}
/** At the end the two questions follow by themselves. A guest is asked nothing. */
function endIsNear() {
	if (session.value?.phase === "end") navigate("after", { replace: true });
}
var said = "";
/** Each thing once, when it begins; after a reload, what is on now. */
function speak() {
	const state = session.value;
	const now = shown.value;
	if (!state || !now || state.ends_at === null) return;
	const key = `${state.index} ${state.phase} ${now.step?.number ?? 0}`;
	if (key === said) return;
	const isNewPhase = !said.startsWith(`${state.index} ${state.phase} `);
	said = key;
	say(spoken(state, now, isNewPhase), now.step?.language ?? language.value, switches.peek());
	if (isNewPhase) {
		shake(state.phase === "hold" ? [
			120,
			80,
			120
		] : [300], switches.peek());
		offerButtons(titleOf(now), words("player.title"), BUTTONS);
	}
}
var BUTTONS = {
	pause: () => {
		const state = session.peek();
		if (state?.phase === "hold") act(touch);
		else lay(state && justLeft(state) ? "just_left" : null);
	},
	play: goOn,
	nexttrack: () => act(forward),
	previoustrack: () => act(back)
};
function spoken(state, now, isNewPhase) {
	const cue = now.step?.sides[now.hold.side]?.cue ?? "";
	if (state.phase === "rest") return words("player.say_rest", { pose: now.pose?.name ?? "" });
	if (state.phase !== "ready" || !isNewPhase) return cue;
	const side = sideOf(now);
	if (now.hold.is_other_side) return `${words("player.say_other_side", { side })} ${cue}`;
	return `${side ? words("player.say_pose", {
		pose: now.pose?.name ?? "",
		side
	}) : `${now.pose?.name ?? ""}.`} ${cue}`;
}
function sideOf(now) {
	return now.hold.side === "none" ? "" : words(`player.side_${now.hold.side}`);
}
function titleOf(now) {
	return [now.pose?.name ?? "", sideOf(now)].filter(Boolean).join(", ");
}
function Top({ state, onLeave }) {
	const number = Math.min(state.index + 1, state.plan.length);
	return /* @__PURE__ */ a("div", {
		class: "player-top",
		children: [
			/* @__PURE__ */ a("button", {
				type: "button",
				class: "round",
				"aria-label": words("player.leave"),
				onClick: onLeave,
				children: /* @__PURE__ */ a(Icon, { name: "close" })
			}),
			/* @__PURE__ */ a("span", {
				class: "soft",
				role: "img",
				"aria-label": words("player.of", {
					number,
					count: state.plan.length
				}),
				children: state.plan.map((_, index) => /* @__PURE__ */ a("span", { class: index < state.index ? "pip past" : index === state.index ? "pip here" : "pip" }, index))
			}),
			/* @__PURE__ */ a("div", {
				class: "row tight",
				children: [
					/* @__PURE__ */ a(Switch, {
						name: "voice",
						icon: "voice"
					}),
					/* @__PURE__ */ a(Switch, {
						name: "chime",
						icon: "chime"
					}),
					/* @__PURE__ */ a(Switch, {
						name: "vibration",
						icon: "shake"
					})
				]
			})
		]
	});
}
function Switch({ name, icon }) {
	const isOn = switches.value[name];
	return /* @__PURE__ */ a("button", {
		type: "button",
		class: "round small",
		"aria-pressed": isOn,
		"aria-label": words(`player.${name}`),
		onClick: () => switchTo({ [name]: !isOn }),
		children: /* @__PURE__ */ a(Icon, { name: icon })
	});
}
function Stage({ state, now, onOtherWays }) {
	const step = now.step?.sides[now.hold.side];
	const left = Math.ceil(leftMs(state, instant.value) / 1e3);
	const isHolding = state.phase === "hold" && state.ends_at !== null;
	return /* @__PURE__ */ a($, { children: [
		/* @__PURE__ */ a("div", {
			class: "stage",
			children: [
				/* @__PURE__ */ a(Ring, {
					share: share(state, instant.value),
					isStill: state.ends_at === null,
					children: /* @__PURE__ */ a(Figure, {
						pose: now.hold.pose,
						step: now.step?.number ?? 1,
						side: now.hold.side,
						variant: now.hold.variant,
						isMoving: isShownSlowly(state)
					})
				}),
				/* @__PURE__ */ a("span", {
					class: "clock",
					role: "timer",
					"aria-label": words("player.seconds", { seconds: left }),
					children: clock(left)
				}),
				/* @__PURE__ */ a("span", {
					class: "phase",
					children: phaseOf(state, now)
				}),
				/* @__PURE__ */ a("strong", {
					class: "pose-name",
					children: titleOf(now)
				}),
				/* @__PURE__ */ a("span", {
					class: "cue",
					lang: now.step?.language,
					children: step?.cue
				}),
				isHolding && /* @__PURE__ */ a("button", {
					type: "button",
					class: "anywhere",
					"aria-label": words("player.end_hold"),
					onClick: () => act(touch)
				})
			]
		}),
		state.phase === "ready" || state.phase === "rest" ? /* @__PURE__ */ a(AnotherWay, {
			hold: now.hold,
			onOtherWays
		}) : /* @__PURE__ */ a(Next, { state }),
		/* @__PURE__ */ a(Thumb, { state })
	] });
}
/** Each step stands long enough to be seen coming. */
function isShownSlowly(state) {
	return state.phase === "ready" && (current(state)?.lead_seconds ?? 0) > 8;
}
function clock(seconds) {
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
function phaseOf(state, now) {
	if (isPaused(state)) return words("player.paused");
	if (state.phase === "hold") return words("player.tap");
	if (state.phase === "rest") return words("player.rest");
	return words(now.hold.is_other_side ? "player.change" : "player.ready");
}
/** The next pose, shown ahead; its place is kept, so that nothing moves. */
function Next({ state }) {
	const next = state.plan[state.index + 1];
	const side = next && next.side !== "none" ? `, ${words(`player.side_${next.side}`)}` : "";
	return /* @__PURE__ */ a("p", {
		class: "next soft small",
		children: next && /* @__PURE__ */ a($, { children: [
			/* @__PURE__ */ a(Figure, {
				pose: next.pose,
				side: next.side,
				variant: next.variant,
				size: 40
			}),
			words("player.next"),
			": ",
			pose(next.pose)?.name,
			side
		] })
	});
}
/** Before a hold and not in it: hands are not free then. */
function AnotherWay({ hold, onOtherWays }) {
	return /* @__PURE__ */ a("p", {
		class: "next",
		children: otherWays(hold.pose, hold.variant).length > 0 && /* @__PURE__ */ a(Button, {
			kind: "link",
			onClick: onOtherWays,
			children: words("player.other_ways")
		})
	});
}
function OtherWays({ hold, onDone }) {
	const take = (way) => {
		chooseVariant(hold.pose, way);
		onDone();
		resume();
	};
	return /* @__PURE__ */ a("div", {
		class: "sheet scrolls",
		role: "group",
		"aria-label": words("player.other_ways"),
		children: [
			/* @__PURE__ */ a("h2", { children: words("player.other_ways") }),
			/* @__PURE__ */ a(Ways, {
				slug: hold.pose,
				side: hold.side,
				ways: otherWays(hold.pose, hold.variant),
				onTake: take
			}),
			/* @__PURE__ */ a(Button, {
				onClick: () => (onDone(), resume()),
				children: words("player.as_it_is")
			})
		]
	});
}
function Thumb({ state }) {
	const isStill = state.ends_at === null;
	return /* @__PURE__ */ a("div", {
		class: "thumb",
		children: [
			/* @__PURE__ */ a(Round, {
				icon: "skip-back",
				label: words("player.back"),
				onClick: () => act(back)
			}),
			/* @__PURE__ */ a(Round, {
				icon: "less",
				label: words("player.shorter"),
				onClick: () => act((each, at) => stretch(each, -10, at))
			}),
			/* @__PURE__ */ a(Round, {
				icon: isStill ? "play" : "pause",
				label: words(isStill ? "player.resume" : "player.pause"),
				kind: "large",
				onClick: () => isStill ? resume() : act(pause)
			}),
			/* @__PURE__ */ a(Round, {
				icon: "more",
				label: words("player.longer"),
				onClick: () => act((each, at) => stretch(each, 10, at))
			}),
			/* @__PURE__ */ a(Round, {
				icon: "skip",
				label: words("player.forward"),
				onClick: () => act(forward)
			})
		]
	});
}
function Round({ icon, label, onClick, kind = "" }) {
	return /* @__PURE__ */ a("button", {
		type: "button",
		class: `round ${kind}`,
		"aria-label": label,
		onClick,
		children: /* @__PURE__ */ a(Icon, { name: icon })
	});
}
function enough() {
	const isHeld = session.peek()?.phase === "asked";
	act((state, at) => stop(state, "enough_stretch", at));
	if (!isHeld) goOn();
}
/** The hold is over already; now it is said why. */
function AskedWhy() {
	return /* @__PURE__ */ a("div", {
		class: "sheet",
		role: "group",
		"aria-label": words("player.asked"),
		children: [
			/* @__PURE__ */ a("h2", { children: words("player.asked") }),
			/* @__PURE__ */ a(Button, {
				kind: "quiet",
				onClick: goOn,
				children: words("player.go_on")
			}),
			/* @__PURE__ */ a(Button, {
				kind: "quiet",
				onClick: enough,
				children: words("player.enough")
			}),
			/* @__PURE__ */ a(Button, {
				kind: "quiet",
				onClick: () => stopWith("uncomfortable"),
				children: words("player.else")
			})
		]
	});
}
function Leaving({ onStay }) {
	const end = () => {
		if (!((session.peek()?.holds.length ?? 0) > 0)) discard().then(() => navigate("today", { replace: true }));
		else act(finishNow);
	};
	return /* @__PURE__ */ a("div", {
		class: "sheet",
		role: "group",
		"aria-label": words("player.leave_title"),
		children: [
			/* @__PURE__ */ a("h2", { children: words("player.leave_title") }),
			/* @__PURE__ */ a(Button, {
				onClick: () => (onStay(), resume()),
				children: words("player.resume")
			}),
			/* @__PURE__ */ a(Button, {
				kind: "quiet",
				onClick: () => act(skipPose),
				children: words("player.skip")
			}),
			!isGuest && /* @__PURE__ */ a(Button, {
				kind: "quiet",
				onClick: () => navigate("today", { replace: true }),
				children: words("player.leave_later")
			}),
			/* @__PURE__ */ a(Button, {
				kind: "quiet",
				onClick: isGuest ? () => void finish(NOTHING_SAID).then(() => navigate("today", { replace: true })) : end,
				children: words("player.leave_end")
			})
		]
	});
}
var NOTHING_SAID = {
	comfort: null,
	nothing_hurt: null
};
export { Player };
