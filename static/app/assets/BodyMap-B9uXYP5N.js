import { Nt as P, pt as a, t as Icon, u as Screen, ut as words } from "./index-DOHrJ7tB.js";
import { n as isSaved } from "./profile-BFomkkCQ.js";
import { n as closePart } from "./parts-BSNmOp_V.js";
import { t as Fault } from "./Fault-BlvEUcA3.js";
// src/me/Page.tsx
/** One page under Me, with the way back and word of what was saved. */
function Page({ title, children }) {
	return /* @__PURE__ */ a(Screen, {
		title,
		kind: "page",
		children: [
			/* @__PURE__ */ a("button", {
				type: "button",
				class: "button link back",
				onClick: closePart,
				children: [/* @__PURE__ */ a(Icon, { name: "back" }), words("frame.me")]
			}),
			children,
			/* @__PURE__ */ a(Fault, {}),
			/* @__PURE__ */ a("p", {
				class: "saved soft small",
				role: "status",
				children: isSaved.value && words("me.saved")
			})
		]
	});
}
function Tick({ isOn, onTurn, children, disabled = false }) {
	return /* @__PURE__ */ a("label", {
		class: "check framed",
		children: [/* @__PURE__ */ a("input", {
			type: "checkbox",
			checked: isOn,
			disabled,
			onChange: (event) => onTurn(event.currentTarget.checked)
		}), /* @__PURE__ */ a("span", { children })]
	});
}
/** Said when the field is left, not at each letter. */
function Field({ label, value, onSay, type = "text", autocomplete = "off", hint }) {
	return /* @__PURE__ */ a("label", {
		class: "field",
		children: [label, /* @__PURE__ */ a("input", {
			type,
			value,
			autocomplete,
			placeholder: hint,
			onChange: (event) => onSay(event.currentTarget.value.trim())
		})]
	});
}
function Choose({ label, value, options, onSay }) {
	return /* @__PURE__ */ a("label", {
		class: "field",
		children: [label, /* @__PURE__ */ a("select", {
			value,
			onChange: (event) => onSay(event.currentTarget.value),
			children: options.map(([code, name]) => /* @__PURE__ */ a("option", {
				value: code,
				children: name
			}, code))
		})]
	});
}
// src/me/consents.ts
function now(consents) {
	const teams = consents.teams.map(({ team, team_reads, private: own }) => ({
		team,
		team_reads: Boolean(team_reads),
		private: Boolean(own)
	}));
	return {
		text_version: consents.text_version,
		keep: Boolean(consents.keep),
		teams
	};
}
/** Without keeping there is nothing to read. */
function withKeep(consents, keep) {
	const choices = now(consents);
	return {
		...choices,
		keep,
		teams: keep ? choices.teams : choices.teams.map(({ team }) => ({
			team,
			team_reads: false,
			private: false
		}))
	};
}
function withTeam(consents, changed, choice) {
	const choices = now(consents);
	return {
		...choices,
		teams: choices.teams.map((each) => each.team === changed.team ? {
			team: each.team,
			...choice
		} : each)
	};
}
/** The private answers are for a health contact alone. */
function hasHealthContact(team) {
	return team.readers.some(({ role }) => role === "health_contact");
}
var regions_default = {
	about: "A body, front and back. Each path of `paired` stands for the half right of x = 0 and is mirrored for the other; all are cut off at the outline. The side is the person's own.",
	view_box: [
		-92,
		0,
		184,
		462
	],
	outline: "M0 9C1.3 9.2 5.4 9.1 8 10.2C10.6 11.3 13.5 13.0 15.5 15.5C17.5 18.0 19.1 21.4 20 25C20.9 28.6 20.9 33.2 20.6 37C20.4 40.8 19.6 44.6 18.5 48C17.4 51.4 15.3 55.0 14 57.5C12.7 60.0 11.2 60.9 10.6 63C10.0 65.1 10.0 67.5 10.2 70C10.4 72.5 10.5 75.6 12 78C13.5 80.4 15.5 82.7 19 84.5C22.5 86.3 28.5 87.2 33 89C37.5 90.8 42.5 92.2 46 95C49.5 97.8 52.0 101.2 54 106C56.0 110.8 56.8 117.0 58 124C59.2 131.0 59.8 140.0 61 148C62.2 156.0 63.3 164.0 65 172C66.7 180.0 69.3 188.0 71 196C72.7 204.0 73.8 213.0 75 220C76.2 227.0 76.5 232.7 78 238C79.5 243.3 82.8 247.0 84 252C85.2 257.0 85.7 263.2 85 268C84.3 272.8 82.0 278.3 80 281C78.0 283.7 74.8 285.2 73 284C71.2 282.8 69.8 278.7 69 274C68.2 269.3 68.2 261.7 68 256C67.8 250.3 69.0 246.0 68 240C67.0 234.0 64.2 227.3 62 220C59.8 212.7 57.0 203.7 55 196C53.0 188.3 51.5 181.7 50 174C48.5 166.3 47.3 157.3 46 150C44.7 142.7 43.2 135.0 42 130C40.8 125.0 39.1 121.7 38.5 120C38.4 122.0 38.5 126.7 38 132C37.5 137.3 36.4 144.7 35.5 152C34.6 159.3 32.8 168.7 32.5 176C32.2 183.3 32.6 189.7 33.5 196C34.4 202.3 36.6 207.3 38 214C39.4 220.7 41.2 228.0 42 236C42.8 244.0 43.2 252.7 43 262C42.8 271.3 42.0 282.7 41 292C40.0 301.3 38.2 310.3 37 318C35.8 325.7 34.0 331.7 33.5 338C33.0 344.3 33.8 350.0 34 356C34.2 362.0 35.5 367.0 35 374C34.5 381.0 32.5 390.7 31 398C29.5 405.3 26.9 412.7 26 418C25.1 423.3 24.7 425.7 25.5 430C26.3 434.3 29.9 440.5 31 444C32.1 447.5 32.8 449.3 32 451C31.2 452.7 29.2 453.7 26 454C22.8 454.3 15.5 454.7 13 453C10.5 451.3 11.1 448.2 11 444C10.9 439.8 12.2 432.7 12.5 428C12.8 423.3 13.4 422.0 13 416C12.6 410.0 10.8 400.0 10 392C9.2 384.0 8.3 375.7 8.5 368C8.7 360.3 10.7 352.7 11 346C11.3 339.3 11.2 335.7 10.5 328C9.8 320.3 8.1 309.3 7 300C5.9 290.7 4.9 279.8 4 272C3.1 264.2 2.2 256.7 1.5 253C0.8 249.3 0.2 250.5 0 250C-0.2 250.5 -0.8 249.3 -1.5 253C-2.2 256.7 -3.1 264.2 -4 272C-4.9 279.8 -5.9 290.7 -7 300C-8.1 309.3 -9.8 320.3 -10.5 328C-11.2 335.7 -11.3 339.3 -11 346C-10.7 352.7 -8.7 360.3 -8.5 368C-8.3 375.7 -9.2 384.0 -10 392C-10.8 400.0 -12.6 410.0 -13 416C-13.4 422.0 -12.8 423.3 -12.5 428C-12.2 432.7 -10.9 439.8 -11 444C-11.1 448.2 -10.5 451.3 -13 453C-15.5 454.7 -22.8 454.3 -26 454C-29.2 453.7 -31.2 452.7 -32 451C-32.8 449.3 -32.1 447.5 -31 444C-29.9 440.5 -26.3 434.3 -25.5 430C-24.7 425.7 -25.1 423.3 -26 418C-26.9 412.7 -29.5 405.3 -31 398C-32.5 390.7 -34.5 381.0 -35 374C-35.5 367.0 -34.2 362.0 -34 356C-33.8 350.0 -33.0 344.3 -33.5 338C-34.0 331.7 -35.8 325.7 -37 318C-38.2 310.3 -40.0 301.3 -41 292C-42.0 282.7 -42.8 271.3 -43 262C-43.2 252.7 -42.8 244.0 -42 236C-41.2 228.0 -39.4 220.7 -38 214C-36.6 207.3 -34.4 202.3 -33.5 196C-32.6 189.7 -32.2 183.3 -32.5 176C-32.8 168.7 -34.6 159.3 -35.5 152C-36.4 144.7 -37.5 137.3 -38 132C-38.5 126.7 -38.4 122.0 -38.5 120C-39.1 121.7 -40.8 125.0 -42 130C-43.2 135.0 -44.7 142.7 -46 150C-47.3 157.3 -48.5 166.3 -50 174C-51.5 181.7 -53.0 188.3 -55 196C-57.0 203.7 -59.8 212.7 -62 220C-64.2 227.3 -67.0 234.0 -68 240C-69.0 246.0 -67.8 250.3 -68 256C-68.2 261.7 -68.2 269.3 -69 274C-69.8 278.7 -71.2 282.8 -73 284C-74.8 285.2 -78.0 283.7 -80 281C-82.0 278.3 -84.3 272.8 -85 268C-85.7 263.2 -85.2 257.0 -84 252C-82.8 247.0 -79.5 243.3 -78 238C-76.5 232.7 -76.2 227.0 -75 220C-73.8 213.0 -72.7 204.0 -71 196C-69.3 188.0 -66.7 180.0 -65 172C-63.3 164.0 -62.2 156.0 -61 148C-59.8 140.0 -59.2 131.0 -58 124C-56.8 117.0 -56.0 110.8 -54 106C-52.0 101.2 -49.5 97.8 -46 95C-42.5 92.2 -37.5 90.8 -33 89C-28.5 87.2 -22.5 86.3 -19 84.5C-15.5 82.7 -13.5 80.4 -12 78C-10.5 75.6 -10.4 72.5 -10.2 70C-10.0 67.5 -10.0 65.1 -10.6 63C-11.2 60.9 -12.7 60.0 -14 57.5C-15.3 55.0 -17.4 51.4 -18.5 48C-19.6 44.6 -20.4 40.8 -20.6 37C-20.9 33.2 -20.9 28.6 -20 25C-19.1 21.4 -17.5 18.0 -15.5 15.5C-13.5 13.0 -10.6 11.3 -8 10.2C-5.4 9.1 -1.3 9.2 0 9Z",
	views: {
		"front": {
			"right_of_the_picture": "left",
			"middle": [
				{
					"region": "face",
					"path": "M0 0L32 0L32 56L13 60L0 66L0 66L-13 60L-32 56L-32 0L0 0Z"
				},
				{
					"region": "neck",
					"path": "M0 66L13 60L24 60L24 80L19 89L0 92L0 92L-19 89L-24 80L-24 60L-13 60L0 66Z"
				},
				{
					"region": "abdomen",
					"path": "M0 164L22 164L22 208L10 226L0 230L0 230L-10 226L-22 208L-22 164L0 164Z"
				},
				{
					"region": "saddle",
					"path": "M0 230L10 226L8 244L6 262L0 262L0 262L-6 262L-8 244L-10 226L0 230Z"
				}
			],
			"paired": [
				{
					"region": "shoulder",
					"path": "M19 80L30 80L80 80L80 116L38 116L26 106Z"
				},
				{
					"region": "upper_arm",
					"path": "M38 116L80 116L82 160L40 160Z"
				},
				{
					"region": "elbow",
					"path": "M40 160L82 160L84 190L44 190Z"
				},
				{
					"region": "forearm",
					"path": "M44 190L86 190L92 238L50 238Z"
				},
				{
					"region": "hand",
					"path": "M50 238L96 238L96 290L50 290Z"
				},
				{
					"region": "chest_ribs",
					"path": "M0 92L19 88L26 106L39 117L40 164L0 164Z"
				},
				{
					"region": "flank_side",
					"path": "M22 164L46 164L46 206L22 208Z"
				},
				{
					"region": "hip_outer",
					"path": "M26 207L50 206L50 258L33 258L29 232Z"
				},
				{
					"region": "groin",
					"path": "M10 226L22 208L26 207L29 232L17 242L7.5 253L8 244Z"
				},
				{
					"region": "thigh_inner",
					"path": "M0 262L6 262L7.5 253L17 242L18 320L0 320Z"
				},
				{
					"region": "thigh_front",
					"path": "M17 242L29 232L33 258L32 320L18 320Z"
				},
				{
					"region": "thigh_outer",
					"path": "M33 258L60 258L60 320L32 320Z"
				},
				{
					"region": "knee",
					"path": "M0 320L60 320L60 354L0 354Z"
				},
				{
					"region": "lower_leg",
					"path": "M0 354L60 354L60 416L0 416Z"
				},
				{
					"region": "foot_ankle",
					"path": "M0 416L60 416L60 460L0 460Z"
				}
			],
			"lines": [
				"M-9 35q2.8 2.200 5.600 0M3.400 35q2.800 2.200 5.600 0M-4.500 49q4.500 3.500 9 0",
				"M-20 32C-17 20 -6 19 2 17C10 20 17 22 20 32",
				"M-17 93Q-8 97 0 97Q8 97 17 93",
				"M-1.5 203q1.5 2.500 3 0"
			]
		},
		"back": {
			"right_of_the_picture": "right",
			"middle": [
				{
					"region": "neck",
					"path": "M0 58L24 58L24 78L19 89L0 92L0 92L-19 89L-24 78L-24 58L0 58Z"
				},
				{
					"region": "lower_back",
					"path": "M0 164L9 164L9 211L0 214L0 214L-9 211L-9 164L0 164Z"
				},
				{
					"region": "saddle",
					"path": "M0 236L6 240L9 264L0 266L0 266L-9 264L-6 240L0 236Z"
				}
			],
			"paired": [
				{
					"region": "shoulder",
					"path": "M19 80L30 80L80 80L80 116L38 116L26 106Z"
				},
				{
					"region": "upper_arm",
					"path": "M38 116L80 116L82 160L40 160Z"
				},
				{
					"region": "elbow",
					"path": "M40 160L82 160L84 190L44 190Z"
				},
				{
					"region": "forearm",
					"path": "M44 190L86 190L92 238L50 238Z"
				},
				{
					"region": "hand",
					"path": "M50 238L96 238L96 290L50 290Z"
				},
				{
					"region": "upper_back",
					"path": "M0 92L19 88L26 106L39 117L40 164L0 164Z"
				},
				{
					"region": "flank_side",
					"path": "M24 164L46 164L46 206L24 206Z"
				},
				{
					"region": "lower_back",
					"path": "M9 164L24 164L24 208L9 211Z"
				},
				{
					"region": "hip_outer",
					"path": "M31 206L50 206L50 262L34 262L35 234Z"
				},
				{
					"region": "buttock",
					"path": "M0 214L9 211L24 207L31 206L35 234L34 262L9 264L6 240L0 236Z"
				},
				{
					"region": "thigh_inner",
					"path": "M0 266L9 264L15 264L15 320L0 320Z"
				},
				{
					"region": "thigh_back",
					"path": "M15 264L34 262L34 320L15 320Z"
				},
				{
					"region": "thigh_outer",
					"path": "M34 262L60 262L60 320L34 320Z"
				},
				{
					"region": "knee",
					"path": "M0 320L60 320L60 354L0 354Z"
				},
				{
					"region": "lower_leg",
					"path": "M0 354L60 354L60 416L0 416Z"
				},
				{
					"region": "foot_ankle",
					"path": "M0 416L60 416L60 460L0 460Z"
				}
			],
			"lines": [
				"M0 96V206",
				"M-20 33C-19 50 -9 58 0 58C9 58 19 50 20 33",
				"M0 12C-1 22 -1 30 0 42",
				"M0 216V246",
				"M-30 261Q-18 268 -7 261M7 261Q18 268 30 261"
			]
		}
	}
};
// src/body/places.ts
/** Places on a body, with the person's own left and right. */
var VIEW_BOX = regions_default.view_box.join(" ");
var OUTLINE = regions_default.outline;
var VIEWS = Object.keys(regions_default.views);
function linesOf(view) {
	return regions_default.views[view].lines;
}
/** Who faces us has the left hand at the right of the picture: the drawing says which half is which. */
function shapesOf(view) {
	const drawn = regions_default.views[view];
	const here = drawn.right_of_the_picture;
	const there = here === "left" ? "right" : "left";
	return [...drawn.middle.map(({ region, path }) => shape(region, "midline", path, false)), ...drawn.paired.flatMap(({ region, path }) => [shape(region, here, path, false), shape(region, there, path, true)])];
}
function shape(region, side, path, isMirrored) {
	return {
		place: {
			region,
			side
		},
		path,
		isMirrored
	};
}
/** The same places for who does not point: from head to foot, in four groups. */
var GROUPS = {
	head: ["face", "neck"],
	arms: [
		"shoulder",
		"upper_arm",
		"elbow",
		"forearm",
		"hand"
	],
	trunk: [
		"chest_ribs",
		"flank_side",
		"abdomen",
		"upper_back",
		"lower_back"
	],
	hips: [
		"buttock",
		"hip_outer",
		"groin",
		"saddle"
	],
	legs: [
		"thigh_front",
		"thigh_back",
		"thigh_inner",
		"thigh_outer",
		"knee",
		"lower_leg",
		"foot_ankle"
	]
};
var ALL = VIEWS.flatMap(shapesOf).map(({ place }) => place);
/** The sides a place is drawn with, left before right. */
function sidesOf(region) {
	return [
		"left",
		"midline",
		"right"
	].filter((side) => ALL.some((place) => isSame(place, {
		region,
		side
	})));
}
function isSame(one, other) {
	return one.region === other.region && one.side === other.side;
}
function isChosen(chosen, place) {
	return chosen.some((each) => isSame(each, place));
}
/** Tapped again, it is taken back. */
function toggled(chosen, place) {
	return isChosen(chosen, place) ? chosen.filter((each) => !isSame(each, place)) : [...chosen, place];
}
/** "back of YOUR left thigh": the side is said in words, since pointing swaps it easily (STU:S37). */
function inWords({ region, side }) {
	const own = side === "left" || side === "right" ? `body.${region}.${side}` : `body.${region}`;
	return words(own);
}
// src/body/BodyMap.tsx
/** A body to point at, front and back, and the same places as a list for who does not point. */
var NOT_SURE = {
	region: "unsure",
	side: "unsure"
};
function BodyMap({ chosen, onChange }) {
	const turn = (place) => onChange(toggled(chosen, place));
	return /* @__PURE__ */ a("div", {
		class: "body-map",
		children: [
			/* @__PURE__ */ a("div", {
				class: "body-views",
				"aria-hidden": "true",
				children: VIEWS.map((view) => /* @__PURE__ */ a(Drawn, {
					view,
					chosen,
					onTap: turn
				}, view))
			}),
			/* @__PURE__ */ a(Chosen, {
				chosen,
				onDrop: turn
			}),
			/* @__PURE__ */ a(Toggle, {
				place: NOT_SURE,
				chosen,
				onTurn: turn
			}),
			/* @__PURE__ */ a(PlacesList, {
				chosen,
				onTurn: turn
			})
		]
	});
}
function Drawn({ view, chosen, onTap }) {
	const clip = P();
	return /* @__PURE__ */ a("figure", {
		class: "body-view",
		children: [/* @__PURE__ */ a("svg", {
			viewBox: VIEW_BOX,
			children: [
				/* @__PURE__ */ a("clipPath", {
					id: clip,
					children: /* @__PURE__ */ a("path", { d: OUTLINE })
				}),
				/* @__PURE__ */ a("path", {
					class: "body-ground",
					d: OUTLINE
				}),
				/* @__PURE__ */ a("g", {
					"clip-path": `url(#${clip})`,
					children: shapesOf(view).map((shape) => /* @__PURE__ */ a(Region, {
						shape,
						isOn: isChosen(chosen, shape.place),
						onTap
					}, `${shape.place.region} ${shape.place.side}`))
				}),
				linesOf(view).map((line) => /* @__PURE__ */ a("path", {
					class: "body-line",
					d: line
				}, line)),
				/* @__PURE__ */ a("path", {
					class: "body-outline",
					d: OUTLINE
				})
			]
		}), /* @__PURE__ */ a("figcaption", { children: [
			/* @__PURE__ */ a("span", { children: words(view === "front" ? "body.your_right" : "body.your_left") }),
			/* @__PURE__ */ a("strong", { children: words(`body.${view}`) }),
			/* @__PURE__ */ a("span", { children: words(view === "front" ? "body.your_left" : "body.your_right") })
		] })]
	});
}
function Region({ shape, isOn, onTap }) {
	return /* @__PURE__ */ a("path", {
		class: isOn ? "body-region on" : "body-region",
		d: shape.path,
		transform: shape.isMirrored ? "scale(-1 1)" : void 0,
		onClick: () => onTap(shape.place)
	});
}
/** What was understood, in words, said aloud as it changes. */
function Chosen({ chosen, onDrop }) {
	const places = chosen.filter(({ region }) => region !== "unsure");
	return /* @__PURE__ */ a("div", {
		class: "body-chosen",
		role: "status",
		children: [places.length === 0 && /* @__PURE__ */ a("p", {
			class: "soft",
			children: words("body.none_yet")
		}), places.map((place) => /* @__PURE__ */ a("button", {
			type: "button",
			class: "chip",
			onClick: () => onDrop(place),
			"aria-label": words("body.take_back", { place: inWords(place) }),
			children: [
				inWords(place),
				" ",
				/* @__PURE__ */ a("span", {
					"aria-hidden": "true",
					children: "×"
				})
			]
		}, inWords(place)))]
	});
}
function PlacesList({ chosen, onTurn }) {
	return /* @__PURE__ */ a("details", {
		class: "body-list",
		children: [/* @__PURE__ */ a("summary", { children: words("body.list") }), Object.keys(GROUPS).map((group) => /* @__PURE__ */ a("fieldset", { children: [/* @__PURE__ */ a("legend", { children: words(`body.group.${group}`) }), GROUPS[group].flatMap((region) => sidesOf(region).map((side) => /* @__PURE__ */ a(Toggle, {
			place: {
				region,
				side
			},
			chosen,
			onTurn
		}, `${region} ${side}`)))] }, group))]
	});
}
function Toggle({ place, chosen, onTurn }) {
	return /* @__PURE__ */ a("label", {
		class: "check",
		children: [/* @__PURE__ */ a("input", {
			type: "checkbox",
			checked: isChosen(chosen, place),
			onChange: () => onTurn(place)
		}), inWords(place)]
	});
}
export { withTeam as a, Page as c, withKeep as i, Tick as l, inWords as n, Choose as o, hasHealthContact as r, Field as s, BodyMap as t };
